import { connectionsFitTheDefault } from '../../../src/rules/scaling/connections-fit-the-default';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const ENV = { DATABASE_URL: fromSecret('db', 'url') };

testRule(connectionsFitTheDefault, {
  valid: {
    'six replicas with the pool that nobody set': [webui({ replicas: 6, env: ENV })],
    'a declared maximum: another rule speaks': [
      webui({ replicas: 7, env: ENV, annotations: { 'cdk8s-open-webui.io/database-max-connections': '50' } }),
    ],
    SQLite: [webui({ replicas: 7 })],
    'no pool': [webui({ replicas: 70, env: { ...ENV, DATABASE_POOL_SIZE: '0' } })],
    'variables out of sight': [webui({ replicas: 70, envFrom: [{ secretRef: { name: 'hidden' } }] })],
    'replicas that cannot be read': [webui({ env: ENV, spec: { replicas: '{{ .Values.replicas }}' } })],
  },
  invalid: {
    'seven replicas with the pool that nobody set': {
      manifests: [webui({ replicas: 7, env: ENV })],
      found: ['replicas × pool is 7 × 15 = 105, no maximum of the database is declared'],
      objects: ['Deployment/webui'],
    },
    'four replicas that keep vectors too': {
      manifests: [webui({ replicas: 4, env: { ...ENV, VECTOR_DB: 'pgvector' } })],
      found: ['replicas × pool is 4 × 30 = 120, no maximum of the database is declared'],
    },
  },
});
