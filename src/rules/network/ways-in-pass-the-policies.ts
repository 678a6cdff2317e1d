import { merged } from '../finding';
import { get, list, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { coversPort, type Policy, type PolicyRule, selectsSome } from '../manifests/policies';
import { targetPort } from '../manifests/ports';
import { workloadsOf } from '../manifests/services';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

export const waysInPassThePolicies: Rule = {
  id: 'ways-in-pass-the-policies',
  level: 'error',
  title: 'the policies of what a way in leads to admit its proxy',
  why: 'browsers get 502, 503 or 504 from the proxy, which cannot connect to the pods',
  fix: 'say ingressFrom of the exposure, or admit the namespace of the proxy at the port of the container',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  check: manifests =>
    manifests.policies.hasOthers
      ? []
      : merged(
          manifests.exposures.flatMap(({ object, services }) =>
            services.flatMap(service =>
              workloadsOf(service, manifests)
                .filter(({ containers }) => containers.some(({ app }) => app !== undefined))
                .flatMap(workload => {
                  const [policy] = manifests.policies.of(workload, 'ingress');
                  const ports = list(get(service, 'spec', 'ports')).flatMap(entry => {
                    const port = get(entry, 'port');
                    return typeof port === 'number' ? (targetPort(service, port, workload) ?? []) : [];
                  });
                  if (!policy || ports.length === 0 || admitsOthers(workload, ports, manifests)) return [];
                  return [
                    {
                      object: policy.object,
                      found: `${titleOf(object)} leads here, and nobody from outside is admitted`,
                    },
                  ];
                }),
            ),
          ),
        ),
};

/** Whether somebody may connect who is none of the workloads here, as a proxy is. */
function admitsOthers(workload: Workload, ports: number[], manifests: Manifests): boolean {
  return manifests.policies
    .rulesOf(workload, 'ingress')
    .some(rule => ports.some(port => coversPort(rule, port, workload)) && mayBeProxy(rule, rule.policy, manifests));
}

function mayBeProxy({ peers }: PolicyRule, policy: Policy, { policies, workloads }: Manifests): boolean {
  return (
    peers === undefined ||
    peers.some(peer => {
      if (get(peer, 'ipBlock') !== undefined || !selectsSome(get(peer, 'podSelector'))) return true;
      return !workloads.some(
        workload => policies.mayBe(peer, policy, workload) && workload.containers.some(({ app }) => app !== undefined),
      );
    })
  );
}
