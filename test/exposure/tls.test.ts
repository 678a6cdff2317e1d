import { certificateOf, Tls } from '../../src/exposure/tls';

const ARN = 'arn:aws:acm:eu-central-1:111122223333:certificate/0a1b';

test('TLS ends at the controller or in front of it', () => {
  expect(Tls.secret('chat-tls')._certificate).toEqual({ kind: 'secret', name: 'chat-tls' });
  expect(Tls.issuer('ca')._certificate).toEqual({ kind: 'issuer', name: 'ca' });
  expect(Tls.clusterIssuer('letsencrypt')._certificate).toEqual({ kind: 'clusterIssuer', name: 'letsencrypt' });
  expect(Tls.acm([ARN])._certificate).toEqual({ kind: 'acm', arns: [ARN] });
  expect(Tls.gkeManaged()._certificate).toEqual({ kind: 'gkeManaged' });
  expect(Tls.controllerDefault()._certificate).toEqual({ kind: 'controllerDefault' });
  expect(Tls.inFront()._certificate).toEqual({ kind: 'inFront' });
});

test.each(['', 'Chat TLS'])('%j is no name of an object', name => {
  expect(() => Tls.secret(name)).toThrow(/^Tls\.secret must be an object's name /);
  expect(() => Tls.issuer(name)).toThrow(/^Tls\.issuer must be an object's name /);
  expect(() => Tls.clusterIssuer(name)).toThrow(/^Tls\.clusterIssuer must be an object's name /);
});

test.each([
  [[], "Tls.acm arns must be at least one; Tls.controllerDefault() finds them by host, got '[]'"],
  [['chat.example.com'], "Tls.acm arns[0] must be the ARN of a certificate, got 'chat.example.com'"],
  [[`${ARN},${ARN}`], /^Tls\.acm arns\[0\] must be the ARN of a certificate/],
])('%j are no certificates', (arns, message) => {
  expect(() => Tls.acm(arns)).toThrow(message);
});

test('a controller says where its certificates come from', () => {
  expect(certificateOf('Exposure.ingress', undefined, ['acm'])).toBeUndefined();
  expect(() => certificateOf('Exposure.ingress', Tls.secret('a'), ['acm', 'inFront'])).toThrow(
    "Exposure.ingress tls must be one of Tls.acm, Tls.inFront with this controller, got 'Tls.secret'",
  );
});
