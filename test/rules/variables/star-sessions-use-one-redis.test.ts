import { starSessionsUseOneRedis } from '../../../src/rules/variables/star-sessions-use-one-redis';
import { type Env, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(starSessionsUseOneRedis, {
  valid: {
    'a plain Redis': chat({ ENABLE_STAR_SESSIONS_MIDDLEWARE: 'true', REDIS_URL: 'redis://redis' }),
    'Sentinels without such sessions': chat({ ENABLE_STAR_SESSIONS_MIDDLEWARE: 'false', REDIS_SENTINEL_HOSTS: 'a' }),
  },
  invalid: {
    'a cluster': {
      manifests: chat({ ENABLE_STAR_SESSIONS_MIDDLEWARE: 'true', REDIS_CLUSTER: 'true' }),
      found: ['ENABLE_STAR_SESSIONS_MIDDLEWARE is true, and REDIS_CLUSTER is'],
    },
    Sentinels: {
      manifests: chat({ ENABLE_STAR_SESSIONS_MIDDLEWARE: 'true', REDIS_SENTINEL_HOSTS: 'a' }),
      found: ['ENABLE_STAR_SESSIONS_MIDDLEWARE is true, and REDIS_SENTINEL_HOSTS is set'],
    },
  },
});
