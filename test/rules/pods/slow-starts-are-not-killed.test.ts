import { slowStartsAreNotKilled } from '../../../src/rules/pods/slow-starts-are-not-killed';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

const ask = (timing: object = {}) => ({ httpGet: { path: '/health', port: 8080 }, ...timing });
const PATIENT = ask({ periodSeconds: 10, failureThreshold: 60 });

testRule(slowStartsAreNotKilled, {
  valid: {
    'no probe at all': [webui()],
    'ten minutes to start': [webui({ container: { startupProbe: PATIENT, livenessProbe: ask() } })],
    'ten minutes by a delay': [webui({ container: { livenessProbe: ask({ initialDelaySeconds: 570 }) } })],
    'migrations that another container does': [
      webui({ env: { ENABLE_DB_MIGRATIONS: 'false' }, container: { livenessProbe: ask() } }),
    ],
    'migrations of which nothing is seen': [
      webui({ envFrom: [{ secretRef: { name: 'elsewhere' } }], container: { livenessProbe: ask() } }),
    ],
    'a readiness probe, which ends nothing': [webui({ container: { readinessProbe: ask() } })],
    'no replica': [webui({ replicas: 0, container: { livenessProbe: ask() } })],
    'numbers that are none': [webui({ container: { livenessProbe: ask({ periodSeconds: 'often' }) } })],
    'another program': [webui({ image: 'nginx:1.27.0', env: {}, container: { livenessProbe: ask() } })],
  },
  invalid: {
    'a liveness probe alone': {
      manifests: [
        webui({
          container: { livenessProbe: ask({ initialDelaySeconds: 30, periodSeconds: 10, failureThreshold: 3 }) },
        }),
      ],
      found: ['the livenessProbe, without a startupProbe, ends it after 60 s'],
    },
    "Kubernetes' own timing": {
      manifests: [webui({ container: { livenessProbe: ask() } })],
      found: ['the livenessProbe, without a startupProbe, ends it after 30 s'],
    },
    'a startup probe without patience': {
      manifests: [webui({ container: { startupProbe: ask({ periodSeconds: 5, failureThreshold: 20 }) } })],
      found: ['the startupProbe ends it after 100 s'],
      objects: ['Deployment/webui'],
    },
    'a startup probe in the way of a patient liveness probe': {
      manifests: [webui({ container: { startupProbe: ask(), livenessProbe: PATIENT } })],
      found: ['the startupProbe ends it after 30 s'],
    },
  },
});
