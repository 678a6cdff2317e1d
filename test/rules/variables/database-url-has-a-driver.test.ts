import { databaseUrlHasADriver } from '../../../src/rules/variables/database-url-has-a-driver';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(databaseUrlHasADriver, {
  valid: {
    'no driver': [webui({ env: { DATABASE_URL: 'postgresql://u@db/chat' } })],
    'a URL out of sight': [webui({ env: { DATABASE_URL: fromSecret('db', 'uri') } })],
    'sqlcipher before the asynchronous engine': [
      webui({
        image: 'ghcr.io/open-webui/open-webui:v0.8.12',
        env: { DATABASE_URL: 'sqlite+sqlcipher:////app/backend/data/webui.db' },
      }),
    ],
  },
  invalid: {
    asyncpg: {
      manifests: [
        webui({ env: { P: fromSecret('db', 'password'), DATABASE_URL: 'postgresql+asyncpg://u:$(P)@db/chat' } }),
      ],
      found: ['DATABASE_URL names the driver postgresql+asyncpg: the program ends at its start'],
      objects: ['Deployment/webui'],
    },
    sqlcipher: {
      manifests: [webui({ env: { DATABASE_URL: 'sqlite+sqlcipher:////app/backend/data/webui.db' } })],
      found: ['DATABASE_URL names the driver sqlite+sqlcipher: the program ends at its start'],
    },
    'postgres:// for vectors': {
      manifests: [webui({ env: { PGVECTOR_DB_URL: 'postgres://u@db/vectors' } })],
      found: ['PGVECTOR_DB_URL names the driver postgres: the program ends at its start'],
    },
  },
});
