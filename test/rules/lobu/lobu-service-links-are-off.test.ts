import { lobuServiceLinksAreOff } from '../../../src/rules/lobu/lobu-service-links-are-off';
import { service } from '../manifests';
import { testRule } from '../rule-tester';
import { gateway } from './programs';

testRule(lobuServiceLinksAreOff, {
  valid: {
    'no such Service': [gateway(), service({ name: 'another' })],
    'links that are off': [gateway({ pod: { enableServiceLinks: false } }), service({ name: 'embeddings' })],
    'a Service of another namespace': [gateway({ namespace: 'a' }), service({ name: 'embeddings', namespace: 'b' })],
  },
  invalid: {
    'a Service by that name': {
      manifests: [gateway(), service({ name: 'embeddings' })],
      found: ['Service/embeddings would set EMBEDDINGS_PORT'],
      objects: ['Deployment/lobu-app'],
    },
  },
});
