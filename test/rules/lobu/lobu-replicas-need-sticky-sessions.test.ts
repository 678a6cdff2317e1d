import { lobuReplicasNeedStickySessions } from '../../../src/rules/lobu/lobu-replicas-need-sticky-sessions';
import { testRule } from '../rule-tester';
import { EXPOSED, gateway, gatewayIngress, gatewayService } from './programs';

testRule(lobuReplicasNeedStickySessions, {
  valid: {
    'one gateway': [gateway(), ...EXPOSED],
    'a hash of the address': [
      gateway({ replicas: 3 }),
      gatewayService(),
      gatewayIngress({ annotations: { 'nginx.ingress.kubernetes.io/upstream-hash-by': '$binary_remote_addr' } }),
    ],
    'a cookie': [
      gateway({ replicas: 3 }),
      gatewayService(),
      gatewayIngress({ annotations: { 'nginx.ingress.kubernetes.io/affinity': 'cookie' } }),
    ],
    'no way in': [gateway({ replicas: 3 }), gatewayService()],
  },
  invalid: {
    'the affinity of the Service alone, which a proxy goes past': {
      manifests: [gateway({ replicas: 3 }), gatewayService({ sessionAffinity: 'ClientIP' }), gatewayIngress()],
      found: [/^Service\/lobu-app leads to up to 3 pods, ingress class is nginx, /],
      objects: ['Ingress/lobu'],
    },
    "somebody else's proxy that pins nothing": {
      manifests: [gateway({ replicas: 2, annotations: { 'cdk8s-open-webui.io/external-affinity': 'none' } })],
      found: ['replicas is 2, the proxy in front pins no sessions'],
    },
  },
});
