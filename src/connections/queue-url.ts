import { refuse } from '../k8s/demand';
import type { Variable } from '../k8s/environment';
import type { NetworkFlow } from '../network/flow';
import type { IRedis } from './redis-connection';

/**
 * The URL of a Redis for something beside WebUI, under a name of its own: what it uses as `$(NAME)` stands before it.
 *
 * @throws if the Redis is one of Sentinel or Cluster, which a URL alone does not tell
 */
export function queueUrl(path: string, redis: IRedis, name: string): { env: Variable[]; flows: NetworkFlow[] } {
  const { env = [], flows = [] } = redis.redisConnection._contribution;
  const url = env.find(variable => variable.name === 'REDIS_URL');
  const other = env.find(variable => /SENTINEL|CLUSTER/.test(variable.name));
  if (!url || other) return refuse(path, 'a single Redis, without Sentinel and Cluster', other?.name ?? 'another one');
  const helpers = env.filter(variable => url.value?.includes(`$(${variable.name})`));
  return { env: [...helpers, { ...url, name }], flows };
}
