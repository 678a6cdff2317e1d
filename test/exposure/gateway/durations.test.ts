import { gatewayDuration, nginxDuration, nginxSize } from '../../../src/exposure/gateway/durations';

test.each([
  [60, '1m'],
  [61, '1m1s'],
  [5400, '1h30m'],
  [3725, '1h2m5s'],
  [30 * 86400, '720h'],
])('%d s are %s for Gateway API', (seconds, duration) => {
  expect(gatewayDuration(seconds)).toBe(duration);
});

test.each([
  [60, '60s'],
  [9999, '9999s'],
  [10000, '167m'],
  [86400, '1440m'],
  [30 * 86400, '720h'],
])('%d s are %s for NGINX, or a little more', (seconds, duration) => {
  expect(nginxDuration(seconds)).toBe(duration);
});

test.each([
  [1, '1m'],
  [100 * 1024 ** 2, '100m'],
  [100 * 1024 ** 2 + 1, '101m'],
  [20 * 1024 ** 3, '20g'],
])('%d bytes are %s for NGINX, or a little more', (bytes, size) => {
  expect(nginxSize(bytes)).toBe(size);
});
