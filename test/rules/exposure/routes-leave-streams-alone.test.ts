import { longAnswersAreNotCut } from '../../../src/rules/exposure/long-answers-are-not-cut';
import { routesLeaveStreamsAlone } from '../../../src/rules/exposure/routes-leave-streams-alone';
import { deployment, type Fields, service, webui } from '../manifests';
import { type Cases, testRule } from '../rule-tester';

const ENVOY = 'gateway.envoyproxy.io';
const NGINX = 'gateway.nginx.org';
const PARENT = { name: 'public', namespace: 'gateways' };
const TO_ROUTE = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'way' };
const TO_GATEWAY = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'public' };
const TO_SERVICE = { kind: 'Service', name: 'webui' };

function route(rule: Fields = {}, annotations: Fields = {}) {
  const rules = [{ backendRefs: [{ name: 'webui', port: 80 }], ...rule }];
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'way', annotations },
    spec: { parentRefs: [PARENT], hostnames: ['chat.example.com'], rules },
  };
}

/** Open WebUI behind a route, and what else there is. */
function behind(way: unknown, ...objects: unknown[]): unknown[] {
  return [webui(), service(), way, ...objects];
}

function policy(group: string, kind: string, spec: Fields, namespace?: string) {
  return { apiVersion: `${group}/v1alpha1`, kind, metadata: { name: 'policy', ...(namespace && { namespace }) }, spec };
}

/** A policy of Envoy Gateway on the route. */
function traffic(http: Fields, fields: Fields = {}) {
  return policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [TO_ROUTE], timeout: { http }, ...fields });
}

/** A policy of Envoy Gateway on the Gateway. */
function gatewayTraffic(http: Fields) {
  return policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [TO_GATEWAY], timeout: { http } }, 'gateways');
}

function proxySettings(spec: Fields, targetRefs = [TO_ROUTE], namespace?: string) {
  return policy(NGINX, 'ProxySettingsPolicy', { targetRefs, ...spec }, namespace);
}

/** The Gateway, and the class that says whose it is. */
function servedBy(controllerName: string): unknown[] {
  const group = 'gateway.networking.k8s.io/v1';
  return [
    { apiVersion: group, kind: 'Gateway', metadata: PARENT, spec: { gatewayClassName: 'edge', listeners: [] } },
    { apiVersion: group, kind: 'GatewayClass', metadata: { name: 'edge' }, spec: { controllerName } },
  ];
}

const ENVOY_CLASS = servedBy('gateway.envoyproxy.io/gatewayclass-controller');
const NGINX_CLASS = servedBy('gateway.nginx.org/nginx-gateway-controller');
const UNLIMITED = { requestTimeout: '0s' };
const BY_DEFAULT = 'requestTimeout is not set, and is 15 s then';

const valid: Cases['valid'] = {
  'a route of an implementation that nothing shows': behind(route()),
  'a route without limit': behind(route({ timeouts: { request: '0s' } })),
  'a route that limits answers to hours': behind(route({ timeouts: { request: '1h30m', backendRequest: '1h' } })),
  'a limit that is no duration': behind(route({ timeouts: { request: '30' } })),
  'a route of another program': [
    deployment({ name: 'webui', image: 'nginx' }),
    service(),
    route({ timeouts: { request: '10s' } }),
  ],
  'a limit of another rule': behind({
    ...route(),
    spec: {
      rules: [{ backendRefs: [{ name: 'webui' }] }, { backendRefs: [{ name: 'docs' }], timeouts: { request: '10s' } }],
    },
  }),
  'a policy of Envoy Gateway that lifts the limit': behind(route(), traffic(UNLIMITED)),
  'a policy of the Gateway that lifts it': behind(route(), gatewayTraffic(UNLIMITED)),
  'a policy of the route that asks to be merged with that of the Gateway': behind(
    route(),
    traffic({}, { mergeType: 'StrategicMerge' }),
    gatewayTraffic(UNLIMITED),
  ),
  'a policy that asks to be merged with one that is not here': behind(
    route(),
    traffic({}, { mergeType: 'StrategicMerge' }),
  ),
  'a policy without a limit on a route that has its own': behind(route({ timeouts: { request: '0s' } }), traffic({})),
  'a policy for another route': behind(
    route(),
    policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [{ ...TO_ROUTE, name: 'other' }] }),
  ),
  'a Gateway of another implementation': behind(route(), ...servedBy('istio.io/gateway-controller')),
  'a policy of GKE that lets a connection last a day': behind(
    route(),
    policy('networking.gke.io', 'GCPBackendPolicy', { targetRef: TO_SERVICE, default: { timeoutSec: 86400 } }),
  ),
  'NGINX that does not buffer': behind(route(), proxySettings({ buffering: { disable: true } }), ...NGINX_CLASS),
  'NGINX that is told so at its Gateway': behind(
    route(),
    proxySettings({ buffering: { disable: true }, timeout: { read: '1h' } }, [TO_GATEWAY], 'gateways'),
    ...NGINX_CLASS,
  ),
  'NGINX whose Gateway is not here': behind(route(), proxySettings({ timeout: { read: '1h' } })),
  'Kong that does not buffer': behind(route({}, { 'konghq.com/response-buffering': 'false' })),
};

