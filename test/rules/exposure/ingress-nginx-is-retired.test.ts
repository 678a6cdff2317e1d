import { ingressNginxIsRetired } from '../../../src/rules/exposure/ingress-nginx-is-retired';
import { ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const NGINX = { 'nginx.ingress.kubernetes.io/proxy-body-size': '100m' };

function through(className: string | undefined, annotations: Record<string, string> = {}) {
  return [webui(), service(), ingress({ className, annotations })];
}

const ingressClass = (name: string, controller: string) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: { name },
  spec: { controller },
});

testRule(ingressNginxIsRetired, {
  valid: {
    'a class that two controllers have, and nothing that tells': through('nginx'),
    "F5's controller": through('nginx', { 'nginx.org/client-max-body-size': '100m' }),
    "F5's controller by its class": [...through('nginx'), ingressClass('nginx', 'nginx.org/ingress-controller')],
    'annotations of both': through('nginx', { ...NGINX, 'nginx.org/client-max-body-size': '100m' }),
    Traefik: through('traefik', NGINX),
    'another program': [service(), ingress({ className: 'nginx', annotations: NGINX })],
  },
  invalid: {
    'its annotations': {
      manifests: through('nginx', NGINX),
      found: ['ingress class is nginx, ingress-nginx reads its annotations'],
      objects: ['Ingress/webui'],
    },
    'its annotations without a class': {
      manifests: through(undefined, NGINX),
      found: ['ingress class is not set, ingress-nginx reads its annotations'],
    },
    'its class': {
      manifests: [...through('public'), ingressClass('public', 'k8s.io/ingress-nginx')],
      found: [/^ingress class is public/],
    },
  },
});
