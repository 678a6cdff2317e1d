import { iamAuthenticationHasHostAndUser } from '../../../src/rules/variables/iam-authentication-has-host-and-user';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(iamAuthenticationHasHostAndUser, {
  valid: {
    passwords: chat({ DATABASE_URL: 'postgresql://db/chat', DATABASE_ENABLE_IAM_TOKEN_AUTH: 'false' }),
    'a user at a host': chat({
      DATABASE_URL: 'postgresql://chat@db:5432/chat',
      DATABASE_ENABLE_IAM_TOKEN_AUTH: 'true',
    }),
    'a URL from a Secret': chat({ DATABASE_URL: fromSecret('redis', 'x'), DATABASE_ENABLE_IAM_TOKEN_AUTH: 'true' }),
    parts: chat({
      DATABASE_ENABLE_IAM_TOKEN_AUTH: 'true',
      DATABASE_TYPE: 'postgresql',
      DATABASE_HOST: 'db',
      DATABASE_PORT: '5432',
      DATABASE_NAME: 'chat',
      DATABASE_USER: 'chat',
    }),
  },
  invalid: {
    'no URL': {
      manifests: chat({ DATABASE_ENABLE_IAM_TOKEN_AUTH: 'true' }),
      found: ['DATABASE_ENABLE_IAM_TOKEN_AUTH is true, and SQLite is used: the program ends at its start'],
    },
    'no user': {
      manifests: chat({ DATABASE_URL: 'postgresql://db/chat', DATABASE_ENABLE_IAM_TOKEN_AUTH: 'true' }),
      found: ['DATABASE_ENABLE_IAM_TOKEN_AUTH is true, and DATABASE_URL has no user: the program ends at its start'],
    },
    'neither user nor host': {
      manifests: chat({ DATABASE_URL: 'postgresql:///chat', DATABASE_ENABLE_IAM_TOKEN_AUTH: 'True' }),
      found: [
        'DATABASE_ENABLE_IAM_TOKEN_AUTH is true, and DATABASE_URL has no user and no host: the program ends at its start',
      ],
    },
    SQLite: {
      manifests: chat({ DATABASE_URL: 'sqlite:///a.db', DATABASE_ENABLE_IAM_TOKEN_AUTH: 'true' }),
      found: [
        'DATABASE_ENABLE_IAM_TOKEN_AUTH is true, and DATABASE_URL begins with sqlite: the program ends at its start',
      ],
    },
  },
});
