import { type GatewayDialect, limited } from './dialect';

const UNPINNED =
  'Cilium up to 1.20 cannot pin sessions: say Affinity.none() for a single replica, or let another implementation serve several';

/**
 * Cilium: the route alone, whose timeouts it honours.
 *
 * Source: https://github.com/cilium/cilium/issues/33440
 */
export const cilium: GatewayDialect = {
  capabilities: {
    cookie: UNPINNED,
    clientIp: UNPINNED,
    idleTimeout: 'Cilium ends a silence after 300 s, which is set by who installs it',
    totalTimeout: true,
    maxBodySize: 'nothing beside a route of Cilium limits a body',
    redirectHttp: true,
    operator: ['Silence ends a connection after 300 s: `envoy.streamIdleTimeoutDurationSeconds` of the Helm chart.'],
  },
  measures: ({ totalSeconds }) => [limited(totalSeconds)],
};
