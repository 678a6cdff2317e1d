import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from 'cdk8s-open-webui';
import { catalogue } from '../src/rules/catalogue';

const root = join(__dirname, '..');
const rows = readFileSync(join(root, 'docs/helm.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, value, here]) => ({ values: codeIn(value), here, code: codeIn(here) }));

/** Names of everything that a struct of the library holds, or an object of it offers. */
const members = new Set(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => [
      ...readFileSync(join(root, 'src', file), 'utf8').matchAll(/^ {2}(?:public )?readonly (\w+)\??:/gm),
    ])
    .map(([, name]) => name),
);

/** What stands in code, and is neither a kind of Kubernetes nor of cdk8s. */
const OTHERS = ['Chart', 'addJsonPatch', 'emptyDir', 'app'];

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
}

/** Whether a name in code is one of the library's: a class, a factory, a prop, or the id of a rule. */
function exists(name: string): boolean {
  const [first, second] = name.split('.');
  if (catalogue.some(({ id }) => id === name) || OTHERS.includes(first)) return true;
  const owner = (library as { [name: string]: unknown })[first];
  if (owner === undefined) return members.has(first) && (second === undefined || members.has(second));
  return second === undefined || second in (owner as object);
}

/** The names in a piece of code: without texts, numbers and the values of fields. */
function namesIn(code: string): string[] {
  const bare = code.replace(/'[^']*'/g, '').replace(/^\.\w+$/, '');
  return (bare.match(/[A-Za-z][\w.-]*\w/g) ?? []).filter(word => word !== 'new');
}

test('no value of the chart has two rows, and each row says something', () => {
  const values = rows.flatMap(({ values: each }) => each);
  expect(values.length).toBeGreaterThan(200);
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  expect(rows.filter(({ here }) => !here).map(({ values: [first] }) => first)).toEqual([]);
});

test('what the table names exists', () => {
  expect(exists('FileStorage.tape') || exists('replicaCount')).toBe(false);
  expect(rows.flatMap(({ code }) => code.flatMap(namesIn)).filter(name => !exists(name))).toEqual([]);
});
