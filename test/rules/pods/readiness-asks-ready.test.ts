import { readinessAsksReady } from '../../../src/rules/pods/readiness-asks-ready';
import { service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const asking = (path: string) => ({ readinessProbe: { httpGet: { path, port: 8080 } } });
const [NEW, OLD] = ['ghcr.io/open-webui/open-webui:v0.11.4', 'ghcr.io/open-webui/open-webui:v0.8.10'];

testRule(readinessAsksReady, {
  valid: {
    'what it is for': [webui({ container: asking('/ready') }), service()],
    'the database alone': [webui({ container: asking('/health/db') }), service()],
    'an endpoint of a proxy of its own': [webui({ container: asking('/ok') }), service()],
    'a command': [webui({ container: { readinessProbe: { exec: { command: ['true'] } } } }), service()],
    'the process alone, in a release without /ready': [webui({ image: OLD, container: asking('/health') }), service()],
    'the process alone, in a release that is not known': [
      webui({ image: 'registry.example.com/open-webui:build-7', container: asking('/health') }),
      service(),
    ],
    'no requests': [webui()],
    'no replica': [webui({ replicas: 0 }), service()],
  },
  invalid: {
    'no probe': { manifests: [webui(), service()], found: ['there is no readinessProbe'] },
    'the process alone': {
      manifests: [webui({ image: NEW, container: asking('/health') }), service()],
      found: ['readinessProbe asks /health'],
      objects: ['Deployment/webui'],
    },
    'the page': {
      manifests: [webui({ image: NEW, container: asking('/') }), service()],
      found: ['readinessProbe asks /'],
    },
  },
});
