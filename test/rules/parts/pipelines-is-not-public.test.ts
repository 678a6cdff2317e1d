import { pipelinesIsNotPublic } from '../../../src/rules/parts/pipelines-is-not-public';
import { deployment, ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const pipelines = deployment({ name: 'pipelines', image: 'ghcr.io/open-webui/pipelines:git-0a1b2c3' });

testRule(pipelinesIsNotPublic, {
  valid: {
    'no way in': [pipelines, service({ name: 'pipelines' })],
    'a way in to Open WebUI beside it': [pipelines, service({ name: 'pipelines' }), webui(), service(), ingress()],
    'an Ingress that asks for a password': [
      pipelines,
      service({ name: 'pipelines' }),
      ingress({ service: 'pipelines', annotations: { 'nginx.ingress.kubernetes.io/auth-type': 'basic' } }),
    ],
  },
  invalid: {
    'an Ingress': {
      manifests: [pipelines, service({ name: 'pipelines' }), ingress({ name: 'way', service: 'pipelines' })],
      found: ['it leads to Service/pipelines'],
      objects: ['Ingress/way'],
    },
    'a LoadBalancer': {
      manifests: [pipelines, service({ name: 'pipelines', spec: { type: 'LoadBalancer' } })],
      found: ['it leads to Service/pipelines'],
      objects: ['Service/pipelines'],
    },
  },
});
