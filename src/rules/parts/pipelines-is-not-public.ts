import { isGuarded } from '../manifests/guarded';
import { titleOf } from '../manifests/manifest';
import { pipelinesOf } from '../manifests/pipelines';
import { workloadsOf } from '../manifests/services';
import type { Rule } from '../rule';

/** One key stands between the internet and code that runs. */
export const pipelinesIsNotPublic: Rule = {
  id: 'pipelines-is-not-public',
  level: 'error',
  title: 'no way in from outside leads to Pipelines',
  why: 'whoever has or guesses its one key uploads Python, which runs with everything that the pod can reach',
  fix: 'remove the way in, and let Open WebUI be the one that is reached; or acknowledge, with the proxy that asks for a password as the reason',
  source: 'https://docs.openwebui.com/features/extensibility/pipelines',
  check: manifests =>
    manifests.exposures.flatMap(({ object, services }) => {
      const service = isGuarded(object)
        ? undefined
        : services.find(each => workloadsOf(each, manifests).some(workload => pipelinesOf(workload).length > 0));
      return service ? [{ object, found: `it leads to ${titleOf(service)}` }] : [];
    }),
};
