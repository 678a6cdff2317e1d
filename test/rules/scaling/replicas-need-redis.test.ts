import { replicasNeedRedis } from '../../../src/rules/scaling/replicas-need-redis';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const MANAGER = { WEBSOCKET_MANAGER: 'redis' };
const URL = { REDIS_URL: 'redis://redis:6379/0' };
const three = (env: Env = {}) => [webui({ replicas: 3, env })];

testRule(replicasNeedRedis, {
  valid: {
    'one replica without Redis': [webui({ replicas: 1 })],
    'REDIS_URL and the manager, since WEBSOCKET_REDIS_URL defaults to the former': three({ ...URL, ...MANAGER }),
    'all three': three({ ...URL, ...MANAGER, WEBSOCKET_REDIS_URL: 'rediss://redis:6379/1' }),
    'all three from a Secret': three({
      REDIS_URL: fromSecret('redis', 'url'),
      WEBSOCKET_MANAGER: fromSecret('redis', 'manager'),
      WEBSOCKET_REDIS_URL: fromSecret('redis', 'url'),
    }),
    'a password from a Secret inside of the URL': three({
      PW: fromSecret('redis', 'password'),
      REDIS_URL: 'rediss://u:$(PW)@redis:6379/0',
      ...MANAGER,
    }),
    'a host from a Secret inside of the URL': three({
      HOST: fromSecret('redis', 'host'),
      REDIS_URL: 'redis://$(HOST):6379/0',
      ...MANAGER,
    }),
    'a URL put together of Secrets': three({
      SCHEME: fromSecret('redis', 'scheme'),
      REDIS_URL: '$(SCHEME)://redis:6379/0',
      ...MANAGER,
    }),
    'the name of a master and sentinels': three({
      REDIS_URL: 'redis://mymaster/0',
      REDIS_SENTINEL_HOSTS: 's1,s2',
      ...MANAGER,
    }),
    'a scheme in capitals': three({ REDIS_URL: 'REDIS://redis:6379', ...MANAGER }),
    'variables that cannot be seen': [webui({ replicas: 3, envFrom: [{ secretRef: { name: 'elsewhere' } }] })],
  },
  invalid: {
    'nothing set': {
      manifests: three(),
      found: ['replicas is 3, REDIS_URL is not set, WEBSOCKET_MANAGER is not set'],
      objects: ['Deployment/webui'],
    },
    'REDIS_URL alone': { manifests: three(URL), found: ['replicas is 3, WEBSOCKET_MANAGER is not set'] },
    'a manager in capitals': {
      manifests: three({ ...URL, WEBSOCKET_MANAGER: 'Redis' }),
      found: ['replicas is 3, WEBSOCKET_MANAGER is Redis'],
    },
    'an empty manager': {
      manifests: three({ ...URL, WEBSOCKET_MANAGER: '' }),
      found: ['replicas is 3, WEBSOCKET_MANAGER is empty'],
    },
    'websockets alone': {
      manifests: three({ ...MANAGER, WEBSOCKET_REDIS_URL: 'redis://redis:6379' }),
      found: ['replicas is 3, REDIS_URL is not set'],
    },
    'sentinels without the URL that names their master': {
      manifests: three({ REDIS_SENTINEL_HOSTS: 's1,s2', ...MANAGER }),
      found: ['replicas is 3, REDIS_URL is not set'],
    },
    'an empty URL': { manifests: three({ REDIS_URL: '', ...MANAGER }), found: ['replicas is 3, REDIS_URL is empty'] },
    'the scheme of Valkey': {
      manifests: three({ REDIS_URL: 'valkey://valkey:6379', ...MANAGER }),
      found: ['replicas is 3, REDIS_URL is valkey://valkey:6379'],
    },
    'no scheme': {
      manifests: three({ REDIS_URL: 'redis:6379', ...MANAGER }),
      found: ['replicas is 3, REDIS_URL is redis:6379'],
    },
    'a sidecar': {
      manifests: three({ REDIS_URL: 'redis://localhost:6379', ...MANAGER }),
      found: ['replicas is 3, REDIS_URL is redis://localhost:6379'],
    },
    'a sidecar over IPv6': {
      manifests: three({ REDIS_URL: 'redis://[::1]:6379', ...MANAGER }),
      found: ['replicas is 3, REDIS_URL is redis://[::1]:6379'],
    },
    'a sidecar with a password, which is not told': {
      manifests: three({ REDIS_URL: 'redis://:hunter2@127.0.0.1:6379/0?password=hunter2', ...MANAGER }),
      found: ['replicas is 3, REDIS_URL is redis://127.0.0.1:6379/0'],
    },
    'a wrong URL for websockets': {
      manifests: three({ ...URL, ...MANAGER, WEBSOCKET_REDIS_URL: 'unix:///run/redis.sock' }),
      found: ['replicas is 3, WEBSOCKET_REDIS_URL is unix:///run/redis.sock'],
    },
    'an empty URL for websockets': {
      manifests: three({ ...URL, ...MANAGER, WEBSOCKET_REDIS_URL: '' }),
      found: ['replicas is 3, WEBSOCKET_REDIS_URL is empty'],
    },
    'workers, without websocket support': {
      manifests: [webui({ env: { UVICORN_WORKERS: 2, ENABLE_WEBSOCKET_SUPPORT: 'false', ...URL } })],
      found: ['a pod runs 2 workers, WEBSOCKET_MANAGER is not set'],
    },
  },
});
