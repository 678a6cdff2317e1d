import { contains } from '../../addresses';
import { finding } from '../finding';
import { get, list, text } from '../manifests/manifest';
import type { Rule } from '../rule';

export const ipBlockExceptionsAreInside: Rule = {
  id: 'ip-block-exceptions-are-inside',
  level: 'error',
  title: 'every `except` of an ipBlock lies inside of its `cidr`',
  why: 'the API server refuses the policy: "must be a strict subset of `cidr`", and without it the traffic is not restricted',
  fix: 'take the range out of `except`, or into the block that contains it: IPv4 and IPv6 have blocks of their own',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/',
  check: manifests =>
    manifests.policies.all.flatMap(({ object, ingress = [], egress = [] }) =>
      finding(object, [...ingress, ...egress].flatMap(({ peers = [] }) => peers).flatMap(outside)),
    ),
};

function outside(peer: unknown): string[] {
  const cidr = text(get(peer, 'ipBlock', 'cidr'));
  if (cidr === undefined) return [];
  return list(get(peer, 'ipBlock', 'except'))
    .map(hole => text(hole) ?? '')
    .filter(hole => isRange(hole) && (hole === cidr || !contains(cidr, hole)))
    .map(hole => `${hole} is no part of ${cidr}`);
}

/** What is no range is for the API server to say. */
function isRange(range: string): boolean {
  return contains(range, range);
}
