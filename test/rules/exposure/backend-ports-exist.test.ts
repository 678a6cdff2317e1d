import { backendPortsExist } from '../../../src/rules/exposure/backend-ports-exist';
import { type Fields, ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';
import { route } from './gateways';

function to(port: Fields, spec: Fields = {}) {
  const backend = { service: { name: 'webui', port } };
  return [
    webui(),
    service({ spec }),
    ingress({ spec: { rules: [{ host: 'chat.example.com', http: { paths: [{ path: '/', backend }] } }] } }),
  ];
}

testRule(backendPortsExist, {
  valid: {
    'a port by its number': to({ number: 80 }),
    'a port by its name': to({ name: 'http' }),
    'a Service whose ports cannot be read': to({ number: 8080 }, { ports: undefined }),
    'an Ingress of old': [
      webui(),
      service(),
      ingress({ spec: { rules: [{ http: { paths: [{ backend: { serviceName: 'webui', servicePort: 80 } }] } }] } }),
    ],
    'a route to the port of the Service': [
      webui(),
      service(),
      route({
        backendRefs: [
          { name: 'webui', port: 80 },
          { kind: 'TraefikService', name: 'webui', port: 8080 },
        ],
      }),
    ],
    'another program': [service(), ...to({ number: 8080 }).slice(2)],
  },
  invalid: {
    'the port of the container': {
      manifests: to({ number: 8080 }),
      found: ['port is 8080, Service/webui has 80/http'],
      objects: ['Ingress/webui'],
    },
    'a route to the port of the container': {
      manifests: [webui(), service(), route({ backendRefs: [{ name: 'webui', port: 8080 }] })],
      found: ['port is 8080, Service/webui has 80/http'],
      objects: ['HTTPRoute/way'],
    },
    'a name that is not there': { manifests: to({ name: 'web' }), found: ['port is web, Service/webui has 80/http'] },
    'a default backend': {
      manifests: [
        webui(),
        service(),
        ingress({ spec: { rules: [], defaultBackend: { service: { name: 'webui', port: { number: 3000 } } } } }),
      ],
      found: ['port is 3000, Service/webui has 80/http'],
    },
  },
});
