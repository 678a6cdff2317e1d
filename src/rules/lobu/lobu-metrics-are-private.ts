import { publicHosts } from '../manifests/exposures';
import { askLobu, lacks } from '../manifests/lobu';
import type { Rule } from '../rule';

/** They are served beside everything else. */
export const lobuMetricsArePrivate: Rule = {
  id: 'lobu-metrics-are-private',
  level: 'warning',
  title: 'the metrics of an exposed Lobu need a token',
  why: 'anybody who knows the host reads /lobu/metrics',
  fix: 'declare METRICS_AUTH_TOKEN among the keys of `secret`, or put it into the Secret that the gateway reads',
  source: 'lobu v11.0.0 packages/server/src/gateway/cli/gateway.ts:153-161',
  check: manifests => {
    const hostsOf = publicHosts(manifests);
    return askLobu(manifests, ['gateway'], ({ workload, container: { env } }) =>
      hostsOf(workload).length > 0 && lacks(env, 'METRICS_AUTH_TOKEN') ? ['METRICS_AUTH_TOKEN is not set'] : [],
    );
  },
};
