import type { NetworkPeer } from '../k8s/network-peer';

/** Traffic that a connection needs. */
export interface NetworkFlow {
  /** Who is at the other end; unknown where the user did not say. */
  readonly peer?: NetworkPeer;

  /** The port, if it is known. */
  readonly port?: number;

  /** The option that says who it is, for messages: `ingressFrom of Exposure.ingress`. @default - a peer */
  readonly option?: string;
}

/** Traffic of a part, and the prop that it follows from: `webui.scaling`. */
export interface PartFlow extends NetworkFlow {
  readonly prop: string;
}
