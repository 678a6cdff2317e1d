import { directConnectionsNeedOneReplica } from '../../../src/rules/models/direct-connections-need-one-replica';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const on = { ENABLE_DIRECT_CONNECTIONS: 'true' };

testRule(directConnectionsNeedOneReplica, {
  valid: {
    'one replica': [webui({ env: on })],
    'several, without': [webui({ replicas: 3 })],
    'several, off': [webui({ replicas: 3, env: { ENABLE_DIRECT_CONNECTIONS: 'false' } })],
    'several, out of sight': [webui({ replicas: 3, env: { ENABLE_DIRECT_CONNECTIONS: fromSecret('a', 'b') } })],
  },
  invalid: {
    'several replicas': {
      manifests: [webui({ replicas: 3, env: on })],
      found: ['replicas is 3, ENABLE_DIRECT_CONNECTIONS is true'],
      objects: ['Deployment/webui'],
    },
    'several workers': {
      manifests: [webui({ env: { ...on, UVICORN_WORKERS: '4' } })],
      found: ['a pod runs 4 workers, ENABLE_DIRECT_CONNECTIONS is true'],
    },
  },
});
