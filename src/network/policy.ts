import { contains, LINK_LOCAL, METADATA_V6, PRIVATE_V4, PRIVATE_V6 } from '../addresses';
import type { PeerEnd } from '../k8s/network-peer';

/** A peer of a NetworkPolicy. */
export interface PolicyPeer {
  readonly namespaceSelector?: LabelSelector;
  readonly podSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: string[] };
}

/** A port of a NetworkPolicy: the pod's, not that of a Service. */
export interface PolicyPort {
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
}

/** A rule of a NetworkPolicy, of one direction. */
export interface PolicyRule {
  readonly from?: PolicyPeer[];
  readonly to?: PolicyPeer[];
  ports?: PolicyPort[];
}

interface LabelSelector {
  readonly matchLabels?: { readonly [key: string]: string };
}

/**
 * The peers of a NetworkPolicy that are a peer: namespace and pods in one item, since two of them would be two peers.
 *
 * @param here the namespace of the policy
 */
export function policyPeers(end: PeerEnd, here: string | undefined): PolicyPeer[] {
  const { internet, cidr, namespace, namespaceLabels, labels } = end;
  if (internet) {
    return [{ ipBlock: { cidr: '0.0.0.0/0', except: PRIVATE_V4 } }, { ipBlock: { cidr: '::/0', except: PRIVATE_V6 } }];
  }
  if (cidr !== undefined) return [{ ipBlock: { cidr, except: metadataIn(cidr) } }];
  const named = namespace === undefined ? undefined : { 'kubernetes.io/metadata.name': namespace };
  const isHere = namespaceLabels === undefined && namespace === here && labels !== undefined;
  const namespaces = isHere ? undefined : (namespaceLabels ?? named);
  return [
    {
      namespaceSelector: namespaces && { matchLabels: namespaces },
      // Written even where it selects all: OVN-Kubernetes counts routers on the nodes' network as pods only then.
      podSelector: labels ? { matchLabels: labels } : {},
    },
  ];
}

/** Ports by TCP; all ports and protocols where none is known. */
export function policyPorts(ports: readonly number[]): PolicyPort[] | undefined {
  return ports.length === 0 ? undefined : ports.map(port => ({ protocol: 'TCP', port }));
}

/** The addresses of a range that hand out the credentials of its node. */
function metadataIn(cidr: string): string[] | undefined {
  const inside = [LINK_LOCAL, METADATA_V6].filter(range => contains(cidr, range));
  return inside.length === 0 ? undefined : inside;
}
