import { NetworkPeer } from '../k8s/network-peer';

/** How a pod proves to its cloud who it is, where a connection has no credentials of its own: the one way to an address that is blocked otherwise. */
export class CloudIdentity {
  /** IAM roles for service accounts of EKS: tokens of the cluster are exchanged at AWS' public endpoint. */
  public static eksIrsa(): CloudIdentity {
    return new CloudIdentity([NetworkPeer.internet({ ports: [443] })]);
  }

  /**
   * EKS Pod Identity: the agent on the node.
   *
   * Source: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html
   */
  public static eksPodIdentity(): CloudIdentity {
    return new CloudIdentity(
      ['169.254.170.23/32', 'fd00:ec2::23/128'].map(range => NetworkPeer.cidr(range, { ports: [80] })),
    );
  }

  /**
   * Workload Identity of GKE with Dataplane V2: the metadata server.
   *
   * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy
   */
  public static gkeDataplaneV2(): CloudIdentity {
    return new CloudIdentity([NetworkPeer.cidr('169.254.169.254/32', { ports: [80, 8080] })]);
  }

  /**
   * Workload Identity of GKE with Calico: the metadata server behind its redirect.
   *
   * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy
   */
  public static gkeCalico(): CloudIdentity {
    return new CloudIdentity([NetworkPeer.cidr('169.254.169.252/32', { ports: [987, 988] })]);
  }

  /** Workload ID of Azure: tokens of the cluster are exchanged at Microsoft's public endpoint. */
  public static azureWorkloadId(): CloudIdentity {
    return new CloudIdentity([NetworkPeer.internet({ ports: [443] })]);
  }

  /**
   * The identity of the node, by its metadata address: whoever makes Open WebUI fetch a URL gets the node's credentials. Prefer any of
   * the others.
   */
  public static node(): CloudIdentity {
    return new CloudIdentity([NetworkPeer.cidr('169.254.169.254/32', { ports: [80] })]);
  }

  /** @internal */
  public readonly _peers: NetworkPeer[];

  /** @internal */
  protected readonly _brand = 'CloudIdentity';

  private constructor(peers: NetworkPeer[]) {
    this._peers = peers;
  }
}
