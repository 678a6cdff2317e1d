import { acknowledgement } from '../../../src/rules/acknowledgements';
import type { Field } from '../../support';
import type { Draft, Mutations } from '../draft';

const NGINX = 'nginx.ingress.kubernetes.io/';

function annotate(draft: Draft, annotation: string, value: string): void {
  (draft.one('Ingress') as Field).metadata.annotations[annotation] = value;
}

function forget(draft: Draft, annotation: string): void {
  delete (draft.one('Ingress') as Field).metadata.annotations[annotation];
}

/** One change of an Ingress that leads to several replicas. */
export const INGRESSES: Mutations = {
  'a port that the Service lacks': [
    draft => {
      (draft.one('Ingress') as Field).spec.rules[0].http.paths[0].backend.service.port = { number: 8080 };
    },
    'backend-ports-exist',
  ],
  'a path': [
    draft => {
      (draft.one('Ingress') as Field).spec.rules[0].http.paths[0].path = '/chat';
    },
    'open-webui-is-at-the-root',
  ],
  'answers that are held back': [
    draft => annotate(draft, `${NGINX}proxy-buffering`, 'on'),
    'ingresses-leave-streams-alone',
  ],
  'little patience': [draft => annotate(draft, `${NGINX}proxy-read-timeout`, '120'), 'ingresses-wait-for-slow-answers'],
  'small uploads': [draft => forget(draft, `${NGINX}proxy-body-size`), 'uploads-pass-the-proxy'],
  'a retired controller, unacknowledged': [
    draft => forget(draft, acknowledgement('ingress-nginx-is-retired')),
    'ingress-nginx-is-retired',
  ],
  'an acknowledgement of nothing': [
    draft => annotate(draft, acknowledgement('backend-ports-exist'), 'we know'),
    'acknowledgements-are-used',
  ],
};

/** One change of the ways in to a clean installation of several replicas. */
export const WAYS_IN: Mutations = {
  "a route to the container's port": [
    draft => {
      (draft.one('HTTPRoute') as Field).spec.rules[0].backendRefs[0].port = 8080;
    },
    'backend-ports-exist',
  ],
  'a Gateway that answers by plain HTTP too': [
    draft => {
      const listeners = ['HTTP', 'HTTPS'].map(protocol => ({ name: protocol.toLowerCase(), protocol }));
      const gateway: Field = {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: { name: 'public', namespace: 'gateways' },
        spec: { gatewayClassName: 'envoy', listeners },
      };
      draft.objects.push(gateway);
      (draft.one('HTTPRoute') as Field).spec.parentRefs = [{ name: 'public', namespace: 'gateways' }];
    },
    'plain-http-leads-to-https',
  ],
  'a load balancer that hides addresses': [
    draft => {
      const service: Field = structuredClone(draft.one('Service'));
      service.metadata.name = 'webui-outside';
      Object.assign(service.spec, { type: 'LoadBalancer', sessionAffinity: 'ClientIP' });
      draft.objects.push(service);
    },
    'client-ip-affinity-sees-browsers',
  ],
  'a load balancer that passes addresses on': [
    draft => {
      const service: Field = structuredClone(draft.one('Service'));
      service.metadata.name = 'webui-outside';
      const spec = { type: 'LoadBalancer', sessionAffinity: 'ClientIP', externalTrafficPolicy: 'Local' };
      Object.assign(service.spec, spec);
      draft.objects.push(service);
    },
  ],
};
