import type { NetworkPeer } from '../k8s/network-peer';
import type { CloudIdentity } from './cloud-identity';
import { ClusterDns } from './cluster-dns';

/** What network policies must know of the cluster. */
export interface DefaultDenyOptions {
  /**
   * Who resolves names.
   *
   * @default ClusterDns.kubeDns()
   */
  readonly dns?: ClusterDns;

  /**
   * How pods prove to their cloud who they are, for connections without credentials of their own.
   *
   * @default - not at all: a connection that needs it is refused
   */
  readonly cloudIdentity?: CloudIdentity;

  /**
   * The Prometheus that reads metrics.
   *
   * @default - none: a part with a monitor is refused
   */
  readonly prometheus?: NetworkPeer;
}

/** Which traffic the pods of an installation are restricted to. */
export class NetworkPolicies {
  /**
   * None but that of the connections: a NetworkPolicy for WebUI and for each part that it reaches, which selects the pods of that part
   * alone. The node, and so its probes, is always admitted.
   *
   * Whether it takes effect is the network plugin's matter: Flannel, and the AWS VPC CNI without its policy agent, enforce none.
   */
  public static defaultDeny(options: DefaultDenyOptions = {}): NetworkPolicies {
    return new NetworkPolicies(options);
  }

  /** @internal */
  public readonly _dns: ClusterDns;

  /** @internal */
  public readonly _cloudIdentity?: CloudIdentity;

  /** @internal */
  public readonly _prometheus?: NetworkPeer;

  /** @internal */
  protected readonly _brand = 'NetworkPolicies';

  private constructor({ dns = ClusterDns.kubeDns(), cloudIdentity, prometheus }: DefaultDenyOptions) {
    this._dns = dns;
    this._cloudIdentity = cloudIdentity;
    this._prometheus = prometheus;
  }
}
