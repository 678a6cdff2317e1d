import { sentinelsHaveAConnectTimeout } from '../../../src/rules/variables/sentinels-have-a-connect-timeout';
import { type Env, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(sentinelsHaveAConnectTimeout, {
  valid: {
    'no Sentinels': chat({ REDIS_URL: 'redis://chat:6379/0', WEBSOCKET_MANAGER: 'redis' }),
    'a limit': chat({
      REDIS_URL: 'redis://chat:6379/0',
      WEBSOCKET_MANAGER: 'redis',
      REDIS_SENTINEL_HOSTS: 'a',
      REDIS_SOCKET_CONNECT_TIMEOUT: '5',
    }),
    'a limit that websockets repeat': chat({
      WEBSOCKET_SENTINEL_HOSTS: 'a',
      REDIS_SOCKET_CONNECT_TIMEOUT: '5',
      WEBSOCKET_REDIS_OPTIONS: '{"socket_connect_timeout":5}',
    }),
    'options of websockets without Sentinels': chat({ WEBSOCKET_REDIS_OPTIONS: '{}' }),
  },
  invalid: {
    'no limit': {
      manifests: chat({ REDIS_URL: 'redis://chat:6379/0', WEBSOCKET_MANAGER: 'redis', REDIS_SENTINEL_HOSTS: 'a' }),
      found: ['REDIS_SENTINEL_HOSTS is set, REDIS_SOCKET_CONNECT_TIMEOUT is not: connections wait without end'],
    },
    'options that forget it': {
      manifests: chat({
        WEBSOCKET_SENTINEL_HOSTS: 'a',
        REDIS_SOCKET_CONNECT_TIMEOUT: '5',
        WEBSOCKET_REDIS_OPTIONS: '{"socket_keepalive":true}',
      }),
      found: [
        'WEBSOCKET_REDIS_OPTIONS has no socket_connect_timeout, and REDIS_SOCKET_CONNECT_TIMEOUT is not added to it',
      ],
    },
  },
});
