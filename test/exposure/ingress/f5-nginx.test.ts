import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/tls';
import { bound } from '../way';

const f5Nginx = (options: Partial<IngressOptions> = {}) =>
  bound(Exposure.ingress(IngressController.f5Nginx(), { host: 'chat.example.com', ...options }));

const tls = Tls.secret('chat-tls');

test('F5 NGINX is told all at the one Ingress of the host', () => {
  const { objects, service } = f5Nginx({ tls });
  expect(Object.keys(objects)).toEqual(['ingress']);
  expect(objects.ingress.spec.ingressClassName).toBe('nginx');
  expect(objects.ingress.metadata.annotations).toEqual({
    'nginx.org/sticky-cookie-services':
      'serviceName=chat open-webui-session expires=172800s path=/ httponly secure samesite=lax',
    'nginx.org/websocket-services': 'chat',
    'nginx.org/proxy-read-timeout': '3600s',
    'nginx.org/proxy-send-timeout': '3600s',
    'nginx.org/client-max-body-size': '100m',
    'nginx.org/proxy-buffering': 'False',
    'nginx.org/proxy-buffers': '4 256k',
    'nginx.org/proxy-buffer-size': '128k',
  });
  expect(service).toEqual({ annotations: {} });
});

test('every wish has its annotation', () => {
  const affinity = Affinity.cookie({ name: 'pod', maxAge: Duration.hours(1), sameSite: SameSite.STRICT });
  const options = { affinity, idleTimeout: Duration.minutes(10), maxBodySize: '2Gi', redirectHttp: false, tls };
  expect(f5Nginx(options).objects.ingress.metadata.annotations).toMatchObject({
    'nginx.org/sticky-cookie-services': 'serviceName=chat pod expires=3600s path=/ httponly secure samesite=strict',
    'nginx.org/proxy-read-timeout': '600s',
    'nginx.org/client-max-body-size': '2048m',
    'nginx.org/ssl-redirect': 'False',
  });
});

test('without TLS the cookie is not secure, and without affinity there is none', () => {
  expect(f5Nginx().objects.ingress.metadata.annotations['nginx.org/sticky-cookie-services']).not.toContain('secure');
  expect(f5Nginx({ affinity: Affinity.none() }).objects.ingress.metadata.annotations).not.toHaveProperty([
    'nginx.org/sticky-cookie-services',
  ]);
});

test('a name that its configuration would expand is refused', () => {
  expect(() => f5Nginx({ affinity: Affinity.cookie({ name: 'a$b' }) })).toThrow(
    /^Affinity\.cookie name must be like .* with this controller, got 'a\$b'$/,
  );
});
