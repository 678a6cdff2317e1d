import { finding } from '../finding';
import { get } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import type { Policy } from '../manifests/policies';
import type { Rule } from '../rule';

export const namespaceAndPodsAreOnePeer: Rule = {
  id: 'namespace-and-pods-are-one-peer',
  level: 'warning',
  title: 'the selector of a namespace and that of its pods stand in one peer',
  why: 'as two peers they admit all pods of that namespace, and pods of the own one that do not exist',
  fix: 'write `podSelector` beside `namespaceSelector`, in the same item of the list; NetworkPeer.pods does',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  check: manifests => manifests.policies.all.flatMap(policy => finding(policy.object, split(policy, manifests))),
};

function split(policy: Policy, { policies, workloads }: Manifests): string[] {
  if (policies.workloadsOf(policy).length === 0) return [];
  return [...(policy.ingress ?? []), ...(policy.egress ?? [])].flatMap(({ peers = [] }) => {
    const isOnly = (has: string, not: string) => (peer: unknown) =>
      get(peer, has) !== undefined && get(peer, not) === undefined;
    const places = peers.filter(isOnly('namespaceSelector', 'podSelector'));
    const orphans = peers
      .filter(isOnly('podSelector', 'namespaceSelector'))
      .filter(peer => !workloads.some(workload => policies.mayBe(peer, policy, workload)));
    return places.length > 0 && orphans.length > 0
      ? [`two peers, of which the one with pods means none in ${policy.namespace || 'its own namespace'}`]
      : [];
  });
}
