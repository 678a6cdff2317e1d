import { finding } from '../finding';
import { get, list, text } from '../manifests/manifest';
import { whyManyPods } from '../manifests/sharing';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A claim by its name is one device for all who name it. */
export const podsDoNotShareAClaim: Rule = {
  id: 'pods-do-not-share-a-claim',
  level: 'error',
  title: 'each of several pods has a claim of devices of its own',
  why: 'all pods share the devices of the one claim, on its one node, and load their models onto the same GPU',
  fix: 'use `GpuOverlay.nvidiaClaim`, or `resourceClaimTemplateName` in place of `resourceClaimName`',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
  check: manifests =>
    manifests.workloads
      .filter(({ max }) => (max ?? 0) > 1)
      .flatMap(workload => finding(workload.object, breachesOf(workload))),
};

function breachesOf(workload: Workload): string[] {
  const names = list(workload.podSpec.resourceClaims).flatMap(claim => text(get(claim, 'resourceClaimName')) ?? []);
  return names.map(name => `ResourceClaim ${name} is named, and ${whyManyPods(workload)}`);
}
