import { plainHttpLeadsToHttps } from '../../../src/rules/exposure/plain-http-leads-to-https';
import { deployment, type Fields, service } from '../manifests';
import { testRule } from '../rule-tester';
import { behind, route } from './gateways';

const HTTP = { name: 'http', port: 80, protocol: 'HTTP' };
const HTTPS = { name: 'https', port: 443, protocol: 'HTTPS' };

function gateway(...listeners: Fields[]) {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'public', namespace: 'gateways' },
    spec: { gatewayClassName: 'edge', listeners },
  };
}

/** The route with other parents. */
function attached(...refs: Fields[]) {
  const way = route();
  return { ...way, spec: { ...way.spec, parentRefs: refs.map(ref => ({ ...way.spec.parentRefs[0], ...ref })) } };
}

testRule(plainHttpLeadsToHttps, {
  valid: {
    'a Gateway that is not here': behind(route()),
    'a Gateway that speaks HTTPS only': behind(route(), gateway(HTTPS)),
    'a Gateway that speaks plain HTTP only': behind(route(), gateway(HTTP)),
    'a route at the listener for HTTPS': behind(attached({ sectionName: 'https' }), gateway(HTTP, HTTPS)),
    'a route at the port for HTTPS': behind(attached({ port: 443 }), gateway(HTTP, HTTPS)),
    'a listener for plain HTTP of another host': behind(
      route(),
      gateway({ ...HTTP, hostname: 'docs.example.com' }, HTTPS),
    ),
    'a route that redirects by an annotation of Kong': behind(
      route({}, { 'konghq.com/protocols': 'https' }),
      gateway(HTTP, HTTPS),
    ),
    'a route of another program': [
      deployment({ name: 'webui', image: 'nginx' }),
      service(),
      route(),
      gateway(HTTP, HTTPS),
    ],
  },
  invalid: {
    'a route at every listener': {
      manifests: behind(route(), gateway(HTTP, HTTPS)),
      found: ['Gateway/public answers chat.example.com by plain HTTP as by HTTPS'],
      objects: ['HTTPRoute/way'],
    },
    'a route at both listeners': {
      manifests: behind(attached({ sectionName: 'http' }, { sectionName: 'https' }), gateway(HTTP, HTTPS)),
      found: ['Gateway/public answers chat.example.com by plain HTTP as by HTTPS'],
    },
    'a wildcard among the listeners': {
      manifests: behind(route(), gateway({ ...HTTP, hostname: '*.example.com' }, HTTPS)),
      found: ['Gateway/public answers chat.example.com by plain HTTP as by HTTPS'],
    },
  },
});
