import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, concerns } from '../../src/rules/catalogue';

const text = readFileSync(join(__dirname, '../../docs/ollama.md'), 'utf8');
const table = text.slice(text.indexOf('## What can go wrong'));

test('every rule about Ollama and GPUs is in the table of mistakes, and no other word is taken for one', () => {
  const named = [...table.matchAll(/`([a-z]+(?:-[a-z]+){2,})`/g)].map(([, id]) => id);
  const ids = catalogue.map(({ id }) => id);
  expect(named.filter(id => !ids.includes(id))).toEqual([]);
  expect([...concerns.ollama, ...concerns.gpu].map(({ id }) => id).filter(id => !named.includes(id))).toEqual([]);
});
