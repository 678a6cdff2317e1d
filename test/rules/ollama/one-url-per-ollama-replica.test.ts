import { oneUrlPerOllamaReplica } from '../../../src/rules/ollama/one-url-per-ollama-replica';
import { deployment, ollama, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const WEBUI = (urls: string) => webui({ env: { OLLAMA_BASE_URLS: urls } });

testRule(oneUrlPerOllamaReplica, {
  valid: {
    'a URL for each replica': [
      WEBUI('http://ollama-0.peers:11434;http://ollama-1.peers:11434'),
      ollama({ kind: 'StatefulSet', replicas: 2 }),
      service({ name: 'peers', selector: { app: 'ollama' }, spec: { clusterIP: 'None' } }),
      service({ name: 'ollama' }),
    ],
    'a Service of one replica': [WEBUI('http://ollama:11434'), ollama(), service({ name: 'ollama' })],
    'two Services of one replica each': [
      WEBUI('http://a:11434;http://b:11434'),
      ollama({ name: 'a' }),
      ollama({ name: 'b' }),
      service({ name: 'a' }),
      service({ name: 'b' }),
    ],
    'a Service that is not here': [WEBUI('http://ollama.models:11434'), ollama({ replicas: 2 })],
    'a Service of another program': [WEBUI('http://app:80'), deployment({ replicas: 2 }), service({ name: 'app' })],
    'Ollama switched off': [
      webui({ env: { ENABLE_OLLAMA_API: 'false', OLLAMA_BASE_URL: 'http://ollama:11434' } }),
      ollama({ replicas: 2 }),
      service({ name: 'ollama' }),
    ],
  },
  invalid: {
    'a Service of two replicas': {
      manifests: [WEBUI('http://ollama:11434'), ollama({ replicas: 2 }), service({ name: 'ollama' })],
      found: ['http://ollama:11434 is Service/ollama, in front of 2 pods of Ollama'],
      objects: ['Deployment/webui'],
    },
    'the older variable, by the full name': {
      manifests: [
        webui({ namespace: 'ai', env: { OLLAMA_BASE_URL: 'http://ollama.models.svc.cluster.local:11434' } }),
        ollama({ namespace: 'models', kind: 'StatefulSet', replicas: 3 }),
        service({ name: 'ollama', namespace: 'models' }),
      ],
      found: [/in front of 3 pods of Ollama$/],
    },
    'one Service in front of two workloads': {
      manifests: [
        WEBUI('http://ollama:11434'),
        ollama({ name: 'a', labels: { app: 'ollama' } }),
        ollama({ name: 'b', labels: { app: 'ollama' } }),
        service({ name: 'ollama' }),
      ],
      found: [/in front of 2 pods of Ollama$/],
    },
  },
});
