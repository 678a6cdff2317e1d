import { redisUrlIsReadable } from '../../../src/rules/variables/redis-url-is-readable';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(redisUrlIsReadable, {
  valid: {
    'no Redis': [webui()],
    'an empty URL': chat({ REDIS_URL: '' }),
    'a plain URL': chat({ REDIS_URL: 'redis://redis:6379/0', WEBSOCKET_REDIS_URL: 'rediss://redis:6379/1' }),
    'a URL from a Secret': chat({ REDIS_URL: fromSecret('redis', 'x') }),
    'a URL from a Secret that is referred to': chat({ SECRET: fromSecret('redis', 'x'), REDIS_URL: '$(SECRET)' }),
  },
  invalid: {
    'the scheme of Valkey': {
      manifests: chat({ REDIS_URL: 'valkey://redis:6379/0' }),
      found: ['REDIS_URL begins with valkey://: no Redis is used'],
    },
    'no scheme': {
      manifests: chat({ WEBSOCKET_REDIS_URL: 'redis:6379' }),
      found: ['WEBSOCKET_REDIS_URL has no scheme: no Redis is used'],
    },
    'the scheme of Sentinels': {
      manifests: chat({ REDIS_URL: 'redis+sentinel://a:26379/0/chat' }),
      found: ['REDIS_URL begins with redis+sentinel://: no Redis is used'],
    },
  },
});
