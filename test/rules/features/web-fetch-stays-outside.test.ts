import { webFetchStaysOutside } from '../../../src/rules/features/web-fetch-stays-outside';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const of = (env: Env) => [webui({ env })];

testRule(webFetchStaysOutside, {
  valid: {
    nothing: of({}),
    'said to be off': of({ ENABLE_LOCAL_WEB_FETCH: 'false' }),
    'off by the newer name': of({ ENABLE_LOCAL_WEB_FETCH: 'false', ENABLE_RAG_LOCAL_WEB_FETCH: 'true' }),
    'out of sight': of({ ENABLE_LOCAL_WEB_FETCH: fromSecret('a', 'b') }),
  },
  invalid: {
    on: { manifests: of({ ENABLE_LOCAL_WEB_FETCH: 'true' }), found: ['ENABLE_LOCAL_WEB_FETCH is true'] },
    'on by the older name': {
      manifests: of({ ENABLE_RAG_LOCAL_WEB_FETCH: 'True' }),
      found: ['ENABLE_RAG_LOCAL_WEB_FETCH is True'],
      objects: ['Deployment/webui'],
    },
  },
});
