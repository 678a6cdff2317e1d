import type { NetworkPeer } from '../k8s/network-peer';
import type { SecretRef } from '../k8s/secret-ref';

/** A Playwright server. */
export interface IPlaywright {
  /** How WebUI reaches its browsers. */
  readonly browserServer: BrowserServer;
}

/** How to reach a Playwright server; made by `Playwright`. */
export class BrowserServer {
  /** @internal */
  public static _of(webSocketUrl: string | SecretRef, peer?: NetworkPeer, port?: number): BrowserServer {
    return new BrowserServer(webSocketUrl, peer, port);
  }

  /** @internal */
  protected readonly _brand = 'BrowserServer';

  private constructor(
    /** @internal */
    public readonly _webSocketUrl: string | SecretRef,
    /** @internal */
    public readonly _peer?: NetworkPeer,
    /** @internal */
    public readonly _port?: number,
  ) {}
}
