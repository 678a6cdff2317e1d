import { refuse, wholeNumber } from '../k8s/demand';
import { NetworkPeer } from '../k8s/network-peer';

/** A DNS of one's own. */
export interface CustomDnsOptions {
  /**
   * The port that its pods answer at, by UDP and TCP.
   *
   * @default 53
   */
  readonly port?: number;
}

/** Who resolves names in the cluster. */
export class ClusterDns {
  /**
   * CoreDNS or kube-dns in `kube-system`, and the NodeLocal DNSCache at 169.254.20.10 where there is one.
   *
   * Source: https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/
   */
  public static kubeDns(): ClusterDns {
    return new ClusterDns(
      [NetworkPeer.pods('kube-system', { 'k8s-app': 'kube-dns' }), NetworkPeer.cidr('169.254.20.10/32')],
      53,
    );
  }

  /** OpenShift's: the pods of `openshift-dns`, which answer at 5353. */
  public static openShift(): ClusterDns {
    return new ClusterDns([NetworkPeer.namespace('openshift-dns')], 5353);
  }

  /**
   * Another one.
   *
   * @param peers its pods, and the addresses that a cache on the node answers at
   * @throws if there are no peers, or the port is none
   */
  public static custom(peers: NetworkPeer[], options: CustomDnsOptions = {}): ClusterDns {
    const path = 'ClusterDns.custom';
    if (peers.length === 0) refuse(`${path} peers`, 'at least one peer', '[]');
    return new ClusterDns([...peers], wholeNumber(`${path} port`, options.port ?? 53, 1, 65535));
  }

  /** @internal */
  public readonly _peers: NetworkPeer[];

  /** @internal */
  public readonly _port: number;

  /** @internal */
  protected readonly _brand = 'ClusterDns';

  private constructor(peers: NetworkPeer[], port: number) {
    this._peers = peers;
    this._port = port;
  }
}
