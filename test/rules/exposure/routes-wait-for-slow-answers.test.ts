import { routesWaitForSlowAnswers } from '../../../src/rules/exposure/routes-wait-for-slow-answers';
import { testRule } from '../rule-tester';
import { behind, NGINX_CLASS, policy, proxySettings, route, TO_SERVICE, traffic } from './gateways';

function gke(timeoutSec: number) {
  return policy('networking.gke.io', 'GCPBackendPolicy', { targetRef: TO_SERVICE, default: { timeoutSec } });
}

testRule(routesWaitForSlowAnswers, {
  valid: {
    'a route without limit': behind(route()),
    'a route whose limit is lifted': behind(route({ timeouts: { request: '0s' } })),
    'a limit of an hour': behind(route({ timeouts: { request: '60m' } })),
    'a limit of seconds, which is another rule’s': behind(route({ timeouts: { request: '30s' } })),
    'a silence of ten minutes': behind(route(), traffic({ requestTimeout: '0s', streamIdleTimeout: '10m' })),
    'a policy of GKE with a day': behind(route(), gke(86400)),
    'NGINX whose Gateway is not here': behind(route(), proxySettings({ buffering: { disable: true } })),
  },
  invalid: {
    'a route that limits answers to minutes': {
      manifests: behind(route({ timeouts: { request: '10m' } })),
      found: ['timeouts.request is 10m'],
      objects: ['HTTPRoute/way'],
    },
    'a policy of Envoy Gateway that does': {
      manifests: behind(route(), traffic({ requestTimeout: '1800s' })),
      found: ['requestTimeout is 1800s'],
    },
    'a policy that ends a silence of a minute': {
      manifests: behind(route(), traffic({ requestTimeout: '0s', streamIdleTimeout: '60s' })),
      found: ['streamIdleTimeout is 60s'],
    },
    'NGINX, which does by default': {
      manifests: behind(route(), proxySettings({ buffering: { disable: true } }), ...NGINX_CLASS),
      found: ['timeout.read is not set, which is 60 s'],
    },
    'Kong, which does by default': {
      manifests: behind(route({}, { 'konghq.com/response-buffering': 'false' })),
      found: ['konghq.com/read-timeout is not set, which is 60 s'],
    },
    'a policy of GKE that does': {
      manifests: behind(route(), gke(600)),
      found: ['timeoutSec is 600'],
    },
  },
});
