import { livenessIgnoresTheDatabase } from '../../../src/rules/pods/liveness-ignores-the-database';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

const asking = (path: string) => ({ httpGet: { path, port: 8080 } });

testRule(livenessIgnoresTheDatabase, {
  valid: {
    'the process alone': [webui({ container: { livenessProbe: asking('/health') } })],
    'no liveness probe': [webui()],
    'a port': [webui({ container: { livenessProbe: { tcpSocket: { port: 8080 } } } })],
    'the database, for readiness': [webui({ container: { readinessProbe: asking('/ready') } })],
    'the database, to start': [webui({ container: { startupProbe: asking('/ready') } })],
    'another program': [webui({ image: 'nginx:1.27.0', env: {}, container: { livenessProbe: asking('/ready') } })],
  },
  invalid: {
    'database and Redis': {
      manifests: [webui({ container: { livenessProbe: asking('/ready') } })],
      found: ['livenessProbe asks /ready'],
      objects: ['Deployment/webui'],
    },
    'the database': {
      manifests: [webui({ container: { livenessProbe: asking('/health/db') } })],
      found: ['livenessProbe asks /health/db'],
    },
  },
});
