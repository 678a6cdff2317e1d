import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, transpileModule } from 'typescript';
import { catalogue } from '../../src/rules/catalogue';

const page = readFileSync(join(__dirname, '../../docs/network-policies.md'), 'utf8');

test('its programs run', () => {
  const programs = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
  expect(programs).not.toEqual([]);
  for (const program of programs) {
    const { outputText } = transpileModule(program, { compilerOptions: { module: ModuleKind.CommonJS } });
    expect(() => new Function('require', 'exports', outputText)(require, {})).not.toThrow();
  }
});

test('its rules exist', () => {
  const ids = catalogue.map(({ id }) => id);
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+){4,})`/g)].map(([, id]) => id);
  expect(named).not.toEqual([]);
  expect(named.filter(id => !ids.includes(id))).toEqual([]);
});
