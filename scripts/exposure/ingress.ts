import { Exposure, IngressController, Tls } from '../../src';
import type { Documented, Family } from './family';

const host = 'chat.example.com';

function ingress(title: string, call: string, controller: IngressController, tls = Tls.secret('chat-tls')): Documented {
  return { title, call: `IngressController.${call}`, exposure: Exposure.ingress(controller, { host, tls }) };
}

const ARN = 'arn:aws:acm:eu-central-1:111122223333:certificate/…';

/** Ingresses. */
export const ingresses: Family = {
  title: 'Ingress',
  prose: `\`Exposure.ingress(controller, { host, tls })\`. The name of a class does not tell its controller: \`nginx\` is that of F5's and of the
community's, \`haproxy\` that of two more. One Ingress leads from \`/\` of each host to the Service.`,
  ways: [
    ingress('Traefik 3', 'traefik()', IngressController.traefik()),
    ingress('F5 NGINX Ingress Controller 5.4', 'f5Nginx()', IngressController.f5Nginx()),
    ingress('AWS Load Balancer Controller', 'awsAlb()', IngressController.awsAlb(), Tls.acm([ARN])),
    ingress('GKE', 'gke()', IngressController.gke(), Tls.gkeManaged()),
    ingress('GKE, inside of the network', 'gkeInternal()', IngressController.gkeInternal()),
    ingress('HAProxy Technologies', 'haproxyTech()', IngressController.haproxyTech()),
    ingress('HAProxy Ingress', 'haproxyIngress()', IngressController.haproxyIngress()),
    ingress('Kong', 'kong()', IngressController.kong()),
    ingress('Azure Application Gateway', 'azureApplicationGateway()', IngressController.azureApplicationGateway()),
    {
      ...ingress('ingress-nginx', 'ingressNginx()', IngressController.ingressNginx()),
      prose:
        'It has had no release since March 2026, security fixes included: a warning says so until somebody acknowledges it.',
    },
    {
      ...ingress(
        'Another one',
        'custom({ ingressClassName, pinsSessions, … })',
        IngressController.custom({ ingressClassName: 'edge', pinsSessions: 'by a cookie of its own' }),
      ),
      prose:
        'Whoever names it says how it pins sessions, and everything else by `ingressAnnotations` and `serviceAnnotations`.',
    },
  ],
};
