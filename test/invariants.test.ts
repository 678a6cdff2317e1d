import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsIn, ledgers } from '../scripts/invariants/document';
import { ledger } from '../scripts/invariants/ledger';
import * as library from '../src';
import { catalogue } from '../src/rules/catalogue';

/** How many candidates there were. */
const COUNTS: { readonly [title: string]: number } = {
  'Open WebUI': 143,
  'What the Helm charts leave open': 24,
  'Ollama, GPUs and the platform': 88,
  'Ways in': 30,
  Lobu: 30,
};

test('no candidate is dropped in silence', () => {
  expect(Object.fromEntries(ledgers.map(({ title, rows }) => [title, rows.size]))).toEqual(COUNTS);
});

const rules = catalogue.map(({ id }) => id);

test.each(ledgers)('what became of candidates is true of the catalogue: $title', ({ rows }) => {
  expect([...rows.values()].flatMap(idsIn).filter(id => !rules.includes(id))).toEqual([]);
});

/** What the program is asked and told, and what is typed at a shell. */
const OTHERS = ['/health', '/ready', 'cdk8s-open-webui secrets'];

const sources = readdirSync(join(__dirname, '../src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(join(__dirname, '../src', file), 'utf8'))
  .join('');

/** A rule, a class or a static member that is exported, or a property of some options. */
function exists(name: string): boolean {
  const [type, member] = name.replace(/\(\)$/, '').split('.');
  const exported: unknown = Reflect.get(library, type);
  if (exported !== undefined) return member === undefined || Reflect.has(exported as object, member);
  return rules.includes(name) || sources.includes(`  readonly ${name}?: `) || sources.includes(`  readonly ${name}: `);
}

test.each(ledgers)('what is named has that name: $title', ({ rows }) => {
  const named = [...rows.values()].flatMap(text => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.filter(name => !exists(name) && !OTHERS.includes(name))).toEqual([]);
});

test('a reason to leave out is a reason', () => {
  const texts = ledgers.flatMap(({ rows }) => [...rows.values()]);
  const bare = texts.filter(text => /left out/.test(text) && !/left out(, |: |\b.*\b(since|because|as)\b)/.test(text));
  expect(bare).toEqual([]);
});

test('a row is an id and a text, once', () => {
  expect([...ledger('t', 'a', 'A1: one\n  more\nA2: two').rows]).toEqual([
    ['A1', 'one more'],
    ['A2', 'two'],
  ]);
  expect(() => ledger('t', 'a', 'A1: one\nA1: two')).toThrow('A1 has two rows');
  expect(() => ledger('t', 'a', 'nothing')).toThrow('no row of a ledger: nothing');
});
