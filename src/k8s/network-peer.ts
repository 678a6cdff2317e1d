import type { Construct } from 'constructs';
import { cidr, dnsLabel, refuse } from './demand';

/** Who is at the other end of a connection: pods, a range of addresses, or the internet. */
export class NetworkPeer {
  /**
   * Pods of a namespace, by their labels.
   *
   * @param namespace the namespace that they run in
   * @param labels labels that all of them have
   */
  public static pods(namespace: string, labels: { [key: string]: string }): NetworkPeer {
    dnsLabel("NetworkPeer.pods' namespace", namespace);
    if (Object.keys(labels).length === 0) refuse("NetworkPeer.pods' labels", 'at least one label', '{}');
    return new NetworkPeer({ namespace, labels: { ...labels } });
  }

  /** A range of addresses, such as `10.0.0.0/8`. */
  public static cidr(range: string): NetworkPeer {
    return new NetworkPeer({ cidr: cidr('NetworkPeer.cidr', range) });
  }

  /** Addresses that are not private: an API of a provider. */
  public static internet(): NetworkPeer {
    return new NetworkPeer({ internet: true });
  }

  /**
   * The pods of a part of this program.
   *
   * @internal
   */
  public static _part(part: Construct, namespace: string | undefined, labels: { [key: string]: string }): NetworkPeer {
    return new NetworkPeer({ part, namespace, labels });
  }

  /** @internal */
  public readonly _end: PeerEnd;

  /** @internal */
  protected readonly _brand = 'NetworkPeer';

  private constructor(end: PeerEnd) {
    this._end = end;
  }
}

/**
 * What a peer is, resolved.
 *
 * @internal
 */
export interface PeerEnd {
  /** The construct that runs the pods, when this program does. */
  readonly part?: Construct;
  readonly namespace?: string;
  readonly labels?: { [key: string]: string };
  readonly cidr?: string;
  readonly internet?: boolean;
}
