import { finding } from '../finding';
import { isGateway } from '../manifests/lobu';
import { get, list, namespaceOf, record, sameNamespace } from '../manifests/manifest';
import { workloadsOf } from '../manifests/services';
import type { Rule } from '../rule';

/** The monitor of the chart has no token. */
export const lobuServiceMonitorAuthenticates: Rule = {
  id: 'lobu-service-monitor-authenticates',
  level: 'error',
  title: 'who reads the metrics of Lobu has the token that guards them',
  why: 'every reading ends with 401, and alerts of silence fire for ever',
  fix: 'use `serviceMonitor`, which takes the token from `secret`; or give the endpoint of the ServiceMonitor `authorization.credentials`',
  source: 'lobu v11.0.0 packages/server/src/gateway/cli/gateway.ts:153-161',
  check: manifests =>
    manifests.ofKind('ServiceMonitor').flatMap(monitor => {
      const labels = Object.entries(record(get(monitor, 'spec', 'selector', 'matchLabels')));
      const services = manifests
        .ofKind('Service')
        .filter(
          service =>
            sameNamespace(namespaceOf(service), namespaceOf(monitor)) &&
            labels.every(([key, value]) => get(service, 'metadata', 'labels', key) === value),
        );
      const isGuarded = services
        .flatMap(service => workloadsOf(service, manifests).filter(isGateway))
        .some(({ containers }) => containers.some(({ env }) => env.isSet('METRICS_AUTH_TOKEN')));
      const isBare = list(get(monitor, 'spec', 'endpoints')).some(
        endpoint => !['authorization', 'bearerTokenSecret', 'bearerTokenFile'].some(name => get(endpoint, name)),
      );
      return isGuarded && isBare
        ? finding(monitor, ['METRICS_AUTH_TOKEN is set', 'an endpoint has no authorization'])
        : [];
    }),
};
