import { oneTrafficPolicyPerRoute } from '../../../src/rules/exposure/one-traffic-policy-per-route';
import { deployment, type Fields, service } from '../manifests';
import { testRule } from '../rule-tester';
import { behind, ENVOY, gatewayTraffic, route, TO_ROUTE } from './gateways';

function traffic(name: string, target: Fields = {}, spec: Fields = {}) {
  const targetRefs = [{ ...TO_ROUTE, ...target }];
  return {
    apiVersion: `${ENVOY}/v1alpha1`,
    kind: 'BackendTrafficPolicy',
    metadata: { name },
    spec: { targetRefs, ...spec },
  };
}

testRule(oneTrafficPolicyPerRoute, {
  valid: {
    none: behind(route()),
    one: behind(route(), traffic('chat')),
    'one for the route and one for its Gateway': behind(route(), traffic('chat'), gatewayTraffic({})),
    'one for the route and one for another': behind(route(), traffic('chat'), traffic('docs', { name: 'docs' })),
    'one for the route and one for a rule of it': behind(
      route(),
      traffic('chat'),
      traffic('api', { sectionName: 'api' }),
    ),
    'two on a route of another program': [
      deployment({ name: 'webui', image: 'nginx' }),
      service(),
      route(),
      traffic('a'),
      traffic('b'),
    ],
  },
  invalid: {
    'a second one': {
      manifests: behind(route(), traffic('sticky'), traffic('timeouts')),
      found: ['HTTPRoute/way has BackendTrafficPolicy/sticky already'],
      objects: ['BackendTrafficPolicy/timeouts'],
    },
    'a second one by labels': {
      manifests: [
        ...behind({ ...route(), metadata: { name: 'way', labels: { app: 'chat' } } }, traffic('sticky')),
        {
          ...traffic('all'),
          spec: { targetSelectors: [{ kind: 'HTTPRoute', matchLabels: { app: 'chat' } }] },
        },
      ],
      found: ['HTTPRoute/way has BackendTrafficPolicy/sticky already'],
      objects: ['BackendTrafficPolicy/all'],
    },
  },
});
