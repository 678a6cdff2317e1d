import { externalSecretsAreServed } from '../../../src/rules/secrets/external-secrets-are-served';
import { testRule } from '../rule-tester';

const object = (apiVersion: string, kind: string) => ({ apiVersion, kind, metadata: { name: 'chat' } });

testRule(externalSecretsAreServed, {
  valid: {
    'the version that is served': [object('external-secrets.io/v1', 'ExternalSecret')],
    "somebody else's kind": [object('example.com/v1beta1', 'SecretStore')],
    'a generator, which has versions of its own': [object('generators.external-secrets.io/v1alpha1', 'Password')],
  },
  invalid: {
    'older ones': {
      manifests: [
        object('external-secrets.io/v1beta1', 'ExternalSecret'),
        object('external-secrets.io/v1alpha1', 'ClusterSecretStore'),
      ],
      found: ['apiVersion is external-secrets.io/v1beta1', 'apiVersion is external-secrets.io/v1alpha1'],
    },
  },
});
