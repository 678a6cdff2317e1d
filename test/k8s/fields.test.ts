import { defined, nonEmpty } from '../../src/k8s/fields';

test('what is empty is left out', () => {
  expect(nonEmpty([])).toBeUndefined();
  expect(nonEmpty({})).toBeUndefined();
  expect(nonEmpty(['a'])).toEqual(['a']);
  expect(nonEmpty({ a: 0 })).toEqual({ a: 0 });
});

test('fields without a value are left out, and those that are false are not', () => {
  expect(defined({ a: undefined, b: false, c: 0, d: '' })).toStrictEqual({ b: false, c: 0, d: '' });
});
