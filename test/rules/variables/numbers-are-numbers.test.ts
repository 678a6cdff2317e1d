import { numbersAreNumbers } from '../../../src/rules/variables/numbers-are-numbers';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(numbersAreNumbers, {
  valid: {
    'numbers, as texts or as YAML has them': [
      webui({ env: { CHUNK_SIZE: '1000', RAG_TOP_K: 3, RAG_RELEVANCE_THRESHOLD: 0.5 } }),
    ],
    'an empty text where that is the default': [webui({ env: { AIOHTTP_CLIENT_TIMEOUT: '' } })],
  },
  invalid: {
    'what ends the program': {
      manifests: [webui({ env: { CHUNK_SIZE: 'abc', LDAP_SERVER_PORT: '' } })],
      found: [
        'CHUNK_SIZE is abc and no whole number: the program ends at its start, LDAP_SERVER_PORT is empty and no whole number: the program ends at its start',
      ],
      objects: ['Deployment/webui'],
    },
    'what counts as nothing': {
      manifests: [webui({ env: { DATABASE_POOL_SIZE: '20 connections' } })],
      found: ['DATABASE_POOL_SIZE is 20 connections and no whole number: its default is used'],
    },
  },
});
