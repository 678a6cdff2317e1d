import { lobuNeedsPostgres } from '../../../src/rules/lobu/lobu-needs-postgres';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { gateway, migration, worker } from './programs';

testRule(lobuNeedsPostgres, {
  valid: {
    'a URL from a Secret': [gateway({ env: { DATABASE_URL: fromSecret('lobu-db', 'uri') } })],
    'a URL that can be seen': [gateway({ env: { DATABASE_URL: 'postgresql://db/lobu' } })],
    'a Secret that may hold it': [gateway({ envFrom: [{ secretRef: { name: 'lobu-secrets' } }] })],
    'a worker, which needs none': [worker()],
  },
  invalid: {
    nothing: { manifests: [gateway()], found: ['DATABASE_URL is not set'] },
    'an embedded one': {
      manifests: [gateway({ env: { DATABASE_URL: 'file:///data' } })],
      found: ['DATABASE_URL begins with file'],
    },
    'a migration without': {
      manifests: [migration()],
      found: ['DATABASE_URL is not set'],
      objects: ['Job/lobu-migrate'],
    },
  },
});
