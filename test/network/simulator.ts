import { contains } from '../../src/addresses';
import type { Field, Manifest } from '../support';

/** Pods of a workload, pods that nobody here runs, or an address. */
export interface End {
  readonly namespace?: string;
  readonly namespaceLabels?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
  readonly address?: string;
}

/** The pods of a workload of some manifests, by its name. */
export function pods(manifests: Manifest[], name: string): End {
  const workload = manifests.find(({ metadata, spec }) => metadata.name === name && spec?.template);
  if (!workload) throw new Error(`no workload ${name}`);
  return { namespace: workload.metadata.namespace, labels: workload.spec.template.metadata.labels };
}

/** Whether policies let a connection through: out of where it begins, and into where it ends. */
export function passes(manifests: Manifest[], from: End, to: End, port: number, protocol = 'TCP'): boolean {
  return (
    isAllowed(manifests, 'Egress', from, to, port, protocol) &&
    isAllowed(manifests, 'Ingress', to, from, port, protocol)
  );
}

function isAllowed(manifests: Manifest[], type: string, own: End, other: End, port: number, protocol: string): boolean {
  const policies = manifests.filter(
    ({ kind, metadata, spec }) =>
      kind === 'NetworkPolicy' &&
      own.labels !== undefined &&
      metadata.namespace === own.namespace &&
      selects(spec.podSelector, own.labels) &&
      spec.policyTypes.includes(type),
  );
  if (policies.length === 0) return true;
  const [list, peers] = type === 'Egress' ? ['egress', 'to'] : ['ingress', 'from'];
  return policies.some(({ metadata, spec }) =>
    (spec[list] ?? []).some(
      (rule: Field) =>
        (rule[peers] === undefined ||
          rule[peers].length === 0 ||
          rule[peers].some((peer: Field) => isPeer(peer, other, metadata.namespace))) &&
        (rule.ports === undefined ||
          rule.ports.some((each: Field) => each.port === port && (each.protocol ?? 'TCP') === protocol)),
    ),
  );
}

function isPeer(peer: Field, end: End, here?: string): boolean {
  if (peer.ipBlock) {
    const range = `${end.address}/${end.address?.includes(':') ? 128 : 32}`;
    const { cidr, except = [] } = peer.ipBlock;
    return contains(cidr, range) && !except.some((hole: string) => contains(hole, range));
  }
  if (end.labels === undefined) return false;
  const names = { 'kubernetes.io/metadata.name': end.namespace ?? '', ...end.namespaceLabels };
  const isThere = peer.namespaceSelector ? selects(peer.namespaceSelector, names) : end.namespace === here;
  return isThere && selects(peer.podSelector ?? {}, end.labels);
}

function selects(selector: Field, labels: { readonly [key: string]: string }): boolean {
  if (selector.matchExpressions) throw new Error('matchExpressions are not simulated');
  return Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
}
