import { contains, PRIVATE_V4, PRIVATE_V6 } from '../../addresses';
import { get, isRecord, list, type Manifest, namespaceOf, record, sameNamespace, text } from './manifest';
import type { Manifests } from './manifests';
import { append } from './places';
import { containerPorts } from './ports';
import type { Workload } from './workloads';

export type Direction = 'ingress' | 'egress';

/** A rule of a NetworkPolicy. */
export interface PolicyRule {
  /** Nobody named is everybody. */
  readonly peers?: unknown[];

  /** None named are all. */
  readonly ports?: unknown[];
}

/** A NetworkPolicy; what it does not restrict has no rules at all. */
export interface Policy {
  readonly object: Manifest;
  readonly namespace: string;
  readonly ingress?: PolicyRule[];
  readonly egress?: PolicyRule[];
}

/** Kinds that let traffic through, or stop it, beside the NetworkPolicies of Kubernetes. */
const OTHER_KINDS = [
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
  'NetworkPolicy.crd.projectcalico.org',
  'NetworkPolicy.projectcalico.org',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
];

/** The NetworkPolicies of the input. */
export class Policies {
  public readonly all: Policy[];

  /** Whether policies of another kind may let through what these do not. */
  public readonly hasOthers: boolean;

  private readonly byNamespace = new Map<string, Policy[]>();
  private readonly selecting = new Map<Workload, Policy[]>();

  constructor(private readonly manifests: Manifests) {
    this.all = manifests.ofKind('NetworkPolicy').map(policyOf);
    this.hasOthers = manifests.ofKind(...OTHER_KINDS).length > 0;
    for (const policy of this.all) append(this.byNamespace, policy.namespace, policy);
  }

  /** The policies that restrict a direction of a workload's pods; without any, everything passes. */
  public of(workload: Workload, direction: Direction): Policy[] {
    return this.policiesOf(workload).filter(policy => policy[direction] !== undefined);
  }

  /** The rules by which something passes, each with its policy. */
  public rulesOf(workload: Workload, direction: Direction): (PolicyRule & { readonly policy: Policy })[] {
    return this.of(workload, direction).flatMap(policy => (policy[direction] ?? []).map(rule => ({ ...rule, policy })));
  }

  /** The workloads of the input that a policy selects. */
  public workloadsOf(policy: Policy): Workload[] {
    return this.manifests.workloads.filter(workload => this.policiesOf(workload).includes(policy));
  }

  /** Whether a rule may be about the pods of a workload; what cannot be seen may be. */
  public mayMean({ peers }: PolicyRule, policy: Policy, workload: Workload): boolean {
    return peers === undefined || peers.some(peer => this.mayBe(peer, policy, workload));
  }

  /** Whether a peer may be the pods of a workload. */
  public mayBe(peer: unknown, policy: Policy, workload: Workload): boolean {
    const block = get(peer, 'ipBlock');
    if (block !== undefined) return mayHoldPods(block);
    return this.mayBeIn(peer, policy, workload) && matches(get(peer, 'podSelector') ?? {}, workload.podLabels);
  }

  private policiesOf(workload: Workload): Policy[] {
    const known = this.selecting.get(workload);
    if (known) return known;
    const near =
      workload.namespace === ''
        ? this.all
        : [...(this.byNamespace.get(workload.namespace) ?? []), ...(this.byNamespace.get('') ?? [])];
    const policies = near.filter(({ object }) => matches(get(object, 'spec', 'podSelector') ?? {}, workload.podLabels));
    this.selecting.set(workload, policies);
    return policies;
  }

  private mayBeIn(peer: unknown, policy: Policy, { namespace }: Workload): boolean {
    const selector = get(peer, 'namespaceSelector');
    if (selector === undefined || selector === null) return sameNamespace(policy.namespace, namespace);
    const labels = labelsOfNamespace(this.manifests, namespace);
    if (labels) return matches(selector, labels);
    const name = text(get(selector, 'matchLabels', NAME_LABEL));
    return name === undefined || sameNamespace(name, namespace);
  }
}

const NAME_LABEL = 'kubernetes.io/metadata.name';

