import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/tls';
import { bound } from '../way';

const annotations = (options: Partial<IngressOptions> = {}) => {
  const exposure = Exposure.ingress(IngressController.haproxyIngress(), { host: 'chat.example.com', ...options });
  const { objects, service } = bound(exposure);
  expect(service).toEqual({ annotations: {} });
  return objects.ingress.metadata.annotations;
};

const tls = Tls.secret('chat-tls');

test('HAProxy Ingress is told all at the Ingress', () => {
  expect(annotations({ tls })).toEqual({
    'haproxy-ingress.github.io/affinity': 'cookie',
    'haproxy-ingress.github.io/session-cookie-name': 'open-webui-session',
    'haproxy-ingress.github.io/session-cookie-strategy': 'insert',
    'haproxy-ingress.github.io/session-cookie-keywords': 'indirect nocache httponly secure',
    'haproxy-ingress.github.io/timeout-server': '3600s',
    'haproxy-ingress.github.io/timeout-tunnel': '3600s',
    'haproxy-ingress.github.io/proxy-body-size': '100m',
    'haproxy-ingress.github.io/ssl-redirect': 'true',
  });
});

test('every wish has its annotation', () => {
  const affinity = Affinity.cookie({ name: 'pod', sameSite: SameSite.NONE });
  const options = { affinity, idleTimeout: Duration.minutes(10), maxBodySize: '1Gi', redirectHttp: false, tls };
  expect(annotations(options)).toMatchObject({
    'haproxy-ingress.github.io/session-cookie-name': 'pod',
    'haproxy-ingress.github.io/session-cookie-same-site': 'true',
    'haproxy-ingress.github.io/timeout-server': '600s',
    'haproxy-ingress.github.io/proxy-body-size': '1024m',
    'haproxy-ingress.github.io/ssl-redirect': 'false',
  });
});

test('without TLS the cookie is not secure, and without affinity there is none', () => {
  expect(annotations()['haproxy-ingress.github.io/session-cookie-keywords']).toBe('indirect nocache httponly');
  expect(annotations({ affinity: Affinity.none() })).not.toHaveProperty(['haproxy-ingress.github.io/affinity']);
});

test('what it cannot set is refused', () => {
  expect(() => annotations({ affinity: Affinity.cookie({ sameSite: SameSite.STRICT }) })).toThrow(
    "Affinity.cookie sameSite must be one of Lax, None with this controller, got 'Strict'",
  );
});
