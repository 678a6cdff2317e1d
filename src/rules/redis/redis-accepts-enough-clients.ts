import { finding } from '../finding';
import { redisServersOf } from '../manifests/redis-servers';
import type { Rule } from '../rule';

/** Each replica keeps dozens of connections, and every listener one more. */
export const redisAcceptsEnoughClients: Rule = {
  id: 'redis-accepts-enough-clients',
  level: 'warning',
  title: 'the Redis of Open WebUI accepts 10000 clients',
  why: 'after days all of them are taken, and every sign-in ends with an error 500',
  fix: 'let `Redis` write the arguments, or set --maxclients 10000 and --timeout 1800',
  source: 'https://docs.openwebui.com/tutorials/integrations/redis',
  check: manifests =>
    redisServersOf(manifests).flatMap(({ workload, option }) => {
      const clients = option('maxclients');
      const isFew = clients !== undefined && Number(clients) < 10_000;
      return finding(workload.object, isFew ? [`maxclients is ${clients}`] : []);
    }),
};
