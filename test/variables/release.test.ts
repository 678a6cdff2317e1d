import { compareReleases, isRelease } from '../../src/variables/release';

test.each([
  ['0.9.6', '0.10.0'],
  ['0.11.3', '0.11.4'],
  ['0.11.4', '1.0.0'],
])('%s came before %s', (one, other) => {
  expect(compareReleases(one, other)).toBeLessThan(0);
  expect(compareReleases(other, one)).toBeGreaterThan(0);
  expect(compareReleases(one, one)).toBe(0);
});

test('a release has three numbers', () => {
  expect(['0.11.4', 'v0.11.4', '0.11', 'main'].map(isRelease)).toEqual([true, false, false, false]);
});
