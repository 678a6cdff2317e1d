import type { Exposure } from '../manifests/exposures';
import { fact } from '../manifests/facts';
import { askLobu } from '../manifests/lobu';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Behind a proxy only the proxy knows who calls. */
export const lobuProxiesAreTrusted: Rule = {
  id: 'lobu-proxies-are-trusted',
  level: 'warning',
  title: 'an exposed Lobu takes the address of a client from its proxy',
  why: 'callers choose the address that their calls are counted under, and limits do not hold',
  fix: 'leave it to `exposures`, or set TRUSTED_PROXY=true',
  source: 'lobu v11.0.0 packages/server/src/utils/rate-limiter.ts:210-239',
  check: manifests => {
    const behind = new Set(manifests.exposures.filter(isProxy).flatMap(({ services }) => services));
    return askLobu(manifests, ['gateway'], ({ workload, container: { env } }) => {
      const value = env.get('TRUSTED_PROXY');
      const isTrusted = value.kind === 'known' ? env.isTrue('TRUSTED_PROXY') : value.kind !== 'unset';
      const isProxied =
        workload.services.some(service => behind.has(service)) ||
        fact(workload.object, 'external-affinity') !== undefined;
      return isProxied && !isTrusted ? [says(env, 'TRUSTED_PROXY')] : [];
    });
  },
};

/** A Service that is open to the outside has none in front. */
function isProxy({ kind }: Exposure): boolean {
  return kind !== 'Service';
}
