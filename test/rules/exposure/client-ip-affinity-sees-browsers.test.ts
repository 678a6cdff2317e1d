import { clientIpAffinitySeesBrowsers } from '../../../src/rules/exposure/client-ip-affinity-sees-browsers';
import { deployment, type Fields, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const PINNED = { type: 'LoadBalancer', sessionAffinity: 'ClientIP' };

function balanced(spec: Fields, replicas = 3) {
  return [webui({ replicas }), service({ spec })];
}

testRule(clientIpAffinitySeesBrowsers, {
  valid: {
    'a balancer that keeps addresses': balanced({ ...PINNED, externalTrafficPolicy: 'Local' }),
    'a balancer that does not pin, which another rule says': balanced({ type: 'LoadBalancer' }),
    'a node port, whose node sees the browser': balanced({ type: 'NodePort', sessionAffinity: 'ClientIP' }),
    'one replica': balanced(PINNED, 1),
    'another program': [deployment({ name: 'webui', image: 'nginx', replicas: 3 }), service({ spec: PINNED })],
  },
  invalid: {
    'the default': {
      manifests: balanced(PINNED),
      found: ['sessionAffinity is ClientIP, externalTrafficPolicy is not set'],
      objects: ['Service/webui'],
    },
    'any node': {
      manifests: balanced({ ...PINNED, externalTrafficPolicy: 'Cluster' }),
      found: ['sessionAffinity is ClientIP, externalTrafficPolicy is Cluster'],
    },
  },
});
