import { checkCluster } from '../../variables/checks/redis';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** A Redis cluster is addressed without Sentinels and without the number of a database. */
export const redisClustersHaveOneDatabase: Rule = {
  id: 'redis-clusters-have-one-database',
  level: 'error',
  title: 'a Redis cluster is addressed without Sentinels and without the number of a database',
  why: 'a cluster has only the database 0 and refuses others; beside Sentinels the setting is not read',
  fix: 'use `Redis.fromCluster`, or end the URLs with /0 and leave Sentinels out',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => problemsIn(manifests, [checkCluster]),
};
