import { databaseHasOneForm } from '../../../src/rules/variables/database-has-one-form';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const password = fromSecret('db', 'password');
const parts: Env = {
  DATABASE_TYPE: 'postgresql',
  DATABASE_HOST: 'db',
  DATABASE_PORT: 5432,
  DATABASE_NAME: 'chat',
  DATABASE_USER: 'chat',
  DATABASE_PASSWORD: password,
};
const { DATABASE_TYPE: _type, ...incomplete } = parts;

testRule(databaseHasOneForm, {
  valid: {
    'a URL': [webui({ env: { DATABASE_URL: fromSecret('db', 'uri') } })],
    'all parts': [webui({ env: parts })],
    'a URL that refers to some parts': [
      webui({
        env: { DATABASE_PASSWORD: password, DATABASE_URL: 'postgresql://chat:$(DATABASE_PASSWORD)@db/chat' },
      }),
    ],
    'some parts, and the rest may be out of sight': [
      webui({ env: incomplete, envFrom: [{ secretRef: { name: 'elsewhere' } }] }),
    ],
  },
  invalid: {
    'a URL beside all parts': {
      manifests: [webui({ env: { ...parts, DATABASE_URL: fromSecret('db', 'uri') } })],
      found: [
        'DATABASE_URL is set, and DATABASE_TYPE, DATABASE_USER, DATABASE_PASSWORD, DATABASE_HOST, DATABASE_PORT, DATABASE_NAME win over it',
      ],
      objects: ['Deployment/webui'],
    },
    'some parts, and nothing else': {
      manifests: [webui({ env: incomplete })],
      found: ['DATABASE_HOST is set, DATABASE_TYPE not: SQLite is used'],
    },
    'parts without credentials': {
      manifests: [
        webui({ env: { DATABASE_TYPE: 'postgresql', DATABASE_HOST: 'db', DATABASE_PORT: 1, DATABASE_NAME: 'x' } }),
      ],
      found: ['DATABASE_HOST is set, DATABASE_USER not: SQLite is used'],
    },
  },
});