testRule(routesLeaveStreamsAlone, {
  valid: {
    ...valid,
    'a limit of ten minutes, which is another rule’s': behind(route({ timeouts: { request: '10m' } })),
  },
  invalid: {
    'a route that limits answers to seconds': {
      manifests: behind(route({ timeouts: { request: '30s', backendRequest: '20s' } })),
      found: ['timeouts.request is 30s, timeouts.backendRequest is 20s'],
      objects: ['HTTPRoute/way'],
    },
    'a limit through a TraefikService': {
      manifests: behind(
        route({
          backendRefs: [{ group: 'traefik.io', kind: 'TraefikService', name: 'sticky' }],
          timeouts: { request: '1m' },
        }),
        {
          apiVersion: 'traefik.io/v1alpha1',
          kind: 'TraefikService',
          metadata: { name: 'sticky' },
          spec: { weighted: { services: [{ name: 'webui', port: 80 }] } },
        },
      ),
      found: ['timeouts.request is 1m'],
    },
    'a policy of Envoy Gateway without a limit of its own': {
      manifests: behind(route(), traffic({ streamIdleTimeout: '1h' })),
      found: [BY_DEFAULT],
    },
    'a policy of the route, which replaces that of the Gateway': {
      manifests: behind(route(), traffic({}), gatewayTraffic(UNLIMITED)),
      found: [BY_DEFAULT],
    },
    'a Gateway of Envoy Gateway, and no policy': {
      manifests: behind(route(), ...ENVOY_CLASS),
      found: [BY_DEFAULT],
    },
    'a policy that limits answers and silence to seconds': {
      manifests: behind(route(), traffic({ requestTimeout: '60s', maxStreamDuration: '2m', streamIdleTimeout: '30s' })),
      found: ['requestTimeout is 60s, maxStreamDuration is 2m, streamIdleTimeout is 30s'],
    },
    'a policy that buffers requests': {
      manifests: behind(route(), traffic(UNLIMITED, { requestBuffer: { limit: '10Mi' } })),
      found: ['requestBuffer is set, which ends websockets'],
    },
    'a policy of GKE for something else': {
      manifests: behind(
        route(),
        policy('networking.gke.io', 'GCPBackendPolicy', { targetRef: TO_SERVICE, default: { logging: {} } }),
      ),
      found: ['timeoutSec is not set, and is 30 s then'],
    },
    'a policy of GKE with a short life': {
      manifests: behind(
        route(),
        policy('networking.gke.io', 'GCPBackendPolicy', { targetRef: TO_SERVICE, default: { timeoutSec: 60 } }),
      ),
      found: ['timeoutSec is 60'],
    },
    'NGINX as it comes': {
      manifests: behind(route(), ...NGINX_CLASS),
      found: ['no ProxySettingsPolicy turns buffering off'],
    },
    'NGINX that cuts a silence': {
      manifests: behind(
        route(),
        proxySettings({ buffering: { disable: true }, timeout: { read: '30s' } }),
        ...NGINX_CLASS,
      ),
      found: ['timeout.read is 30s'],
    },
    'Kong as it comes': {
      manifests: [
        webui(),
        service({ annotations: { 'konghq.com/upstream-policy': 'chat', 'konghq.com/read-timeout': '30000' } }),
        route(),
      ],
      found: ['konghq.com/response-buffering is not set, konghq.com/read-timeout is 30000'],
    },
  },
});

testRule(longAnswersAreNotCut, {
  valid: {
    ...valid,
    'a limit of seconds, which is another rule’s': behind(route({ timeouts: { request: '30s' } })),
  },
  invalid: {
    'a route that limits answers to minutes': {
      manifests: behind(route({ timeouts: { request: '10m' } })),
      found: ['timeouts.request is 10m'],
      objects: ['HTTPRoute/way'],
    },
    'a policy that does': {
      manifests: behind(route(), traffic({ requestTimeout: '1800s' })),
      found: ['requestTimeout is 1800s'],
    },
    'a policy of GKE that does': {
      manifests: behind(
        route(),
        policy('networking.gke.io', 'GCPBackendPolicy', { targetRef: TO_SERVICE, default: { timeoutSec: 600 } }),
      ),
      found: ['timeoutSec is 600'],
    },
  },
});
