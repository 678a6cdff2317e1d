import { portOf, seedOnly } from '../../src/connections/contribution';
import { value } from '../../src/k8s/environment';

test.each([
  ['http://a', 80],
  ['https://a/v1', 443],
  ['https://a:8443', 8443],
  ['http://a:443', 443],
  ['redis://a', 6379],
  ['rediss://a/0', 6379],
  ['redis://a:7000/0', 7000],
])('%s has the port %d', (url, port) => {
  expect(portOf(new URL(url))).toBe(port);
});

test('a setting for want of something is left to administrators', () => {
  expect(seedOnly(value('ENABLE_OLLAMA_API', false))).toEqual({
    seedOnly: true,
    name: 'ENABLE_OLLAMA_API',
    value: 'false',
  });
});
