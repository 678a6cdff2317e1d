import { lobuNodePortsKeepClientAddresses } from '../../../src/rules/lobu/lobu-node-ports-keep-client-addresses';
import { testRule } from '../rule-tester';
import { gateway, gatewayService } from './programs';

testRule(lobuNodePortsKeepClientAddresses, {
  valid: {
    'one gateway': [gateway(), gatewayService({ type: 'LoadBalancer' })],
    'inside of the cluster': [gateway({ replicas: 2 }), gatewayService()],
    'a local policy': [gateway({ replicas: 2 }), gatewayService({ type: 'NodePort', externalTrafficPolicy: 'Local' })],
  },
  invalid: {
    'a balancer': {
      manifests: [gateway({ replicas: 2 }), gatewayService({ type: 'LoadBalancer' })],
      found: ['type is LoadBalancer, externalTrafficPolicy is not set'],
      objects: ['Service/lobu-app'],
    },
  },
});
