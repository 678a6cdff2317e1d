import { merged } from '../finding';
import { type Flow, flowsOf } from '../manifests/flows';
import { titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { coversPort, type Direction } from '../manifests/policies';
import type { Workload } from '../manifests/workloads';
import type { Finding, Rule } from '../rule';

export const policiesPassOwnConnections: Rule = {
  id: 'policies-pass-own-connections',
  level: 'error',
  title: 'policies let through what the variables of the pods connect to, at both ends',
  why: 'connections time out: the database, Redis or the models seem to be down, although their pods are ready',
  fix: 'use networkPolicies of WebUI, allowTo and allowFrom, or admit the pods at the port of the container: egress at one end, ingress at the other',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  check: manifests => {
    if (manifests.policies.all.length === 0 || manifests.policies.hasOthers) return [];
    const known = manifests.workloads.filter(({ containers }) => containers.some(({ app }) => app !== undefined));
    return merged(
      known.flatMap(workload => flowsOf(workload, manifests).flatMap(flow => cuts(workload, flow, manifests))),
    );
  },
};

function cuts(from: Workload, flow: Flow, manifests: Manifests): Finding[] {
  const { to, port, variable } = flow;
  return [
    ...cut(
      from,
      'egress',
      to,
      flow,
      manifests,
      `${variable} leads to ${titleOf(to.object)} at port ${port}, which no egress rule admits`,
    ),
    ...cut(
      to,
      'ingress',
      from,
      flow,
      manifests,
      `${titleOf(from.object)} connects at port ${port} by ${variable}, which no ingress rule admits`,
    ),
  ];
}

function cut(
  own: Workload,
  direction: Direction,
  other: Workload,
  { to, port, servicePort }: Flow,
  { policies }: Manifests,
  found: string,
): Finding[] {
  const [policy] = policies.of(own, direction);
  // A port of the Service in place of the container's is another rule's matter.
  const passes = policies
    .rulesOf(own, direction)
    .some(
      rule =>
        policies.mayMean(rule, rule.policy, other) && (coversPort(rule, port, to) || coversPort(rule, servicePort, to)),
    );
  return policy && !passes ? [{ object: policy.object, found }] : [];
}
