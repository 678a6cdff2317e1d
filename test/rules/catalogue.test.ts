import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { catalogue, concerns } from '../../src/rules/catalogue';
import type { Rule } from '../../src/rules/rule';
import { SWEEPS } from './mutations';

const rules = join(__dirname, '../../src/rules');
const machinery = ['concerns', 'enforce', 'manifests'];
const files = readdirSync(rules, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && !machinery.includes(entry.name))
  .flatMap(({ name: concern }) =>
    readdirSync(join(rules, concern), { withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(concern, entry.name)),
  );

test('every file of a concern is a rule of the catalogue, and the other way round', () => {
  const listed = Object.entries(concerns).flatMap(([concern, all]: [string, Rule[]]) =>
    all.map(({ id }) => join(concern, `${id}.ts`)),
  );
  expect(files.sort()).toEqual(listed.sort());
});

test.each(files)('%s has a table of what keeps it and of what breaks it', file => {
  const isJudgedByTheEngine = basename(file) === 'acknowledgements-are-used.ts';
  const testFile = join(__dirname, isJudgedByTheEngine ? 'evaluate.test.ts' : file.replace(/\.ts$/, '.test.ts'));
  // An empty half of a table is an error of jest's own.
  if (isJudgedByTheEngine) expect(existsSync(testFile)).toBe(true);
  else expect(readFileSync(testFile, 'utf8')).toMatch(/^\s*testRule\(/m);
});

test('every rule speaks of a change of a clean installation', () => {
  const spoken = new Set(SWEEPS.flatMap(([, mutations]) => Object.values(mutations)).flatMap(([, ...ids]) => ids));
  expect(catalogue.map(({ id }) => id).filter(id => !spoken.has(id))).toEqual([]);
});

test('ids are unique', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});

test.each(catalogue.map(rule => [rule.id, rule] as const))('%s says everything, in our style', (id, rule) => {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(id.length).toBeLessThanOrEqual(50);
  for (const text of [rule.title, rule.why, rule.fix]) {
    expect(text).toMatch(/^\S.*[^.\s]$/);
  }
  expect(rule.source).toMatch(/^https:\/\/\S+$|^\S+ v\d+\.\d+\.\d+ \S+:\d+(-\d+)?$/);
});
