import { Tls } from '../../../src/exposure/ingress/tls';

test('TLS ends at the controller or in front of it', () => {
  expect(Tls.secret('chat-tls')._secret).toBe('chat-tls');
  expect(Tls.inFront()._secret).toBeUndefined();
});

test.each(['', 'Chat TLS'])('%j is no name of a Secret', name => {
  expect(() => Tls.secret(name)).toThrow(/^Tls\.secret must be an object's name /);
});
