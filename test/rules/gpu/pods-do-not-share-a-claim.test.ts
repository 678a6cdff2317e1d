import { podsDoNotShareAClaim } from '../../../src/rules/gpu/pods-do-not-share-a-claim';
import { deployment } from '../manifests';
import { testRule } from '../rule-tester';

const CLAIM = (field: string) => ({ resourceClaims: [{ name: 'gpu', [field]: 'gpus' }] });

testRule(podsDoNotShareAClaim, {
  valid: {
    'a claim for each pod': [deployment({ replicas: 2, pod: CLAIM('resourceClaimTemplateName') })],
    'one pod': [deployment({ pod: CLAIM('resourceClaimName') })],
    'no claim': [deployment({ replicas: 2 })],
  },
  invalid: {
    'one claim for two pods': {
      manifests: [deployment({ replicas: 2, pod: CLAIM('resourceClaimName') })],
      found: ['ResourceClaim gpus is named, and replicas is 2'],
      objects: ['Deployment/app'],
    },
  },
});
