import { either, envVars, field, given, secret, value } from '../../src/k8s/environment';
import { SecretRef } from '../../src/k8s/secret-ref';

const ref = SecretRef.of('redis', 'password');

test('variables keep their order, and secrets are references', () => {
  expect(envVars([value('B', 'x'), secret('A', ref), value('C', '$(A)')])).toEqual([
    { name: 'B', value: 'x' },
    { name: 'A', valueFrom: { secretKeyRef: { name: 'redis', key: 'password' } } },
    { name: 'C', value: '$(A)' },
  ]);
});

test.each([
  [true, 'true'],
  [false, 'false'],
  [0, '0'],
  ['', ''],
])('the value %p is the text %j', (given, text) => {
  expect(envVars([value('A', given)])).toEqual([{ name: 'A', value: text }]);
});

test('a variable of either kind is a text as it is, or a reference', () => {
  expect(either('A', 'x')).toEqual(value('A', 'x'));
  expect(either('A', ref)).toEqual(secret('A', ref));
});

test('a variable may be a field of the pod', () => {
  expect(envVars([field('POD', 'metadata.name')])).toEqual([
    { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
  ]);
});

test('what is given has a variable, in its order, and what is not has none', () => {
  expect(given({ B: false, A: ref, D: undefined, C: 0 })).toEqual([value('B', false), secret('A', ref), value('C', 0)]);
});
