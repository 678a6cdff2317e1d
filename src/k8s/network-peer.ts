import type { Construct } from 'constructs';
import { cidr, dnsLabel, labelMap, refuse, wholeNumber } from './demand';

/** What can be said of a peer beside who it is. */
export interface NetworkPeerOptions {
  /**
   * Ports that it answers at: those of the pods, not of a Service in front of them. Without effect on who may connect to a part,
   * whose own ports count.
   *
   * @default - the port of the connection's URL; all ports where the URL is in a Secret
   */
  readonly ports?: number[];
}

/** Who is at the other end of a connection: pods, a range of addresses, or the internet. */
export class NetworkPeer {
  /**
   * Pods of a namespace, by their labels.
   *
   * @param namespace the namespace that they run in
   * @param labels labels that all of them have
   * @throws if the namespace is no DNS label, or there are no labels, or a port is none
   */
  public static pods(
    namespace: string,
    labels: { [key: string]: string },
    options: NetworkPeerOptions = {},
  ): NetworkPeer {
    const path = 'NetworkPeer.pods';
    dnsLabel(`${path}' namespace`, namespace);
    if (Object.keys(labels).length === 0) refuse(`${path}' labels`, 'at least one label', '{}');
    labelMap(`${path}' labels`, labels);
    return new NetworkPeer({ namespace, labels: { ...labels }, ports: portsOf(path, options) });
  }

  /**
   * All pods of a namespace.
   *
   * @param namespace the namespace
   * @throws if it is no DNS label, or a port is none
   */
  public static namespace(namespace: string, options: NetworkPeerOptions = {}): NetworkPeer {
    const path = 'NetworkPeer.namespace';
    return new NetworkPeer({ namespace: dnsLabel(path, namespace), ports: portsOf(path, options) });
  }

  /**
   * A range of addresses, such as `10.0.0.0/8`. Of a range that contains them, the link-local addresses that clouds hand out credentials
   * at are left out.
   *
   * @throws if it is no range, or a port is none
   */
  public static cidr(range: string, options: NetworkPeerOptions = {}): NetworkPeer {
    const path = 'NetworkPeer.cidr';
    return new NetworkPeer({ cidr: cidr(path, range), ports: portsOf(path, options) });
  }

  /**
   * Addresses that are not private: an API of a provider. A private endpoint of one is a `NetworkPeer.cidr`.
   *
   * @throws if a port is none
   */
  public static internet(options: NetworkPeerOptions = {}): NetworkPeer {
    return new NetworkPeer({ internet: true, ports: portsOf('NetworkPeer.internet', options) });
  }

  /**
   * The pods of a part of this program.
   *
   * @internal
   */
  public static _part(part: Construct, namespace: string | undefined, labels: { [key: string]: string }): NetworkPeer {
    return new NetworkPeer({ part, namespace, labels });
  }

  /**
   * Whatever is known of somebody else's pods.
   *
   * @internal
   */
  public static _of(end: PeerEnd): NetworkPeer {
    return new NetworkPeer(end);
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
  /** Labels of the namespaces, where their name is not known. */
  readonly namespaceLabels?: { [key: string]: string };
  readonly labels?: { [key: string]: string };
  readonly cidr?: string;
  readonly internet?: boolean;
  readonly ports?: number[];
}

function portsOf(path: string, { ports }: NetworkPeerOptions): number[] | undefined {
  if (ports?.length === 0) refuse(`${path} ports`, 'at least one port', '[]');
  return ports?.map((port, index) => wholeNumber(`${path} ports[${index}]`, port, 1, 65535));
}
