import { lobuUsersAreNumeric } from '../../../src/rules/lobu/lobu-users-are-numeric';
import { testRule } from '../rule-tester';
import { embeddings, gateway, worker } from './programs';

testRule(lobuUsersAreNumeric, {
  valid: {
    'nothing said': [gateway(), worker()],
    'a number in the container': [worker({ container: { securityContext: { runAsNonRoot: true, runAsUser: 1001 } } })],
    'a number in the pod': [embeddings({ pod: { securityContext: { runAsNonRoot: true, runAsUser: 1001 } } })],
  },
  invalid: {
    'a worker whose image names its user': {
      manifests: [worker({ container: { securityContext: { runAsNonRoot: true } } })],
      found: ['runAsNonRoot is true, runAsUser is not set'],
      objects: ['Deployment/lobu-worker'],
    },
    'a gateway that is root': {
      manifests: [gateway({ pod: { securityContext: { runAsNonRoot: true, runAsUser: 0 } } })],
      found: ['runAsNonRoot is true, runAsUser is 0'],
    },
  },
});
