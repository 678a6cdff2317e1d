import { qdrantGrpcHasTlsWithItsKey } from '../../../src/rules/vectors/qdrant-grpc-has-tls-with-its-key';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const key = { QDRANT_API_KEY: fromSecret('qdrant', 'key') };
const by = (QDRANT_URI: Env[string], env: Env = {}) => [
  webui({ env: { VECTOR_DB: 'qdrant', QDRANT_PREFER_GRPC: 'true', QDRANT_URI, ...env } }),
];

testRule(qdrantGrpcHasTlsWithItsKey, {
  valid: {
    'TLS and a key': by('https://qdrant:6333', key),
    'neither of both': by('http://qdrant:6333'),
    'REST with a key': by('http://qdrant:6333', { ...key, QDRANT_PREFER_GRPC: 'false' }),
    'an address out of sight': by(fromSecret('qdrant', 'url'), key),
    'an address without a scheme': by('qdrant', key),
    'another database': by('http://qdrant:6333', { ...key, VECTOR_DB: 'pgvector' }),
    'a key that may be out of sight': [
      webui({
        env: { VECTOR_DB: 'qdrant', QDRANT_PREFER_GRPC: 'true', QDRANT_URI: 'https://qdrant:6333' },
        envFrom: [{ secretRef: { name: 'qdrant' } }],
      }),
    ],
  },
  invalid: {
    'a key without TLS': {
      manifests: by('http://qdrant:6333', key),
      found: ['QDRANT_PREFER_GRPC is true, QDRANT_URI is http://qdrant:6333, QDRANT_API_KEY is set'],
      objects: ['Deployment/webui'],
    },
    'TLS without a key': {
      manifests: by('https://qdrant:6333'),
      found: ['QDRANT_PREFER_GRPC is true, QDRANT_URI is https://qdrant:6333, QDRANT_API_KEY is not set'],
    },
  },
});
