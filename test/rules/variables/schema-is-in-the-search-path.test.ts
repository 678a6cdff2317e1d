import { schemaIsInTheSearchPath } from '../../../src/rules/variables/schema-is-in-the-search-path';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(schemaIsInTheSearchPath, {
  valid: {
    'a URL that searches the schema': [
      webui({
        env: {
          P: fromSecret('db', 'password'),
          DATABASE_URL: 'postgresql://u:$(P)@db/chat?options=-csearch_path%3Dowui',
          DATABASE_SCHEMA: 'owui',
        },
      }),
    ],
    'a URL out of sight': [webui({ env: { DATABASE_URL: fromSecret('db', 'uri'), DATABASE_SCHEMA: 'owui' } })],
    'no schema': [webui({ env: { DATABASE_URL: 'postgresql://u@db/chat' } })],
  },
  invalid: {
    'a URL that does not': {
      manifests: [
        webui({
          env: {
            P: fromSecret('db', 'password'),
            DATABASE_URL: 'postgresql://u:$(P)@db/chat?sslmode=require',
            DATABASE_SCHEMA: 'owui',
          },
        }),
      ],
      found: ['DATABASE_SCHEMA is owui, DATABASE_URL has no search path'],
      objects: ['Deployment/webui'],
    },
    'a URL that searches another one': {
      manifests: [
        webui({
          env: { DATABASE_URL: 'postgresql://u@db/chat?options=-csearch_path%3Dpublic', DATABASE_SCHEMA: 'owui' },
        }),
      ],
      found: ['DATABASE_SCHEMA is owui, DATABASE_URL has the search path public'],
    },
  },
});
