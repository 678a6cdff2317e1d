import { finding } from '../finding';
import { redisServersOf } from '../manifests/redis-servers';
import type { Rule } from '../rule';

/** Signed-out tokens are keys with an end, which every other policy may take. */
export const redisEvictsNothing: Rule = {
  id: 'redis-evicts-nothing',
  level: 'error',
  title: 'the Redis of Open WebUI evicts nothing',
  why: 'a token that was signed out becomes valid again as soon as memory is short, and websockets forget who is connected',
  fix: 'let `Redis` write the arguments, or set --maxmemory-policy noeviction',
  source: 'https://docs.openwebui.com/tutorials/integrations/redis',
  check: manifests =>
    redisServersOf(manifests).flatMap(({ workload, option }) => {
      const policy = option('maxmemory-policy');
      return finding(workload.object, policy && policy !== 'noeviction' ? [`maxmemory-policy is ${policy}`] : []);
    }),
};
