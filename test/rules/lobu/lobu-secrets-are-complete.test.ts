import { lobuSecretsAreComplete } from '../../../src/rules/lobu/lobu-secrets-are-complete';
import { secret } from '../manifests';
import { testRule } from '../rule-tester';
import { embeddings, gateway, worker } from './programs';

const KEYS = Object.fromEntries(
  ['ENCRYPTION_KEY', 'BETTER_AUTH_SECRET', 'JWT_SECRET', 'WORKER_API_TOKEN'].map(name => [name, 'x']),
);

testRule(lobuSecretsAreComplete, {
  valid: {
    'all keys': [gateway({ env: KEYS })],
    'a Secret out of sight': [gateway({ envFrom: [{ secretRef: { name: 'lobu-secrets' } }] })],
    'a Secret with all keys': [gateway({ envFrom: [{ secretRef: { name: 's' } }] }), secret('s', KEYS)],
    "upstream's own cloud": [gateway({ env: { ...KEYS, WORKER_API_TOKEN: '', LOBU_CLOUD_MODE: '1' } })],
    'a local model': [embeddings()],
  },
  invalid: {
    "the page's Secret": {
      manifests: [
        gateway({ envFrom: [{ secretRef: { name: 's' } }] }),
        secret('s', { JWT_SECRET: 'a', BETTER_AUTH_SECRET: 'b', ANTHROPIC_API_KEY: 'c' }),
      ],
      found: ['ENCRYPTION_KEY is not set, WORKER_API_TOKEN is not set'],
      objects: ['Deployment/lobu-app'],
    },
    'no Secret': {
      manifests: [gateway(), worker()],
      found: [
        'ENCRYPTION_KEY is not set, BETTER_AUTH_SECRET is not set, JWT_SECRET is not set, WORKER_API_TOKEN is not set',
        'WORKER_API_TOKEN is not set',
      ],
    },
    'a model of a provider, without key and name': {
      manifests: [embeddings({ env: { EMBEDDINGS_BACKEND: 'openai' } })],
      found: ['EMBEDDINGS_API_KEY is not set, EMBEDDINGS_MODEL is not set'],
    },
  },
});
