import { lobuServiceMonitorAuthenticates } from '../../../src/rules/lobu/lobu-service-monitor-authenticates';
import { fromSecret, yaml } from '../manifests';
import { testRule } from '../rule-tester';
import { gateway, gatewayService } from './programs';

const GUARDED = gateway({ env: { METRICS_AUTH_TOKEN: fromSecret('s', 'k') } });
const monitor = (authorization: string) => yaml`
  apiVersion: monitoring.coreos.com/v1
  kind: ServiceMonitor
  metadata: { name: lobu-app }
  spec:
    selector:
      matchLabels: { app.kubernetes.io/name: lobu, app.kubernetes.io/component: api }
    endpoints:
      - port: http
        ${authorization}
`;

testRule(lobuServiceMonitorAuthenticates, {
  valid: {
    'no token': [gateway(), gatewayService({}, { labels: true }), ...monitor('')],
    'a token on both sides': [
      GUARDED,
      gatewayService({}, { labels: true }),
      ...monitor('authorization: { credentials: { name: s, key: k } }'),
    ],
    'another monitor': [GUARDED, gatewayService(), ...monitor('')],
  },
  invalid: {
    "the chart's monitor": {
      manifests: [GUARDED, gatewayService({}, { labels: true }), ...monitor('')],
      found: ['METRICS_AUTH_TOKEN is set, an endpoint has no authorization'],
      objects: ['ServiceMonitor/lobu-app'],
    },
  },
});
