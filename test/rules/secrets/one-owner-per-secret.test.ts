import { oneOwnerPerSecret } from '../../../src/rules/secrets/one-owner-per-secret';
import type { Fields } from '../manifests';
import { testRule } from '../rule-tester';

const external = (name: string, target: Fields = {}, namespace = 'ai') => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: { name, namespace },
  spec: { target },
});
const secret = (metadata: Fields = {}) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'chat', namespace: 'ai', ...metadata },
});

testRule(oneOwnerPerSecret, {
  valid: {
    'a Secret each': [external('a'), external('b')],
    'the same name elsewhere': [external('chat'), external('chat', {}, 'other')],
    'one that merges': [external('chat'), external('more', { name: 'chat', creationPolicy: 'Merge' })],
    'the Secret that it has made': [
      external('chat'),
      secret({ ownerReferences: [{ kind: 'ExternalSecret', name: 'chat' }] }),
    ],
  },
  invalid: {
    'two owners': {
      manifests: [external('chat'), external('more', { name: 'chat' })],
      found: ['Secret/chat is that of ExternalSecret/chat too'],
      objects: ['ExternalSecret/more'],
    },
    'a Secret beside it': {
      manifests: [secret(), external('chat')],
      found: ['Secret/chat is that of Secret/chat too'],
    },
  },
});
