import { doclingHasTime } from '../../../src/rules/documents/docling-has-time';
import { deployment, type Env, fromSecret } from '../manifests';
import { testRule } from '../rule-tester';

const docling = (env: Env = {}, args?: string[]) =>
  deployment({ name: 'docling', image: 'ghcr.io/docling-project/docling-serve:v1.35.0', env, args });

testRule(doclingHasTime, {
  valid: {
    'ten minutes': [docling({ DOCLING_SERVE_MAX_SYNC_WAIT: '600' })],
    'out of sight': [docling({ DOCLING_SERVE_MAX_SYNC_WAIT: fromSecret('a', 'b') })],
    'a worker': [docling({}, ['docling-serve', 'rq-worker'])],
  },
  invalid: {
    'the default': {
      manifests: [docling()],
      found: ['DOCLING_SERVE_MAX_SYNC_WAIT is not set'],
      objects: ['Deployment/docling'],
    },
    'a minute': {
      manifests: [docling({ DOCLING_SERVE_MAX_SYNC_WAIT: '60' })],
      found: ['DOCLING_SERVE_MAX_SYNC_WAIT is 60'],
    },
  },
});
