import { uploadsPassTheProxy } from '../../../src/rules/exposure/uploads-pass-the-proxy';
import { type Env, type Fields, ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';
import { NGINX_CLASS, policy, route, TO_ROUTE } from './gateways';

function through(annotations: Fields, env: Env = {}, className = 'nginx') {
  return [webui({ env }), service(), ingress({ className, annotations })];
}

/** A route of NGINX Gateway Fabric. */
function routed(body: Fields, env: Env = {}) {
  const settings = policy('gateway.nginx.org', 'ClientSettingsPolicy', { targetRef: TO_ROUTE, body });
  return [webui({ env }), service(), route(), settings];
}

const SIZE = 'nginx.ingress.kubernetes.io/proxy-body-size';
const F5 = 'nginx.org/client-max-body-size';

testRule(uploadsPassTheProxy, {
  valid: {
    'as much as is allowed': through({ [SIZE]: '100m' }, { RAG_FILE_MAX_SIZE: '100' }),
    'no limit at the proxy': through({ [SIZE]: '0' }, { RAG_FILE_MAX_SIZE: '5000' }),
    'gigabytes at the proxy': through({ [F5]: '1g' }, { RAG_FILE_MAX_SIZE: '1024' }),
    'a limit at the proxy alone, which somebody chose': through({ [SIZE]: '8m' }),
    'sizes that cannot be read': through({ [SIZE]: '{{ .size }}' }, { RAG_FILE_MAX_SIZE: '100' }),
    'a controller without limit': through({}, { RAG_FILE_MAX_SIZE: '100' }, 'traefik'),
    'a class that two controllers have, and nothing that tells': through({}),
    'a policy of a route with as much as is allowed': routed({ maxSize: '100m' }, { RAG_FILE_MAX_SIZE: '100' }),
    'a policy of a route without limit': routed({ maxSize: '0' }, { RAG_FILE_MAX_SIZE: '5000' }),
    'a policy of a route whose Gateway may say it': routed({}),
    'a route of an implementation that nothing shows': [webui(), service(), route()],
  },
  invalid: {
    'more than the proxy lets pass': {
      manifests: through({ [SIZE]: '100m' }, { RAG_FILE_MAX_SIZE: '200' }),
      found: [`${SIZE} is 100m, which is 100 MiB, RAG_FILE_MAX_SIZE is 200`],
      objects: ['Ingress/webui'],
    },
    'what ingress-nginx does by default': {
      manifests: through({ 'nginx.ingress.kubernetes.io/affinity': 'cookie' }),
      found: [`${SIZE} is not set, which is 1 MiB`],
    },
    'more than the policy of a route lets pass': {
      manifests: routed({ maxSize: '100m' }, { RAG_FILE_MAX_SIZE: '200' }),
      found: ['body.maxSize is 100m, which is 100 MiB, RAG_FILE_MAX_SIZE is 200'],
      objects: ['HTTPRoute/way'],
    },
    'what NGINX Gateway Fabric does by default': {
      manifests: [webui(), service(), route(), ...NGINX_CLASS],
      found: ['body.maxSize is not set, which is 1 MiB'],
    },
    'what F5 does by default': {
      manifests: through({ 'nginx.org/websocket-services': 'webui' }, { RAG_FILE_MAX_SIZE: '20' }),
      found: [`${F5} is not set, which is 1 MiB, RAG_FILE_MAX_SIZE is 20`],
    },
  },
});
