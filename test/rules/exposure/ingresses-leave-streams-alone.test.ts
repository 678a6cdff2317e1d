import { ingressesLeaveStreamsAlone } from '../../../src/rules/exposure/ingresses-leave-streams-alone';
import { type Fields, ingress, service, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

function through(className: string, onIngress: Fields = {}, onService: Fields = {}) {
  return [webui(), service({ annotations: onService }), ingress({ className, annotations: onIngress })];
}

const F5 = {
  'nginx.org/websocket-services': 'other,webui',
  'nginx.org/proxy-buffering': 'False',
  'nginx.org/proxy-read-timeout': '3600s',
};

const proxy = (fields: string) => [
  webui(),
  service(),
  ...yaml`
    apiVersion: projectcontour.io/v1
    kind: HTTPProxy
    metadata: { name: way }
    spec:
      virtualhost: { fqdn: chat.example.com }
      routes: [{ services: [{ name: webui, port: 80 }], ${fields} }]`,
];

const route = (annotations: Fields = {}) => [
  webui(),
  service(),
  {
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name: 'way', annotations },
    spec: { host: 'chat.example.com', to: { kind: 'Service', name: 'webui' } },
  },
];

const backendConfig = (spec: Fields) => [
  ...through('gce', {}, { 'cloud.google.com/backend-config': '{"default": "webui"}' }),
  { apiVersion: 'cloud.google.com/v1', kind: 'BackendConfig', metadata: { name: 'webui' }, spec },
];

testRule(ingressesLeaveStreamsAlone, {
  valid: {
    'F5 that is told': through('nginx', F5),
    'a class that two controllers have, and nothing that tells': through('nginx'),
    'ingress-nginx, which buffers nothing and waits for 60 s': through('nginx', {
      'nginx.ingress.kubernetes.io/affinity': 'cookie',
    }),
    'a value that cannot be read': through('nginx', { ...F5, 'nginx.org/proxy-read-timeout': '{{ .timeout }}' }),
    'Traefik, which has no such limit': through('traefik'),
    'AWS, which waits for 60 s': through('alb', { 'alb.ingress.kubernetes.io/scheme': 'internal' }),
    'Kong without buffers': through('kong', { 'konghq.com/response-buffering': 'false' }),
    'Azure that waits': through('azure-application-gateway', { 'appgw.ingress.kubernetes.io/request-timeout': '3600' }),
    'a BackendConfig with time': backendConfig({ timeoutSec: 86400 }),
    'a BackendConfig that is not here': through('gce', {}, { 'cloud.google.com/backend-config': '{"default": "x"}' }),
    'an HTTPProxy that is told': proxy('enableWebsockets: true, timeoutPolicy: { response: infinity }'),
    'a Route that waits': route({ 'haproxy.router.openshift.io/timeout': '1h' }),
    'another program': [service(), ingress({ className: 'kong' })],
  },
  invalid: {
    'F5 that is told nothing': {
      manifests: through('nginx', { 'nginx.org/client-max-body-size': '100m' }),
      found: ['nginx.org/proxy-buffering is not set, nginx.org/websocket-services is not set'],
      objects: ['Ingress/webui'],
    },
    'F5 that is told of another Service': {
      manifests: through('nginx', { ...F5, 'nginx.org/websocket-services': 'webui-2' }),
      found: ['nginx.org/websocket-services is webui-2'],
    },
    'ingress-nginx that waits for 30 s': {
      manifests: through('nginx', { 'nginx.ingress.kubernetes.io/proxy-read-timeout': '30' }),
      found: ['nginx.ingress.kubernetes.io/proxy-read-timeout is 30, which is 30 s'],
    },
    'ingress-nginx that buffers': {
      manifests: through('nginx', { 'nginx.ingress.kubernetes.io/proxy-buffering': 'on' }),
      found: ['nginx.ingress.kubernetes.io/proxy-buffering is on'],
    },
    "HAProxy's milliseconds": {
      manifests: through('haproxy', { 'haproxy.org/timeout-server': '3600' }),
      found: ['haproxy.org/timeout-server is 3600, which is 3.6 s'],
    },
    'Kong that buffers': {
      manifests: through('kong', {}, { 'konghq.com/read-timeout': '3600' }),
      found: ['konghq.com/read-timeout is 3600, which is 3.6 s, konghq.com/response-buffering is not set'],
    },
    "AWS' attributes": {
      manifests: through('alb', {
        'alb.ingress.kubernetes.io/load-balancer-attributes': 'a=b,idle_timeout.timeout_seconds=30',
      }),
      found: [/which is 30 s$/],
    },
    'Azure by default': {
      manifests: through('azure-application-gateway'),
      found: ['appgw.ingress.kubernetes.io/request-timeout is not set, which is 30 s'],
    },
    'GKE by default': {
      manifests: through('gce'),
      found: ['cloud.google.com/backend-config is not set, which is 30 s'],
    },
    'a BackendConfig without time': { manifests: backendConfig({}), found: ['timeoutSec is not set, which is 30 s'] },
    'an Ingress through Contour': {
      manifests: through('contour'),
      found: [
        'projectcontour.io/response-timeout is not set, which is 15 s, projectcontour.io/websocket-routes is not set',
      ],
    },
    'an HTTPProxy that is told nothing': {
      manifests: proxy('enableWebsockets: false'),
      found: ['timeoutPolicy.response is not set, which is 15 s, enableWebsockets is false'],
      objects: ['HTTPProxy/way'],
    },
    "an HTTPProxy's 0s, which is the default": {
      manifests: proxy('enableWebsockets: true, timeoutPolicy: { response: 0s }'),
      found: ['timeoutPolicy.response is 0s, which is 15 s'],
    },
    'a Route by default': {
      manifests: route(),
      found: ['haproxy.router.openshift.io/timeout is not set, which is 30 s'],
      objects: ['Route/way'],
    },
  },
});
