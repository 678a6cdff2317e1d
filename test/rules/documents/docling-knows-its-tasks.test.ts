import { doclingKnowsItsTasks } from '../../../src/rules/documents/docling-knows-its-tasks';
import { autoscaler, deployment, type Env, fromSecret } from '../manifests';
import { testRule } from '../rule-tester';

const docling = (env: Env = {}, replicas = 1, args?: string[]) =>
  deployment({ name: 'docling', image: 'quay.io/docling-project/docling-serve-cpu:v1.35.0', env, replicas, args });

testRule(doclingKnowsItsTasks, {
  valid: {
    'one of each': [docling({ UVICORN_WORKERS: '1' })],
    'replicas with a queue': [docling({ DOCLING_SERVE_ENG_KIND: 'rq' }, 3)],
    'replicas with an engine out of sight': [docling({ DOCLING_SERVE_ENG_KIND: fromSecret('a', 'b') }, 3)],
    'workers of a queue': [docling({}, 3, ['docling-serve', 'rq-worker'])],
    'none at all': [docling({ UVICORN_WORKERS: '4' }, 0)],
    'another program': [deployment({ name: 'api', image: 'registry.example.com/api:1.0', replicas: 3 })],
  },
  invalid: {
    'several replicas': {
      manifests: [docling({}, 3)],
      found: ['replicas is 3, DOCLING_SERVE_ENG_KIND is not set'],
      objects: ['Deployment/docling'],
    },
    'an autoscaler': {
      manifests: [
        docling({ DOCLING_SERVE_ENG_KIND: 'local' }),
        autoscaler({ name: 'docling', target: 'docling', max: 4 }),
      ],
      found: ['replicas is 4, DOCLING_SERVE_ENG_KIND is local'],
    },
    'several processes': { manifests: [docling({ UVICORN_WORKERS: '2' })], found: ['UVICORN_WORKERS is 2'] },
    'several processes by an argument': {
      manifests: [docling({}, 1, ['docling-serve', 'run', '--workers', '2'])],
      found: ['--workers is 2'],
    },
  },
});