/** The labels of a namespace that is among the input. */
function labelsOfNamespace(manifests: Manifests, namespace: string): Record<string, string> | undefined {
  const object = manifests.ofKind('Namespace').find(({ metadata }) => metadata.name === namespace);
  return object && { ...textsIn(get(object, 'metadata', 'labels')), [NAME_LABEL]: namespace };
}

function policyOf(object: Manifest): Policy {
  const spec = record(object.spec);
  const types = list(spec.policyTypes);
  const isRestricted = (type: string, rules: unknown) =>
    types.length > 0 ? types.includes(type) : type === 'Ingress' || rules !== undefined;
  return {
    object,
    namespace: namespaceOf(object),
    ingress: isRestricted('Ingress', spec.ingress) ? rulesIn(spec.ingress, 'from') : undefined,
    egress: isRestricted('Egress', spec.egress) ? rulesIn(spec.egress, 'to') : undefined,
  };
}

function rulesIn(rules: unknown, peers: 'from' | 'to'): PolicyRule[] {
  return list(rules).map(rule => ({ peers: someOf(get(rule, peers)), ports: someOf(get(rule, 'ports')) }));
}

function someOf(value: unknown): unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

/** Whether a selector selects labels; an empty one selects all. */
export function matches(selector: unknown, labels: { readonly [key: string]: unknown }): boolean {
  return (
    Object.entries(record(get(selector, 'matchLabels'))).every(([key, value]) => get(labels, key) === text(value)) &&
    list(get(selector, 'matchExpressions')).every(expression => {
      const value = get(labels, text(get(expression, 'key')) ?? '');
      const values = list(get(expression, 'values')).map(text);
      switch (get(expression, 'operator')) {
        case 'In':
          return values.includes(text(value)) && value !== undefined;
        case 'NotIn':
          return value === undefined || !values.includes(text(value));
        case 'Exists':
          return value !== undefined;
        case 'DoesNotExist':
          return value === undefined;
        default:
          return true;
      }
    })
  );
}

/** Whether a rule is about a port of a workload's pods. */
export function coversPort({ ports }: PolicyRule, port: number, to?: Workload, protocol = 'TCP'): boolean {
  return (
    ports === undefined ||
    ports.some(each => {
      if ((text(get(each, 'protocol')) ?? 'TCP') !== protocol) return false;
      const [first, last] = [get(each, 'port'), get(each, 'endPort')];
      if (first === undefined || first === null) return true;
      if (typeof first === 'number') return first <= port && port <= (typeof last === 'number' ? last : first);
      // A name means the port of the pod that is reached; where that is not seen it may be any.
      return to === undefined || containerPorts(to).some(({ name, number }) => name === first && number === port);
    })
  );
}

/** Whether a peer is everybody: all pods of all namespaces, or all addresses. */
export function isEverybody(peer: unknown): boolean {
  if (isRecord(get(peer, 'ipBlock'))) return ['0.0.0.0/0', '::/0'].includes(text(get(peer, 'ipBlock', 'cidr')) ?? '');
  return isEmptySelector(get(peer, 'namespaceSelector')) && !selectsSome(get(peer, 'podSelector'));
}

/** Whether a rule is for everybody. */
export function isForEverybody({ peers }: PolicyRule): boolean {
  return peers === undefined || peers.some(isEverybody);
}

function isEmptySelector(selector: unknown): boolean {
  return isRecord(selector) && !selectsSome(selector);
}

/** Whether a selector asks for anything; one that does not selects all. */
export function selectsSome(selector: unknown): boolean {
  return (
    Object.keys(record(get(selector, 'matchLabels'))).length > 0 || list(get(selector, 'matchExpressions')).length > 0
  );
}

/** Whether addresses of a block may be those of pods: private ones that it does not leave out. */
function mayHoldPods(block: unknown): boolean {
  const cidr = text(get(block, 'cidr')) ?? '';
  const holes = list(get(block, 'except')).map(hole => text(hole) ?? '');
  return [...PRIVATE_V4.slice(0, 4), PRIVATE_V6[0]].some(
    range => contains(range, cidr) || (contains(cidr, range) && !holes.some(hole => contains(hole, range))),
  );
}

function textsIn(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, field]) => [key, text(field) ?? '']));
}
