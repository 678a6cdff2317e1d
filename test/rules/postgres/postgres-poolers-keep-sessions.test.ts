import { postgresPoolersKeepSessions } from '../../../src/rules/postgres/postgres-poolers-keep-sessions';
import { testRule } from '../rule-tester';
import { cluster, cnpg, onCluster, other } from './clusters';

const pooler = (poolMode?: string) => cnpg('Pooler', 'db-pooler', { cluster: { name: 'db' }, pgbouncer: { poolMode } });
const URL = { DATABASE_URL: 'postgresql://app:$(PASSWORD)@db-pooler:5432/app' };

testRule(postgresPoolersKeepSessions, {
  valid: {
    sessions: [cluster(), pooler('session'), onCluster(URL)],
    "the operator's default": [cluster(), pooler(), onCluster(URL)],
    'transactions of another program': [cluster(), pooler('transaction'), onCluster(), other(URL)],
    'another host': [cluster(), pooler('transaction'), onCluster({ DATABASE_URL: 'postgresql://db-rw/app' })],
  },
  invalid: {
    transactions: {
      manifests: [cluster(), pooler('transaction'), onCluster(URL)],
      found: ['poolMode is transaction, DATABASE_URL of Open WebUI names it'],
      objects: ['Pooler/db-pooler'],
    },
    'the vectors too': {
      manifests: [
        cluster(),
        pooler('transaction'),
        onCluster({ ...URL, VECTOR_DB: 'pgvector', PGVECTOR_DB_URL: URL.DATABASE_URL }),
      ],
      found: [/DATABASE_URL of Open WebUI names it, .*PGVECTOR_DB_URL of Open WebUI names it$/],
    },
  },
});
