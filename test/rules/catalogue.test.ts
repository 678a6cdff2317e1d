import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { catalogue, concerns } from '../../src/rules/catalogue';
import type { Rule } from '../../src/rules/rule';

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

test.each(files)('%s has a test', file => {
  const isJudgedByTheEngine = basename(file) === 'acknowledgements-are-used.ts';
  const testFile = isJudgedByTheEngine ? 'evaluate.test.ts' : file.replace(/\.ts$/, '.test.ts');
  expect(existsSync(join(__dirname, testFile))).toBe(true);
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
