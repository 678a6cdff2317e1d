import { owned, portOf } from '../../src/connections/contribution';
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

test('an owned setting has the key that it seeds', () => {
  expect(owned('webui.url', value('WEBUI_URL', 'https://a'))).toEqual({
    configKey: 'webui.url',
    name: 'WEBUI_URL',
    value: 'https://a',
  });
});
