import { says, withoutCredentials } from '../../../src/rules/manifests/wording';
import { fromSecret, manifestsOf, webui } from '../manifests';

const env = {
  HOST: fromSecret('redis', 'host'),
  EMPTY: '',
  MANAGER: 'Redis',
  URL: 'redis://me:hunter2@redis:6379/0',
  PARTLY: 'redis://$(HOST):6379',
};
const [container] = manifestsOf(webui({ env })).workloads[0].containers;

test.each([
  ['MISSING', 'MISSING is not set'],
  ['EMPTY', 'EMPTY is empty'],
  ['MANAGER', 'MANAGER is Redis'],
  ['HOST', 'HOST is set out of sight'],
  ['URL', 'URL is redis://redis:6379/0'],
  ['PARTLY', 'PARTLY is redis://…:6379'],
])('%s: %s', (name, said) => {
  expect(says(container.env, name)).toBe(said);
});

test.each([
  ['redis://redis:6379', 'redis://redis:6379'],
  ['redis://:hunter2@redis:6379', 'redis://redis:6379'],
  ['redis://me:hunt/er2@redis', 'redis://redis'],
  ['redis://me:hunt@er2@redis', 'redis://redis'],
  [':hunter2@redis:6379', 'redis:6379'],
  ['redis://redis:6379?password=hunter2', 'redis://redis:6379'],
  ['postgresql://u:hunter2\n@db/chat', 'postgresql://db/chat'],
])('%j is told as %s', (text, told) => {
  expect(withoutCredentials(text)).toBe(told);
});
