import { merged } from '../finding';
import { namesHosts } from '../manifests/flows';
import type { Manifests } from '../manifests/manifests';
import { pullsModels } from '../manifests/ollamas';
import type { Policy } from '../manifests/policies';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The port of DNS, and that of OpenShift's pods; a custom one is recognized by its protocol. */
export const policiesLetNamesBeResolved: Rule = {
  id: 'policies-let-names-be-resolved',
  level: 'error',
  title: 'pods whose policies let connections out may ask for names',
  why: 'every connection fails with a time-out or "Temporary failure in name resolution", although the policies allow it',
  fix: 'use networkPolicies of WebUI, or add UDP and TCP 53 to kube-dns in kube-system (5353 in openshift-dns) to the egress rules',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic',
  check: manifests =>
    manifests.policies.hasOthers
      ? []
      : merged(
          manifests.workloads
            .filter(workload => workload.containers.some(({ app }) => app !== undefined) && connectsByName(workload))
            .flatMap(workload => {
              const policy = deafPolicy(workload, manifests);
              const found = `its egress rules admit no UDP, and ${workload.kind}/${workload.name} connects by name`;
              return policy ? [{ object: policy.object, found }] : [];
            }),
        ),
};

function connectsByName(workload: Workload): boolean {
  return namesHosts(workload) || pullsModels(workload);
}

/** The first policy of those that let something out, none of which lets names be asked for. */
function deafPolicy(workload: Workload, { policies }: Manifests): Policy | undefined {
  const rules = policies.rulesOf(workload, 'egress');
  return rules.some(({ ports }) => ports === undefined || ports.some(admitsUdp)) ? undefined : rules[0]?.policy;
}

function admitsUdp(port: unknown): boolean {
  return typeof port === 'object' && port !== null && 'protocol' in port && port.protocol === 'UDP';
}
