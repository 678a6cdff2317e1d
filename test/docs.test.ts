import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../scripts/documents';

test.each(Object.entries(documents()))('docs/%s is what `npm run docs` generates', (name, text) => {
  expect(readFileSync(join(__dirname, '..', 'docs', name), 'utf8')).toBe(text);
});
