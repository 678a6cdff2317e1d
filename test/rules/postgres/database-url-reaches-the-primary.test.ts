import { databaseUrlReachesThePrimary } from '../../../src/rules/postgres/database-url-reaches-the-primary';
import { testRule } from '../rule-tester';
import { cluster, onCluster, other } from './clusters';

const url = (host: string) => `postgresql://app:$(PASSWORD)@${host}:5432/app`;

testRule(databaseUrlReachesThePrimary, {
  valid: {
    'the primary': [cluster(), onCluster({ DATABASE_URL: url('db-rw') })],
    'the Secret of the operator': [cluster(), onCluster()],
    'no such Cluster': [onCluster({ DATABASE_URL: url('db-ro') })],
    'a Service of that name elsewhere': [cluster({}, 'db', 'one'), onCluster({ DATABASE_URL: url('db-ro.two.svc') })],
    'a program that only reads': [cluster(), onCluster(), other({ DATABASE_URL: url('db-ro') })],
  },
  invalid: {
    'the standbys': {
      manifests: [cluster(), onCluster({ DATABASE_URL: url('db-ro') })],
      found: ['DATABASE_URL names the Service db-ro'],
      objects: ['Deployment/webui'],
    },
    'any instance, of another namespace': {
      manifests: [cluster({}, 'db', 'data'), onCluster({ DATABASE_URL: url('db-r.data.svc') })],
      found: ['DATABASE_URL names the Service db-r'],
    },
    'the vectors': {
      manifests: [cluster(), onCluster({ VECTOR_DB: 'pgvector', PGVECTOR_DB_URL: url('db-ro') })],
      found: ['PGVECTOR_DB_URL names the Service db-ro'],
    },
  },
});
