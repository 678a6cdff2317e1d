import { lobuProxiesAreTrusted } from '../../../src/rules/lobu/lobu-proxies-are-trusted';
import { testRule } from '../rule-tester';
import { EXPOSED, gateway, gatewayService } from './programs';

testRule(lobuProxiesAreTrusted, {
  valid: {
    'nothing exposed': [gateway()],
    'no proxy': [gateway(), gatewayService({ type: 'LoadBalancer' })],
    'a proxy that is trusted': [gateway({ env: { TRUSTED_PROXY: 'true' } }), ...EXPOSED],
    'a word out of sight': [gateway({ envFrom: [{ secretRef: { name: 's' } }] }), ...EXPOSED],
  },
  invalid: {
    'an Ingress': { manifests: [gateway(), ...EXPOSED], found: ['TRUSTED_PROXY is not set'] },
    'a proxy that is not': {
      manifests: [gateway({ env: { TRUSTED_PROXY: 'false' } }), ...EXPOSED],
      found: ['TRUSTED_PROXY is false'],
      objects: ['Deployment/lobu-app'],
    },
  },
});
