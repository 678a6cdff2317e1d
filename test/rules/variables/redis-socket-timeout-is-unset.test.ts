import { redisSocketTimeoutIsUnset } from '../../../src/rules/variables/redis-socket-timeout-is-unset';
import { type Env, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(redisSocketTimeoutIsUnset, {
  valid: {
    'no limit': chat({ REDIS_SOCKET_CONNECT_TIMEOUT: '5' }),
    'an empty one': chat({ REDIS_SOCKET_TIMEOUT: '' }),
  },
  invalid: {
    'a limit': {
      manifests: chat({ REDIS_SOCKET_TIMEOUT: '10' }),
      found: ['REDIS_SOCKET_TIMEOUT is 10: a listener that hears nothing for so long is cut off'],
    },
  },
});
