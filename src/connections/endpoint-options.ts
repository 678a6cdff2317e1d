import type { NetworkPeer } from '../k8s/network-peer';

/** What can be said of something that runs elsewhere. */
export interface EndpointOptions {
  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}
