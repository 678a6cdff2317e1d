import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { examples, names } from '../../scripts/examples';
import { expectValid, RELEASES } from './strict-schema';

const rendered = names()
  .map(name => join(examples, name, 'expected.yaml'))
  .filter(existsSync);

for (const file of rendered) {
  describe(`the manifests of ${relative(examples, file)}`, () => {
    const manifests = parseAllDocuments(readFileSync(file, 'utf8')).map(document => document.toJS());

    test.each(RELEASES)('are valid for Kubernetes %s', release => {
      expect(manifests).not.toHaveLength(0);
      expectValid(manifests, release);
    });
  });
}

test('there are examples', () => {
  expect(names()).not.toHaveLength(0);
});
