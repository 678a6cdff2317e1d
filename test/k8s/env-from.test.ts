import { EnvFrom } from '../../src/k8s/env-from';

test('all keys of a Secret or a ConfigMap are sources, with a prefix where one is given', () => {
  expect(EnvFrom.secret('extra')._source).toEqual({ secretRef: { name: 'extra' } });
  expect(EnvFrom.configMap('extra', 'X_')._source).toEqual({ configMapRef: { name: 'extra' }, prefix: 'X_' });
});

test.each([
  ['EnvFrom.secret', () => EnvFrom.secret('Extra')],
  ['EnvFrom.configMap', () => EnvFrom.configMap('Extra')],
])("%s takes an object's name only", (path, action) => {
  expect(action).toThrow(new RegExp(`^${path}'s name must be an object's name .*, got 'Extra'$`));
});

test.each([
  () => EnvFrom.secret('extra', 'MY '),
  () => EnvFrom.configMap('extra', '1_'),
])('a prefix begins the name of a variable', action => {
  expect(action).toThrow(/^EnvFrom prefix must be the beginning of a variable's name, got /);
});
