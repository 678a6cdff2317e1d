import { singleWorkerPerPod } from '../../../src/rules/scaling/single-worker-per-pod';
import { configMap, deployment, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(singleWorkerPerPod, {
  valid: {
    'nothing set': [webui()],
    'one worker': [webui({ env: { UVICORN_WORKERS: '1' }, args: ['bash', 'start.sh', '--workers', '1'] })],
    'WEB_CONCURRENCY, which start.sh without arguments overrules': [webui({ env: { WEB_CONCURRENCY: '3' } })],
    'four, and then one': [
      webui({
        container: {
          env: [
            { name: 'UVICORN_WORKERS', value: '4' },
            { name: 'UVICORN_WORKERS', value: '1' },
          ],
        },
      }),
    ],
    'no number': [webui({ env: { UVICORN_WORKERS: 'auto' } })],
    zero: [webui({ env: { UVICORN_WORKERS: '0' } })],
    'a number from a Secret': [webui({ env: { UVICORN_WORKERS: fromSecret('webui', 'workers') } })],
    'a number that cannot be seen': [webui({ envFrom: [{ secretRef: { name: 'elsewhere' } }] })],
    'four workers of another program': [
      deployment({
        name: 'docling',
        image: 'quay.io/docling-project/docling-serve:v1.2.0',
        env: { UVICORN_WORKERS: '4' },
      }),
    ],
    'a Job that does not serve': [
      webui({ kind: 'Job', command: ['python', '-m', 'backup'], env: { UVICORN_WORKERS: '4' } }),
    ],
  },
  invalid: {
    'four in the environment': {
      manifests: [webui({ env: { UVICORN_WORKERS: '4' } })],
      found: ['UVICORN_WORKERS is 4'],
      objects: ['Deployment/webui'],
    },
    'four in a ConfigMap': {
      manifests: [
        webui({ envFrom: [{ configMapRef: { name: 'settings' } }] }),
        configMap('settings', { UVICORN_WORKERS: 4 }),
      ],
      found: ['UVICORN_WORKERS is 4'],
      objects: ['Deployment/webui'],
    },
    'two in the arguments': {
      manifests: [webui({ args: ['bash', 'start.sh', '--workers', '2'] })],
      found: ['--workers is 2'],
    },
    'three in a command line': {
      manifests: [webui({ command: ['sh', '-c', 'exec uvicorn open_webui.main:app --workers=3'] })],
      found: ['--workers is 3'],
    },
    'four of gunicorn': {
      manifests: [
        webui({ command: ['gunicorn', '-k', 'uvicorn.workers.UvicornWorker', '-w', '4', 'open_webui.main:app'] }),
      ],
      found: ['--workers is 4'],
    },
    'four that the arguments overrule, since somebody asked for them': {
      manifests: [webui({ args: ['bash', 'start.sh', '--workers', '1'], env: { UVICORN_WORKERS: '4' } })],
      found: ['UVICORN_WORKERS is 4'],
    },
    'one, and then four': {
      manifests: [
        webui({
          container: {
            env: [
              { name: 'UVICORN_WORKERS', value: '1' },
              { name: 'UVICORN_WORKERS', value: '4' },
            ],
          },
        }),
      ],
      found: ['UVICORN_WORKERS is 4'],
    },
    'WEB_CONCURRENCY beside arguments': {
      manifests: [
        webui({
          args: ['bash', 'start.sh', '--timeout-graceful-shutdown', '20'],
          env: { WEB_CONCURRENCY: '3' },
        }),
      ],
      found: ['WEB_CONCURRENCY is 3'],
    },
    'two places': {
      manifests: [webui({ args: ['bash', 'start.sh', '--workers', '2'], env: { UVICORN_WORKERS: '4' } })],
      found: ['--workers is 2, UVICORN_WORKERS is 4'],
    },
  },
});
