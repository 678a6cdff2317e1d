import { sentinelsAreToldTwice } from '../../../src/rules/variables/sentinels-are-told-twice';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(sentinelsAreToldTwice, {
  valid: {
    'no Sentinels': chat({ REDIS_URL: 'redis://chat:6379/0', WEBSOCKET_MANAGER: 'redis' }),
    'Sentinels for both': chat({
      REDIS_URL: 'redis://chat:6379/0',
      WEBSOCKET_MANAGER: 'redis',
      REDIS_SENTINEL_HOSTS: 'a',
      WEBSOCKET_SENTINEL_HOSTS: 'a',
    }),
    'websockets in memory': chat({ REDIS_URL: 'redis://chat', REDIS_SENTINEL_HOSTS: 'a' }),
    'another Redis for websockets': chat({
      REDIS_URL: 'redis://chat:6379/0',
      WEBSOCKET_MANAGER: 'redis',
      REDIS_SENTINEL_HOSTS: 'a',
      WEBSOCKET_REDIS_URL: 'redis://other',
    }),
    'a Redis for websockets out of sight': chat({
      REDIS_URL: 'redis://chat:6379/0',
      WEBSOCKET_MANAGER: 'redis',
      REDIS_SENTINEL_HOSTS: 'a',
      WEBSOCKET_REDIS_URL: fromSecret('redis', 'x'),
    }),
  },
  invalid: {
    'those of sessions alone': {
      manifests: chat({ REDIS_URL: 'redis://chat:6379/0', WEBSOCKET_MANAGER: 'redis', REDIS_SENTINEL_HOSTS: 'a,b' }),
      found: [
        'REDIS_SENTINEL_HOSTS is set, WEBSOCKET_SENTINEL_HOSTS is not: the name of the master is taken for a host',
      ],
    },
    'those of websockets alone': {
      manifests: chat({
        REDIS_URL: 'redis://chat:6379/0',
        WEBSOCKET_MANAGER: 'redis',
        WEBSOCKET_REDIS_URL: 'redis://chat:6379/0',
        WEBSOCKET_SENTINEL_HOSTS: 'a',
      }),
      found: [
        'WEBSOCKET_SENTINEL_HOSTS is set, REDIS_SENTINEL_HOSTS is not: the name of the master is taken for a host',
      ],
    },
  },
});
