import { postgresObjectsHaveTheirCluster } from '../../../src/rules/postgres/postgres-objects-have-their-cluster';
import { testRule } from '../rule-tester';
import { cluster, cnpg, database } from './clusters';

const backup = (name: string, namespace?: string) =>
  cnpg('ScheduledBackup', 'nightly', { schedule: '0 0 3 * * *', cluster: { name } }, namespace);

testRule(postgresObjectsHaveTheirCluster, {
  valid: {
    'the Cluster beside it': [cluster(), database(), backup('db')],
    'no Cluster among the manifests': [database(), backup('db')],
    'a Cluster of another namespace, and none here': [cluster({}, 'other', 'one'), database({}, 'db', 'two')],
    'a namespace that kubectl decides': [cluster({}, 'db', 'ai'), database()],
  },
  invalid: {
    'another name': {
      manifests: [cluster({}, 'db-2'), database()],
      found: ["cluster.name is db, and there is Cluster/db-2 in ''"],
      objects: ['Database/app'],
    },
    'another namespace': {
      manifests: [cluster({}, 'db', 'data'), backup('db', 'ai')],
      found: ["cluster.name is db, and there is Cluster/db in 'data'"],
      objects: ['ScheduledBackup/nightly'],
    },
  },
});
