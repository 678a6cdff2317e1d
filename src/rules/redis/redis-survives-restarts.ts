import { finding } from '../finding';
import { redisServersOf } from '../manifests/redis-servers';
import type { Rule } from '../rule';

/** What is in memory alone ends with the pod. */
export const redisSurvivesRestarts: Rule = {
  id: 'redis-survives-restarts',
  level: 'warning',
  title: 'the Redis of Open WebUI keeps a file of what it was told, on a volume',
  why: 'after each restart everybody connected loses chats in progress, and tokens that were signed out are valid again',
  fix: 'let `Redis` write the workload, or set --appendonly yes and mount a claim at /data',
  source: 'https://docs.openwebui.com/tutorials/integrations/redis',
  check: manifests =>
    redisServersOf(manifests).flatMap(({ workload, container, option, isHidden }) => {
      if (isHidden) return [];
      const appends = option('appendonly');
      if (appends !== 'yes') return finding(workload.object, [`appendonly is ${appends ?? 'not set'}`]);
      const directory = option('dir') ?? '/data';
      const { kind, what } = workload.volumeAt(container, directory);
      return finding(workload.object, kind === 'pod' ? [`${directory} is on ${what}`] : []);
    }),
};
