import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import { type GatewayRef, type HttpRouteOptions, ListenerProtocol } from '../../../src/exposure/gateway/http-route';
import type { Field } from '../../support';

const required: HttpRouteOptions = { host: 'chat.example.com', gateway: { name: 'public' } };

function httpRoute(options: Partial<HttpRouteOptions> = {}) {
  const way = Exposure.httpRoute(GatewayImplementation.envoyGateway(), { ...required, ...options })._way;
  const objects = way.render({
    program: 'open-webui',
    metadata: (suffix, annotations) => ({ name: suffix ? `chat-${suffix}` : 'chat', labels: {}, annotations }),
    service: 'chat',
    port: 80,
  });
  expect(Object.keys(objects)).toEqual(['route', 'traffic-policy']);
  return { origin: way.origin, route: objects.route as Field, policy: objects['traffic-policy'] as Field };
}

test('an HTTPRoute leads all paths of its host from the Gateway to the Service', () => {
  const { origin, route, policy } = httpRoute();
  expect(origin).toBe('https://chat.example.com');
  expect(route).toMatchObject({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'chat' },
  });
  expect(JSON.parse(JSON.stringify(route.spec))).toEqual({
    parentRefs: [{ name: 'public' }],
    hostnames: ['chat.example.com'],
    rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'chat', port: 80 }] }],
  });
  expect(policy.spec.targetRefs[0].name).toBe('chat');
  expect(policy.spec.loadBalancer.consistentHash.cookie.name).toBe('open-webui-session');
});

test('every option is in its output', () => {
  const gateway: Required<GatewayRef> = {
    name: 'public',
    namespace: 'gateways',
    section: 'http',
    protocol: ListenerProtocol.HTTP,
  };
  const options: Required<HttpRouteOptions> = {
    host: 'other.example.com',
    gateway,
    affinity: Affinity.cookie({ name: 'chat', maxAge: Duration.hours(1) }),
    idleTimeout: Duration.minutes(10),
    annotations: { a: 'b' },
    suffix: 'internal',
  };
  const { origin, route, policy } = httpRoute(options);
  expect(origin).toBe('http://other.example.com');
  expect(route.metadata).toMatchObject({ name: 'chat-internal', annotations: { a: 'b' } });
  expect(route.spec.hostnames).toEqual(['other.example.com']);
  expect(route.spec.parentRefs).toEqual([{ name: 'public', namespace: 'gateways', sectionName: 'http' }]);
  expect(policy.metadata.name).toBe('chat-internal');
  expect(policy.spec).toMatchObject({
    targetRefs: [{ name: 'chat-internal' }],
    loadBalancer: { consistentHash: { cookie: { name: 'chat', ttl: '1h' } } },
    timeout: { http: { streamIdleTimeout: '10m' } },
  });
});

test.each<[Partial<HttpRouteOptions>, RegExp]>([
  [{ host: 'chat.example.com:443' }, /^Exposure\.httpRoute host must be .*, got 'chat\.example\.com:443'$/],
  [{ gateway: { name: '' } }, /^Exposure\.httpRoute gateway\.name must be .*, got ''$/],
  [
    { gateway: { name: 'public', namespace: 'my.gateways' } },
    /^Exposure\.httpRoute gateway\.namespace must be .*, got 'my\.gateways'$/,
  ],
  [{ gateway: { name: 'public', section: 'HTTPS' } }, /^Exposure\.httpRoute gateway\.section must be .*, got 'HTTPS'$/],
  [
    { idleTimeout: Duration.seconds(30) },
    /^Exposure\.httpRoute idleTimeout must be at least 60 s, .*, got '30 seconds'$/,
  ],
])('there is no HTTPRoute with %j', (options, message) => {
  expect(() => httpRoute(options)).toThrow(message);
});
