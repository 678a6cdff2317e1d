import { databasePoolsSessions } from '../../../src/rules/database/database-pools-sessions';
import { fromSecret, object, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (url: string) => webui({ namespace: 'ai', env: { DATABASE_URL: url } });

function pooler(pgbouncer: object, namespace = 'databases') {
  return { ...object('postgresql.cnpg.io/v1', 'Pooler', 'chat-pooler', { namespace }), spec: { pgbouncer } };
}

const URL = 'postgresql://chat:$(PASSWORD)@chat-pooler.databases.svc:5432/chat';
const found = ['DATABASE_URL leads to Pooler/chat-pooler, whose poolMode is transaction'];

testRule(databasePoolsSessions, {
  valid: {
    'the server itself': [chat('postgresql://chat@chat-rw.databases.svc/chat'), pooler({ poolMode: 'transaction' })],
    'a pooler of sessions': [chat(URL), pooler({ poolMode: 'session' })],
    'a pooler with its default': [chat(URL), pooler({})],
    'a pooler that knows prepared statements': [
      chat(URL),
      pooler({ poolMode: 'transaction', parameters: { max_prepared_statements: '200' } }),
    ],
    'a pooler of the same name elsewhere': [chat(URL), pooler({ poolMode: 'transaction' }, 'other')],
    'a pooler that cannot be seen': [chat(URL)],
    'a URL in a Secret': [
      webui({ env: { DATABASE_URL: fromSecret('db', 'uri') } }),
      pooler({ poolMode: 'transaction' }),
    ],
    "sessions of Supabase's pooler": [chat('postgresql://a.b:$(PW)@aws-0-eu.pooler.supabase.com:5432/postgres')],
  },
  invalid: {
    'a pooler of transactions': { manifests: [chat(URL), pooler({ poolMode: 'transaction' })], found },
    'one that knows none': {
      manifests: [chat(URL), pooler({ poolMode: 'transaction', parameters: { max_prepared_statements: '0' } })],
      found,
    },
    "transactions of Supabase's pooler": {
      manifests: [chat('postgresql://a.b:$(PW)@aws-0-eu.pooler.supabase.com:6543/postgres')],
      found: ["DATABASE_URL has port 6543 of Supabase's pooler"],
    },
    'a URL that says so': {
      manifests: [chat('postgresql://chat@pooler/chat?sslmode=require&pgbouncer=true')],
      found: ['DATABASE_URL has pgbouncer=true'],
      objects: ['Deployment/webui'],
    },
  },
});
