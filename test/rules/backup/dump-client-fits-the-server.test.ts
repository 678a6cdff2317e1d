import { dumpClientFitsTheServer } from '../../../src/rules/backup/dump-client-fits-the-server';
import { deployment, fromSecret } from '../manifests';
import { cluster } from '../postgres/clusters';
import { testRule } from '../rule-tester';

const dump = (tag: string, fields = {}) =>
  deployment({
    kind: 'CronJob',
    name: 'dump',
    image: `postgres:${tag}`,
    command: ['sh', '-c', 'pg_dump "$DATABASE_URL" > /backup/dump.sql'],
    env: { DATABASE_URL: fromSecret('db-app', 'uri') },
    ...fields,
  });
const server = cluster({ imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-standard-trixie' });

testRule(dumpClientFitsTheServer, {
  valid: {
    'the same major version': [server, dump('18.1-alpine')],
    'a newer client': [cluster({ imageName: 'ghcr.io/cloudnative-pg/postgresql:16.4' }), dump('18')],
    'a tag without a version': [server, dump('alpine')],
    'a tag that is a date': [server, dump('20250101')],
    'a server whose version is not said': [cluster(), dump('15')],
    'a server that cannot be seen': [dump('15')],
    'another database': [server, dump('15', { env: { PGHOST: 'postgres.example.com' } })],
    'a Job that dumps nothing': [server, dump('15', { command: ['psql', '-c', 'ANALYZE'] })],
  },
  invalid: {
    'an older client': {
      manifests: [server, dump('17.2-alpine')],
      found: ['dump is postgres:17.2-alpine, and Cluster/db has Postgres 18'],
      objects: ['CronJob/dump'],
    },
    'an older client, by the host': {
      manifests: [server, dump('15', { kind: 'Job', env: { PGHOST: 'db-rw' } })],
      found: [/^dump is postgres:15,/],
      objects: ['Job/dump'],
    },
    'an older client, on a standby': {
      manifests: [server, dump('15', { env: { URL: 'postgresql://app:$(PASSWORD)@db-ro:5432/app' } })],
      found: [/^dump is postgres:15,/],
    },
  },
});
