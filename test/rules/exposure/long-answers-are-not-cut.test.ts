import { longAnswersAreNotCut } from '../../../src/rules/exposure/long-answers-are-not-cut';
import { testRule } from '../rule-tester';
import { behind, policy, route, TO_SERVICE, traffic } from './gateways';

function gke(timeoutSec: number) {
  return policy('networking.gke.io', 'GCPBackendPolicy', { targetRef: TO_SERVICE, default: { timeoutSec } });
}

testRule(longAnswersAreNotCut, {
  valid: {
    'a route without limit': behind(route()),
    'a route whose limit is lifted': behind(route({ timeouts: { request: '0s' } })),
    'a limit of an hour': behind(route({ timeouts: { request: '60m' } })),
    'a limit of seconds, which is another rule’s': behind(route({ timeouts: { request: '30s' } })),
    'a silence of minutes': behind(route(), traffic({ requestTimeout: '0s', streamIdleTimeout: '10m' })),
    'a policy of GKE with a day': behind(route(), gke(86400)),
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
    'a policy of GKE that does': {
      manifests: behind(route(), gke(600)),
      found: ['timeoutSec is 600'],
    },
  },
});
