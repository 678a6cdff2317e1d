import { finding } from '../finding';
import { get, list, text } from '../manifests/manifest';
import { redisServersOf } from '../manifests/redis-servers';
import { whyManyPods } from '../manifests/sharing';
import { storageOf } from '../manifests/volumes';
import type { Rule } from '../rule';

/** A Service spreads connections over servers that know nothing of each other. */
export const redisHasOneReplica: Rule = {
  id: 'redis-has-one-replica',
  level: 'error',
  title: 'behind the Service of the Redis of Open WebUI is one server',
  why: 'each server holds a part of the sessions: signed-out tokens stay valid at some, and messages do not reach everybody',
  fix: 'let `Redis` write the workload, or set replicas to 1; or use Sentinels and `Redis.fromSentinel`',
  source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/replication/',
  check: manifests =>
    redisServersOf(manifests).flatMap(({ workload, container, option, isHidden }) => {
      // Servers with a configuration that cannot be seen may know of each other; a volume of one node is another rule's matter.
      const isKnown = !isHidden && option('replicaof') === undefined && !container.command.includes('sentinel');
      const isOnOneNode = list(workload.podSpec.volumes).some(
        volume => storageOf(workload, text(get(volume, 'name')) ?? '').access === 'one',
      );
      const isMany = (workload.max ?? 0) > 1 && isKnown && !isOnOneNode;
      return finding(workload.object, isMany ? [whyManyPods(workload)] : []);
    }),
};
