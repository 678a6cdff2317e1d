import { serviceLinksAreOff } from '../../../src/rules/pods/service-links-are-off';
import { deployment, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const IMAGE = 'ghcr.io/open-webui/open-webui:v0.11.4';

testRule(serviceLinksAreOff, {
  valid: {
    'links that are off': [webui({ pod: { enableServiceLinks: false } }), service({ name: 'qdrant-grpc' })],
    'an Ollama': [deployment({ name: 'ollama', image: 'ollama/ollama:0.32.15' })],
    "a pod that only copies out of Open WebUI's image": [
      deployment({
        image: 'nginx:1.27',
        initContainers: [{ name: 'copy-app-data', image: IMAGE, command: ['sh', '-c', 'cp -R -n a b'] }],
      }),
    ],
  },
  invalid: {
    'nothing said': {
      manifests: [webui(), service({ name: 'redis' })],
      found: ['enableServiceLinks is not set'],
      objects: ['Deployment/webui'],
    },
    'links that are on': {
      manifests: [webui({ pod: { enableServiceLinks: true } })],
      found: ['enableServiceLinks is true'],
    },
    'a text instead of a boolean': {
      manifests: [webui({ pod: { enableServiceLinks: 'false' } })],
      found: ['enableServiceLinks is not set'],
    },
    'a Job that migrates': {
      manifests: [webui({ kind: 'Job', name: 'migrate', command: ['alembic', 'upgrade', 'head'] })],
      found: ['enableServiceLinks is not set'],
      objects: ['Job/migrate'],
    },
    'a Service that would stop the program': {
      manifests: [webui({ namespace: 'ai' }), service({ name: 'qdrant-grpc', namespace: 'ai' })],
      found: ['enableServiceLinks is not set, Service/qdrant-grpc would set QDRANT_GRPC_PORT'],
    },
    'such a Service in another namespace': {
      manifests: [webui({ namespace: 'ai' }), service({ name: 'weaviate-http', namespace: 'dev' })],
      found: ['enableServiceLinks is not set'],
    },
  },
});
