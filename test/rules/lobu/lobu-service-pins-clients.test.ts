import { lobuServicePinsClients } from '../../../src/rules/lobu/lobu-service-pins-clients';
import { service } from '../manifests';
import { testRule } from '../rule-tester';
import { embeddings, gateway, gatewayService } from './programs';

testRule(lobuServicePinsClients, {
  valid: {
    'one gateway': [gateway(), gatewayService()],
    'three gateways and a Service that pins': [
      gateway({ replicas: 3 }),
      gatewayService({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 10800 } } }),
    ],
    'three gateways and the default time': [gateway({ replicas: 3 }), gatewayService({ sessionAffinity: 'ClientIP' })],
    'three embeddings services': [embeddings({ replicas: 3 }), gatewayService()],
  },
  invalid: {
    'three gateways': {
      manifests: [gateway({ replicas: 3 }), gatewayService()],
      found: ['leads to 3 pods, sessionAffinity is not set'],
      objects: ['Service/lobu-app'],
    },
    'three gateways by their image alone': {
      manifests: [gateway({ replicas: 3, labels: { app: 'x' } }), service({ name: 'x', selector: { app: 'x' } })],
      found: ['leads to 3 pods, sessionAffinity is not set'],
    },
    'no affinity, in words': {
      manifests: [gateway({ replicas: 2 }), gatewayService({ sessionAffinity: 'None' })],
      found: ['leads to 2 pods, sessionAffinity is None'],
    },
    'more than a day': {
      manifests: [
        gateway({ replicas: 2 }),
        gatewayService({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 90000 } } }),
      ],
      found: ['timeoutSeconds is 90000'],
    },
  },
});
