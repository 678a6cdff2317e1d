import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Identity } from '../k8s/identity';
import type { NetworkPeer, PeerEnd } from '../k8s/network-peer';
import type { PodProps } from '../k8s/part-props';
import type { PartFlow } from './flow';
import type { NetworkPolicies } from './network-policies';
import { policyPeers, policyPorts } from './policy';

/** What the pods of a part need of the network. */
export interface NetworkNeeds {
  /** Ports that their containers answer at. */
  readonly ports?: number[];

  /** What they connect to; without any they need no names either. */
  readonly flows?: PartFlow[];

  /** Who connects to them and is no part that has this one among its own flows: the proxy of a way in, an operator. */
  readonly callers?: PartFlow[];

  /** Parts of this one that nobody connects to, such as workers of a queue: they are cut off together with it. */
  readonly beside?: Construct[];

  /** The props of connections without credentials of their own. */
  readonly workloadIdentity?: string[];

  /** What stands behind the part's name in that of the policy, of a workload beside others. @default - nothing */
  readonly suffix?: string;

  /** The prop that has their metrics read, and the port of these. */
  readonly metrics?: { readonly prop: string; readonly port: number };
}

/** The networks of a construct's workloads. */
const networks = new WeakMap<Construct, Network[]>();

/**
 * Says what the pods of a part need of the network, and who else is allowed by its props. It is written down in a NetworkPolicy as soon
 * as somebody who reaches the part wants policies: `policies` of its own props, or a WebUI.
 */
export function defineNetwork(
  part: Construct,
  identity: Identity,
  props: Pick<PodProps, 'allowFrom' | 'allowTo'>,
  needs: NetworkNeeds,
  policies?: NetworkPolicies,
): void {
  const network = new Network(part, identity, props, needs);
  networks.set(part, [...(networks.get(part) ?? []), network]);
  if (policies) network.isolate(policies);
}

/** The pods of a part, as policies see them. */
class Network {
  private readonly ingress: object[] = [];
  private readonly egress: object[] = [];
  private readonly asked = new Set<NetworkPolicies>();

  constructor(
    private readonly part: Construct,
    private readonly identity: Identity,
    private readonly props: Pick<PodProps, 'allowFrom' | 'allowTo'>,
    private readonly needs: NetworkNeeds,
  ) {
    for (const peer of props.allowFrom ?? []) this.admit(peer, this.portsFor());
    // Whether or not it has policies itself: a part that others cut off from everybody must let it in.
    for (const { peer, port } of this.flows) {
      const other = peer && networkOf(peer._end);
      other?.admit(identity.peer, other.portsFor(port));
    }
  }

  /** Whether these are the pods that a peer of a part means. */
  public is({ labels }: PeerEnd): boolean {
    return JSON.stringify(labels) === JSON.stringify(this.identity.selector);
  }

  /** Cuts the pods off from everything but what they need, and those of the parts that they reach. */
  public isolate(policies: NetworkPolicies): void {
    if (this.asked.has(policies)) return;
    if (this.asked.size === 0) this.emit();
    this.asked.add(policies);
    const peers = this.flows.map(flow => ({ peer: known(flow), port: flow.port }));
    for (const caller of this.needs.callers ?? []) {
      this.admit(known(caller), caller.port === undefined ? this.portsFor() : [caller.port]);
    }
    const { metrics } = this.needs;
    if (metrics) this.admit(scraper(policies, metrics.prop), [metrics.port]);
    if (peers.length > 0) this.resolveNames(policies);
    for (const { peer, port } of peers) this.reach(peer, port);
    const [prop] = this.needs.workloadIdentity ?? [];
    if (prop !== undefined) for (const peer of identityOf(policies, prop)) this.reach(peer);
    for (const { peer } of peers) networkOf(peer._end)?.isolate(policies);
    for (const part of this.needs.beside ?? [])
      for (const network of networks.get(part) ?? []) network.isolate(policies);
  }

  private get flows(): PartFlow[] {
    const allowed = (this.props.allowTo ?? []).map(peer => ({ peer, prop: `${this.identity.path}.allowTo` }));
    return [...(this.needs.flows ?? []), ...allowed];
  }

  /** Lets somebody in, at ports of the containers. */
  private admit({ _end }: NetworkPeer, ports: readonly number[]): void {
    add(this.ingress, { from: policyPeers(_end, this.identity.namespace), ports: policyPorts(ports) });
  }

  private reach({ _end }: NetworkPeer, port?: number): void {
    const ports = _end.ports ?? networkOf(_end)?.portsFor(port) ?? (port === undefined ? [] : [port]);
    add(this.egress, { to: policyPeers(_end, this.identity.namespace), ports: policyPorts(ports) });
  }

  /** A port of a URL is that of a Service, which need not be the container's. */
  private portsFor(port?: number): number[] {
    const { ports = [] } = this.needs;
    if (port === undefined || (ports.length > 0 && !ports.includes(port))) return ports;
    return [port];
  }

  private resolveNames({ _dns: dns }: NetworkPolicies): void {
    const to = dns._peers.flatMap(({ _end }) => policyPeers(_end, this.identity.namespace));
    add(this.egress, { to, ports: (['UDP', 'TCP'] as const).map(protocol => ({ protocol, port: dns._port })) });
  }

  /** The lists are filled later too, by those who come to reach the part. */
  private emit(): void {
    const { identity, ingress, egress } = this;
    const { suffix } = this.needs;
    const id = ['network-policy', identity.kind.suffix, suffix].filter(Boolean).join('-');
    // Not frozen, as what `emit` writes is.
    new ApiObject(this.part, id, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: identity.metadata(suffix),
      spec: {
        podSelector: { matchLabels: identity.selector },
        policyTypes: ['Ingress', 'Egress'],
        ingress,
        egress,
      },
    });
  }
}

function networkOf({ part, ...end }: PeerEnd): Network | undefined {
  return part && networks.get(part)?.find(network => network.is(end));
}

/** Policies only ever add up, so that a rule is said once. */
function add(rules: object[], rule: object): void {
  const said = JSON.stringify(rule);
  if (!rules.some(each => JSON.stringify(each) === said)) rules.push(rule);
}

const SUCH_AS =
  "such as NetworkPeer.pods('databases', { app: 'postgres' }), NetworkPeer.cidr('10.20.0.0/16') or NetworkPeer.internet()";

function known({ peer, prop, option = 'a peer' }: PartFlow): NetworkPeer {
  if (peer) return peer;
  throw new Error(
    `${prop} must say who is at the other end, which network policies are about: give ${option}, ${SUCH_AS}`,
  );
}

function scraper({ _prometheus: prometheus }: NetworkPolicies, prop: string): NetworkPeer {
  if (prometheus) return prometheus;
  throw new Error(
    `${prop} needs prometheus of NetworkPolicies.defaultDeny, such as NetworkPeer.namespace('monitoring')`,
  );
}

function identityOf({ _cloudIdentity: cloudIdentity }: NetworkPolicies, prop: string): NetworkPeer[] {
  if (cloudIdentity) return cloudIdentity._peers;
  throw new Error(
    `${prop} has no credentials of its own, and network policies block the addresses where a cloud hands them out: give ` +
      'cloudIdentity of NetworkPolicies.defaultDeny, such as CloudIdentity.eksPodIdentity(), or credentials',
  );
}
