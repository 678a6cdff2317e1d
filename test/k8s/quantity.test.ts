import { bytes, bytesOf, coresOf } from '../../src/k8s/quantity';

test.each([
  ['500m', 0.5],
  ['2', 2],
  ['1.5', 1.5],
  ['1k', 1000],
])('%s are %d cores', (text, amount) => {
  expect(coresOf('x', text)).toBe(amount);
});

test.each([
  ['1', 1],
  ['1k', 1e3],
  ['1Ki', 1024],
  ['512Mi', 512 * 1024 ** 2],
  ['10Gi', 10 * 1024 ** 3],
  ['2G', 2e9],
  ['1Ei', 1024 ** 6],
])('%s are %d bytes', (text, amount) => {
  expect(bytesOf('x', text)).toBe(amount);
  expect(bytes('x', text).value).toBe(text);
});

test.each([
  '10 GB',
  '-1Gi',
  '0',
  '0.0Gi',
  '',
  'Gi',
  '10GB',
  '10gi',
  '1,5',
  '1K',
  ' 1',
  '1\n',
  '1e',
  'NaN',
  '.',
])('%j is no quantity', text => {
  expect(() => coresOf('x', text)).toThrow(`x must be a quantity of cores such as '2' or '500m', got '${text}'`);
  const message = `x must be a quantity of bytes such as '512Mi' or '10Gi', got '${text}'`;
  expect(() => bytesOf('x', text)).toThrow(message);
  expect(() => bytes('x', text)).toThrow(message);
});

test('thousandths of a byte are a slip', () => {
  expect(() => bytesOf('x', '512m')).toThrow("x must be a quantity of bytes such as '512Mi' or '10Gi', got '512m'");
});

test.each([
  () => coresOf('x', '0.5m'),
  () => coresOf('x', '0.0001'),
  () => bytesOf('x', '0.5'),
])('a part of the smallest part is none', action => {
  expect(action).toThrow(/^x must be a quantity of /);
});
