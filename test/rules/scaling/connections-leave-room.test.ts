import { connectionsLeaveRoom } from '../../../src/rules/scaling/connections-leave-room';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

const POOL = { DATABASE_URL: 'postgresql://chat@db/chat', DATABASE_POOL_SIZE: 10, DATABASE_POOL_MAX_OVERFLOW: 5 };
const chat = (replicas: number, maximum?: number) =>
  webui({
    replicas,
    env: POOL,
    annotations: maximum === undefined ? {} : { 'cdk8s-open-webui.io/database-max-connections': String(maximum) },
  });

testRule(connectionsLeaveRoom, {
  valid: {
    'two more a pod': [chat(2, 37)],
    'pools that do not fit, which another rule finds': [chat(2, 32)],
    'a maximum that nobody declared': [chat(2)],
    SQLite: [webui({ annotations: { 'cdk8s-open-webui.io/database-max-connections': '3' } })],
  },
  invalid: {
    'pools that fit exactly': {
      manifests: [chat(2, 33)],
      found: ['replicas × pool is 2 × 15 = 30, and 2 × 2 more, max_connections is 33, 3 of them reserved'],
      objects: ['Deployment/webui'],
    },
    'one connection too few': { manifests: [chat(2, 36)], found: [/^replicas × pool is 2 × 15 = 30, /] },
  },
});
