import { routesLeaveStreamsAlone } from '../../../src/rules/exposure/routes-leave-streams-alone';
import { deployment, service, webui } from '../manifests';
import { testRule } from '../rule-tester';
import {
  behind,
  ENVOY,
  ENVOY_CLASS,
  gatewayTraffic,
  NGINX_CLASS,
  policy,
  proxySettings,
  route,
  servedBy,
  TO_GATEWAY,
  TO_ROUTE,
  TO_SERVICE,
  traffic,
} from './gateways';

const UNLIMITED = { requestTimeout: '0s' };
const BY_DEFAULT = 'requestTimeout is not set, which is 15 s';

testRule(routesLeaveStreamsAlone, {
  valid: {
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
        rules: [
          { backendRefs: [{ name: 'webui' }] },
          { backendRefs: [{ name: 'docs' }], timeouts: { request: '10s' } },
        ],
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
      found: ['timeoutSec is not set, which is 30 s'],
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
      found: ['timeout.read is 30s, which is 30 s'],
    },
    'Kong as it comes': {
      manifests: [
        webui(),
        service({ annotations: { 'konghq.com/upstream-policy': 'chat', 'konghq.com/read-timeout': '30000' } }),
        route(),
      ],
      found: ['konghq.com/response-buffering is not set, konghq.com/read-timeout is 30000, which is 30 s'],
    },
  },
});
