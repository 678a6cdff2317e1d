import { lobuMigrationsBypassThePooler } from '../../../src/rules/lobu/lobu-migrations-bypass-the-pooler';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { gateway, migration } from './programs';

testRule(lobuMigrationsBypassThePooler, {
  valid: {
    'the server': [migration({ env: { DATABASE_URL: 'postgresql://lobu-pg-rw:5432/lobu' } })],
    'a URL out of sight': [migration({ env: { DATABASE_URL: fromSecret('lobu-db', 'uri') } })],
    'a pooler of the gateway': [gateway({ env: { DATABASE_URL: 'postgresql://lobu-pg-pooler:5432/lobu' } })],
  },
  invalid: {
    'a pooler by its name': {
      manifests: [
        migration({
          env: {
            DB_PASS: fromSecret('lobu-db', 'password'),
            DATABASE_URL: 'postgresql://lobu:$(DB_PASS)@lobu-pg-pooler-rw:5432/lobu',
          },
        }),
      ],
      found: ['DATABASE_URL leads to lobu-pg-pooler-rw'],
      objects: ['Job/lobu-migrate'],
    },
    'a pooler by its port': {
      manifests: [migration({ env: { DATABASE_URL: 'postgresql://db:6432/lobu' } })],
      found: ['DATABASE_URL leads to db'],
    },
  },
});
