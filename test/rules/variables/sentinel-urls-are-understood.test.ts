import { sentinelUrlsAreUnderstood } from '../../../src/rules/variables/sentinel-urls-are-understood';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(sentinelUrlsAreUnderstood, {
  valid: {
    'TLS without Sentinels': chat({ REDIS_URL: 'rediss://Redis:6379/0' }),
    'Sentinels without TLS': chat({ REDIS_URL: 'redis://:$(PASSWORD)@chat-master:6379/0', REDIS_SENTINEL_HOSTS: 'a' }),
    'a URL from a Secret': chat({ REDIS_URL: fromSecret('redis', 'x'), REDIS_SENTINEL_HOSTS: 'a' }),
  },
  invalid: {
    TLS: {
      manifests: chat({ REDIS_URL: 'rediss://chat:6379/0', REDIS_SENTINEL_HOSTS: 'a' }),
      found: ['REDIS_URL begins with rediss://, and with Sentinels there is no TLS'],
    },
    'a master in capitals': {
      manifests: chat({ WEBSOCKET_REDIS_URL: 'redis://:$(PW)@myMaster:6379/0', WEBSOCKET_SENTINEL_HOSTS: 'a' }),
      found: ['WEBSOCKET_REDIS_URL names the master myMaster, and Sentinels are asked for mymaster'],
    },
  },
});
