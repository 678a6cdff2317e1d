import { envoyGateway } from '../../../src/exposure/gateway/envoy-gateway';

const route = { name: 'chat', namespace: 'ai', labels: { a: 'b' }, annotations: { c: 'd' } };
const traffic = { host: 'chat.example.com', idleSeconds: 3600 };

test('a policy of the route pins browsers by a cookie, and lets answers take their time', () => {
  const cookie = { name: 'open-webui-session', seconds: 172800 };
  expect(envoyGateway.policies({ ...traffic, cookie }, route)).toEqual({
    'traffic-policy': {
      apiVersion: 'gateway.envoyproxy.io/v1alpha1',
      kind: 'BackendTrafficPolicy',
      metadata: route,
      spec: {
        targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' }],
        loadBalancer: {
          type: 'ConsistentHash',
          consistentHash: {
            type: 'Cookie',
            cookie: { name: 'open-webui-session', ttl: '48h', attributes: { SameSite: 'Lax' } },
          },
        },
        timeout: { http: { requestTimeout: '0s', streamIdleTimeout: '1h' } },
      },
    },
  });
});

test('without affinity there is no balancing by a cookie', () => {
  const { spec } = envoyGateway.policies(traffic, route)['traffic-policy'] as { spec?: { loadBalancer?: object } };
  expect(spec?.loadBalancer).toBeUndefined();
});

test.each([
  [60, '1m'],
  [61, '1m1s'],
  [5400, '1h30m'],
  [3725, '1h2m5s'],
  [30 * 86400, '720h'],
])('%d s are %s for Gateway API', (idleSeconds, duration) => {
  expect(envoyGateway.policies({ ...traffic, idleSeconds }, route)['traffic-policy']).toMatchObject({
    spec: { timeout: { http: { streamIdleTimeout: duration } } },
  });
});
