import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** A token that the provider has ended is remembered in Redis. */
export const backChannelLogoutNeedsRedis: Rule = {
  id: 'back-channel-logout-needs-redis',
  level: 'error',
  title: 'a provider that ends sessions has a Redis to end them in',
  why: 'the provider says that a user is signed out, and the session goes on until it expires',
  fix: 'pass a `redis` to `Scaling`, or set REDIS_URL; or leave `backChannelLogout` out, that is ENABLE_OAUTH_BACKCHANNEL_LOGOUT',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests =>
    inServers(manifests, env =>
      env.isTrue('ENABLE_OAUTH_BACKCHANNEL_LOGOUT') && env.isSet('REDIS_URL') === false
        ? [says(env, 'ENABLE_OAUTH_BACKCHANNEL_LOGOUT'), says(env, 'REDIS_URL')]
        : [],
    ),
};
