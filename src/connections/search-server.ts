import type { NetworkPeer } from '../k8s/network-peer';
import type { SecretRef } from '../k8s/secret-ref';

/** A SearXNG. */
export interface ISearxng {
  /** How WebUI asks it. */
  readonly searchServer: SearchServer;
}

/** How to ask a SearXNG; made by `Searxng`. */
export class SearchServer {
  /** @internal */
  public static _of(queryUrl: string | SecretRef, peer?: NetworkPeer, port?: number): SearchServer {
    return new SearchServer(queryUrl, peer, port);
  }

  /** @internal */
  protected readonly _brand = 'SearchServer';

  private constructor(
    /** @internal */
    public readonly _queryUrl: string | SecretRef,
    /** @internal */
    public readonly _peer?: NetworkPeer,
    /** @internal */
    public readonly _port?: number,
  ) {}
}
