import { ingressesWaitForSlowAnswers } from '../../../src/rules/exposure/ingresses-wait-for-slow-answers';
import { type Fields, ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

function through(className: string, onIngress: Fields = {}, onService: Fields = {}) {
  return [webui(), service({ annotations: onService }), ingress({ className, annotations: onIngress })];
}

const READ = 'nginx.ingress.kubernetes.io/proxy-read-timeout';
const SEND = 'nginx.ingress.kubernetes.io/proxy-send-timeout';

testRule(ingressesWaitForSlowAnswers, {
  valid: {
    'five minutes': through('nginx', { [READ]: '300', [SEND]: '300' }),
    'less than a websocket bears, which another rule says': through('nginx', { [READ]: '30', [SEND]: '300' }),
    'a controller that is not known': through('edge'),
    'milliseconds that are enough': through('haproxy', { 'haproxy.org/timeout-server': '300000' }),
    'another program': [service(), ingress({ className: 'alb' })],
  },
  invalid: {
    'what nginx does by default': {
      manifests: through('nginx', { 'nginx.ingress.kubernetes.io/affinity': 'cookie' }),
      found: [`${READ} is not set, which is 60 s, ${SEND} is not set, which is 60 s`],
      objects: ['Ingress/webui'],
    },
    'what a balancer of AWS does by default': {
      manifests: through('alb'),
      found: ['alb.ingress.kubernetes.io/load-balancer-attributes is not set, which is 60 s'],
    },
    "a Service's annotation that wins": {
      manifests: through(
        'haproxy',
        { 'haproxy.org/timeout-server': '1h' },
        { 'haproxy.org/timeout-server': '2m', 'haproxy.org/check': 'true' },
      ),
      found: ['haproxy.org/timeout-server is 2m, which is 120 s'],
    },
    'an answer of ten minutes': {
      manifests: [
        ...through('gce', {}, { 'cloud.google.com/backend-config': '{"default":"webui"}' }),
        {
          apiVersion: 'cloud.google.com/v1',
          kind: 'BackendConfig',
          metadata: { name: 'webui' },
          spec: { timeoutSec: 600 },
        },
      ],
      found: ['timeoutSec is 600, which is 600 s'],
    },
  },
});
