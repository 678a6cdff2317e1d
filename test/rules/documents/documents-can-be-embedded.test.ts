import { documentsCanBeEmbedded } from '../../../src/rules/documents/documents-can-be-embedded';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const SLIM = 'ghcr.io/open-webui/open-webui:v0.11.4-slim';
const data = { '/app/backend/data': { emptyDir: {} } };
const offline = { OFFLINE_MODE: 'true' };

testRule(documentsCanBeEmbedded, {
  valid: {
    'the image as it is': [webui()],
    'an Ollama': [webui({ image: SLIM, env: { RAG_EMBEDDING_ENGINE: 'ollama' } })],
    'an engine out of sight': [webui({ image: SLIM, env: { RAG_EMBEDDING_ENGINE: fromSecret('a', 'b') } })],
    'no embeddings at all': [webui({ image: SLIM, env: { BYPASS_EMBEDDING_AND_RETRIEVAL: 'true' } })],
    'offline, without a volume': [webui({ env: offline })],
    'offline, on a claim that somebody may have filled': [
      webui({ env: offline, mounts: { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } } }),
    ],
    'offline, with the models elsewhere': [
      webui({ env: { ...offline, SENTENCE_TRANSFORMERS_HOME: '/models' }, mounts: data }),
    ],
    'offline, with a volume that an initContainer fills, as the official Helm chart does': [
      webui({
        env: offline,
        mounts: data,
        initContainers: [
          { name: 'copy', image: SLIM, command: ['sh', '-c', 'cp -R -n /app/backend/data/* /tmp/app-data/'] },
        ],
      }),
    ],
    'online, with an empty volume': [webui({ mounts: data })],
    Azure: [
      webui({
        env: {
          RAG_EMBEDDING_ENGINE: 'azure_openai',
          RAG_AZURE_OPENAI_BASE_URL: 'https://a',
          RAG_AZURE_OPENAI_API_KEY: fromSecret('a', 'b'),
          RAG_AZURE_OPENAI_API_VERSION: '2024-02-01',
        },
      }),
    ],
  },
  invalid: {
    'no engine': {
      manifests: [webui({ env: { RAG_EMBEDDING_ENGINE: 'local' } })],
      found: ['RAG_EMBEDDING_ENGINE is local, which is no engine'],
      objects: ['Deployment/webui'],
    },
    'half of Azure': {
      manifests: [webui({ env: { RAG_EMBEDDING_ENGINE: 'azure_openai', RAG_AZURE_OPENAI_BASE_URL: 'https://a' } })],
      found: [/RAG_AZURE_OPENAI_API_KEY is not set, RAG_AZURE_OPENAI_API_VERSION is not set$/],
    },
    'an image without models': {
      manifests: [webui({ image: SLIM })],
      found: [`the image is ${SLIM}, RAG_EMBEDDING_ENGINE is not set`],
    },
    'offline, with a volume that hides the models': {
      manifests: [webui({ env: offline, mounts: data })],
      found: ['OFFLINE_MODE is true, an empty volume at /app/backend/data hides the models of the image'],
    },
  },
});
