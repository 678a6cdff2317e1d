import { SecretRef } from '../../src/k8s/secret-ref';

test('a reference has a name and a key', () => {
  expect(SecretRef.of('open-webui', 'webui-secret-key')).toMatchObject({ name: 'open-webui', key: 'webui-secret-key' });
});

test.each([
  ['Open WebUI', 'key', /^SecretRef\.of's name must be an object's name .*, got 'Open WebUI'$/],
  ['', 'key', /^SecretRef\.of's name must be an object's name .*, got ''$/],
  ['open-webui', 'a key', /^SecretRef\.of's key must be a key of a Secret .*, got 'a key'$/],
  ['open-webui', '', /^SecretRef\.of's key must be a key of a Secret .*, got ''$/],
])('there is no reference to %j, %j', (name, key, message) => {
  expect(() => SecretRef.of(name, key)).toThrow(message);
});
