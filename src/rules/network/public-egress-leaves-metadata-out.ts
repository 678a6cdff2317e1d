import { contains, LINK_LOCAL } from '../../addresses';
import { merged } from '../finding';
import { get, list, text } from '../manifests/manifest';
import { coversPort, type PolicyRule } from '../manifests/policies';
import type { Rule } from '../rule';

/** Where AWS, Google, Azure and others hand out the credentials of a node, over plain HTTP. */
const METADATA = ['169.254.169.254/32', 'fd00:ec2::254/128'];
const PORT = 80;

export const publicEgressLeavesMetadataOut: Rule = {
  id: 'public-egress-leaves-metadata-out',
  level: 'error',
  title: 'policies that open the internet leave out the metadata address of the cloud',
  why: 'whoever makes Open WebUI, a tool or a pipeline fetch http://169.254.169.254 reads the credentials of the node',
  fix: 'use NetworkPeer.internet(), or put 169.254.0.0/16 (and fc00::/7 by IPv6) into the `except` of the block, or admit port 443 only',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/hardening',
  check: manifests =>
    merged(
      manifests.workloads
        .filter(workload => workload.containers.some(({ app }) => app !== undefined))
        .flatMap(workload => manifests.policies.rulesOf(workload, 'egress'))
        .flatMap(rule => openBlocks(rule).map(found => ({ object: rule.policy.object, found }))),
    ),
};

function openBlocks(rule: PolicyRule): string[] {
  // A rule without anything restricts nothing, and means to.
  if (!coversPort(rule, PORT) || (rule.peers === undefined && rule.ports === undefined)) return [];
  if (rule.peers === undefined) return [`egress to everywhere at port ${PORT}`];
  return rule.peers.flatMap(peer => {
    const cidr = text(get(peer, 'ipBlock', 'cidr')) ?? '';
    const holes = list(get(peer, 'ipBlock', 'except')).map(hole => text(hole) ?? '');
    // A block of link-local addresses is there for them.
    const isMeant = contains(LINK_LOCAL, cidr) || METADATA.includes(cidr);
    const open = METADATA.find(address => contains(cidr, address) && !holes.some(hole => contains(hole, address)));
    return open && !isMeant ? [`egress to ${cidr} contains ${open.replace(/\/.*/, '')}`] : [];
  });
}
