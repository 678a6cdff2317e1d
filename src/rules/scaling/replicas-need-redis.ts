import type { Environment } from '../manifests/environment';
import { inSharedInstallations } from '../manifests/sharing';
import { hostOf, isLoopback, schemeOf } from '../manifests/urls';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Sessions, task commands and websocket events travel between pods through Redis only. */
export const replicasNeedRedis: Rule = {
  id: 'replicas-need-redis',
  level: 'error',
  title: 'several Open WebUI replicas share sessions and websockets through Redis',
  why: 'a reply streamed by one pod never reaches a browser connected to another, chats hang, and signed-out tokens stay valid',
  fix: 'use `Scaling.replicated` with a `Redis`, or set REDIS_URL, WEBSOCKET_MANAGER=redis and WEBSOCKET_REDIS_URL',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests =>
    inSharedInstallations(manifests, ({ container: { env } }) => {
      const broken = [
        isAbsent(env, 'REDIS_URL') || isNoSharedRedis(env, 'REDIS_URL') ? 'REDIS_URL' : undefined,
        isNotTheRedisManager(env) ? 'WEBSOCKET_MANAGER' : undefined,
        // Unset is fine: it defaults to REDIS_URL.
        isNoSharedRedis(env, 'WEBSOCKET_REDIS_URL') ? 'WEBSOCKET_REDIS_URL' : undefined,
      ].filter(name => name !== undefined);
      return broken.length > 0 ? broken.map(name => says(env, name)).join(', ') : undefined;
    }),
};

function isAbsent(env: Environment, name: string): boolean {
  return env.get(name).kind === 'unset';
}

/** The application accepts these two schemes, and goes without Redis, silently, on every other. */
function isNoSharedRedis(env: Environment, name: string): boolean {
  const value = env.get(name);
  if (value.kind !== 'known' && value.kind !== 'partly') return false;
  const scheme = schemeOf(value.text);
  if (scheme === undefined && value.kind === 'partly') return false;
  return (scheme !== 'redis' && scheme !== 'rediss') || isLoopback(hostOf(value.text));
}

function isNotTheRedisManager(env: Environment): boolean {
  const manager = env.get('WEBSOCKET_MANAGER');
  return manager.kind === 'unset' || (manager.kind === 'known' && manager.text !== 'redis');
}
