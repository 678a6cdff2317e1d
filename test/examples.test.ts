import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { examples, names, render } from '../scripts/examples';
import { catalogue } from '../src/rules/catalogue';
import { evaluate } from '../src/rules/evaluate';
import type { Manifest } from '../src/rules/manifests/manifest';
import { Manifests } from '../src/rules/manifests/manifests';

describe.each(names())('the example %s', name => {
  const expected = readFileSync(join(examples, name, 'expected.yaml'), 'utf8');

  test('renders what is committed: `npm run examples` writes it anew', () => {
    expect(render(join(examples, name, 'main.ts'))).toBe(expected);
  });

  test('has no finding, warnings included', () => {
    const manifests = parseAllDocuments(expected).map(document => document.toJS() as Manifest);
    const breaches = evaluate(Manifests.of(manifests.map(manifest => ({ manifest, origin: name }))), catalogue);
    expect(breaches.map(({ rule, finding }) => `${rule.id}: ${finding.found}`)).toEqual([]);
  });

  test('says when to use it', () => {
    expect(readFileSync(join(examples, name, 'README.md'), 'utf8')).toMatch(new RegExp(`^# ${name}\n\n\\S`));
  });
});
