import { lobuHasOneMigrationWriter } from '../../../src/rules/lobu/lobu-has-one-migration-writer';
import { testRule } from '../rule-tester';
import { gateway, migration } from './programs';

testRule(lobuHasOneMigrationWriter, {
  valid: {
    'a Job and gateways that skip': [gateway({ replicas: 3, env: { SKIP_MIGRATIONS: '1' } }), migration()],
    'one gateway that migrates': [gateway()],
    'a variable out of sight': [gateway({ replicas: 3, envFrom: [{ secretRef: { name: 'lobu-secrets' } }] })],
    'a Job that is done and gone': [gateway({ env: { SKIP_MIGRATIONS: '1' }, metadata: { uid: 'a', labels: {} } })],
    'a suspended Job': [gateway(), migration({ spec: { suspend: true } })],
    'two Jobs that wait for each other': [
      gateway({ env: { SKIP_MIGRATIONS: '1' } }),
      migration(),
      migration({ name: 'lobu-migrate-2', command: ['node', '-e', 'pg_advisory_lock'] }),
    ],
  },
  invalid: {
    'a Job and a gateway that migrates': {
      manifests: [gateway({ env: { SKIP_MIGRATIONS: '0' } }), migration()],
      found: ['SKIP_MIGRATIONS is 0, Job/lobu-migrate migrates too'],
      objects: ['Deployment/lobu-app'],
    },
    'three gateways that migrate': {
      manifests: [gateway({ replicas: 3 })],
      found: ['SKIP_MIGRATIONS is not set, replicas is 3'],
    },
    'nobody who migrates': {
      manifests: [gateway({ env: { SKIP_MIGRATIONS: '1' } })],
      found: ['SKIP_MIGRATIONS is 1, no Job migrates'],
    },
    'two Jobs without a lock': {
      manifests: [
        gateway({ env: { SKIP_MIGRATIONS: '1' } }),
        migration(),
        migration({ name: 'lobu-migrate-2', image: 'ghcr.io/lobu-ai/lobu-app:20260901-120000' }),
      ],
      found: ['Job/lobu-migrate migrates too, no lock is taken'],
      objects: ['Job/lobu-migrate-2'],
    },
  },
});
