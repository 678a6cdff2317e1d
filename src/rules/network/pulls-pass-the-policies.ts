import { merged } from '../finding';
import { get, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { pullsModels } from '../manifests/ollamas';
import { coversPort } from '../manifests/policies';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** What the registry answers at. */
const HTTPS = 443;

export const pullsPassThePolicies: Rule = {
  id: 'pulls-pass-the-policies',
  level: 'warning',
  title: 'an Ollama that pulls models may connect to their registry',
  why: 'each pull ends in a time-out, and the models never arrive',
  fix: 'use networkPolicies of WebUI, or admit egress at port 443; or bring the models by ModelDelivery.imageVolume, .bakedIntoImage or .readOnlyClaim',
  source: 'https://docs.ollama.com/faq',
  check: manifests =>
    manifests.policies.hasOthers
      ? []
      : merged(
          manifests.workloads.filter(pullsModels).flatMap(workload => {
            const [policy] = manifests.policies.of(workload, 'egress');
            const found = `${titleOf(workload.object)} pulls models, and no egress rule admits addresses at port ${HTTPS}`;
            return policy && !leaves(workload, manifests) ? [{ object: policy.object, found }] : [];
          }),
        ),
};

/** A registry may also be in the cluster, or behind a proxy at another port. */
function leaves(workload: Workload, { policies }: Manifests): boolean {
  return policies
    .rulesOf(workload, 'egress')
    .some(
      rule =>
        coversPort(rule, HTTPS) ||
        (rule.peers ?? []).some(peer => get(peer, 'ipBlock', 'cidr') !== undefined && !coversPort(rule, 53)),
    );
}
