import { redisClustersHaveOneDatabase } from '../../../src/rules/variables/redis-clusters-have-one-database';
import { type Env, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(redisClustersHaveOneDatabase, {
  valid: {
    'a database without a cluster': chat({ REDIS_URL: 'redis://redis:6379/3' }),
    'a cluster': chat({
      REDIS_CLUSTER: 'true',
      REDIS_URL: 'redis://redis:6379',
      WEBSOCKET_REDIS_URL: 'redis://redis:6379/0',
    }),
    'a cluster that is none': chat({ REDIS_CLUSTER: 'false', REDIS_URL: 'redis://redis:6379/3' }),
  },
  invalid: {
    'another database': {
      manifests: chat({
        REDIS_CLUSTER: 'True',
        REDIS_URL: 'redis://redis:6379/0',
        WEBSOCKET_REDIS_URL: 'redis://:$(PW)@redis:6379/1',
      }),
      found: ['REDIS_CLUSTER is true, and WEBSOCKET_REDIS_URL names the database 1: a cluster has only 0'],
    },
    Sentinels: {
      manifests: chat({ REDIS_CLUSTER: 'true', REDIS_SENTINEL_HOSTS: 'a' }),
      found: ['REDIS_CLUSTER is true, and not read beside REDIS_SENTINEL_HOSTS'],
    },
  },
});
