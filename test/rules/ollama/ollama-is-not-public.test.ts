import { ollamaIsNotPublic } from '../../../src/rules/ollama/ollama-is-not-public';
import { ingress, ollama, service, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

testRule(ollamaIsNotPublic, {
  valid: {
    'a way in to Open WebUI': [ollama(), service({ name: 'ollama' }), webui(), service(), ingress()],
    'an Ingress that asks for a password': [
      ollama(),
      service({ name: 'ollama' }),
      ingress({ service: 'ollama', annotations: { 'nginx.ingress.kubernetes.io/auth-type': 'basic' } }),
    ],
    'an Ingress whose middleware asks': [
      ollama(),
      service({ name: 'ollama' }),
      ingress({
        service: 'ollama',
        annotations: { 'traefik.ingress.kubernetes.io/router.middlewares': 'ai-basic-auth@kubernetescrd' },
      }),
    ],
    'a Service that is not here': [ollama(), ingress({ service: 'ollama' })],
  },
  invalid: {
    'an Ingress': {
      manifests: [ollama(), service({ name: 'ollama' }), ingress({ name: 'way', service: 'ollama' })],
      found: ['it leads to Service/ollama'],
      objects: ['Ingress/way'],
    },
    'a LoadBalancer': {
      manifests: [ollama(), service({ name: 'ollama', spec: { type: 'LoadBalancer' } })],
      found: ['it leads to Service/ollama'],
      objects: ['Service/ollama'],
    },
    'an HTTPRoute': {
      manifests: [
        ollama(),
        service({ name: 'ollama' }),
        ...yaml`
          apiVersion: gateway.networking.k8s.io/v1
          kind: HTTPRoute
          metadata: { name: way }
          spec: { hostnames: [a.example.com], rules: [{ backendRefs: [{ name: ollama, port: 11434 }] }] }`,
      ],
      found: ['it leads to Service/ollama'],
      objects: ['HTTPRoute/way'],
    },
  },
});
