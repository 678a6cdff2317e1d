import { refuse, url } from '../../k8s/demand';
import { optionalSecret, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import { type Contribution, portOf } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

/** A Weaviate: Open WebUI speaks HTTP and gRPC with it, and does not start without either. */
export interface WeaviateOptions extends EndpointOptions {
  /** Its URL, such as `http://weaviate.example.com:8080`, without path. */
  readonly url: string;

  /**
   * URL of its gRPC, such as `http://weaviate-grpc.example.com:50051`; `https` is gRPC over TLS.
   *
   * @default - the host and scheme of `url`, port 50051
   */
  readonly grpcUrl?: string;

  /**
   * The key that it asks for.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;

  /**
   * Starts although gRPC does not answer.
   *
   * @default false
   */
  readonly skipInitChecks?: boolean;
}

const PATH = 'VectorDatabase.weaviate';

/** The variables of Weaviate: all of both addresses, since the host of gRPC has no default (open-webui v0.11.4, config.py:623). */
export function weaviate(options: WeaviateOptions): Contribution {
  const { apiKey, skipInitChecks = false, peer } = options;
  const http = endpoint(`${PATH} url`, options.url);
  const grpc = options.grpcUrl === undefined ? { ...http, port: 50051 } : endpoint(`${PATH} grpcUrl`, options.grpcUrl);
  return {
    env: [
      value('VECTOR_DB', 'weaviate'),
      value('WEAVIATE_HTTP_HOST', http.host),
      value('WEAVIATE_HTTP_PORT', http.port),
      value('WEAVIATE_HTTP_SECURE', http.tls),
      value('WEAVIATE_GRPC_HOST', grpc.host),
      value('WEAVIATE_GRPC_PORT', grpc.port),
      value('WEAVIATE_GRPC_SECURE', grpc.tls),
      ...optionalSecret('WEAVIATE_API_KEY', apiKey),
      value('WEAVIATE_SKIP_INIT_CHECKS', skipInitChecks),
    ],
    flows: [
      { peer, port: http.port },
      { peer, port: grpc.port },
    ],
  };
}

function endpoint(path: string, given: string): { host: string; port: number; tls: boolean } {
  const address = url(path, given);
  if (address.pathname + address.search + address.hash !== '/') {
    refuse(path, 'a URL without path and query', address.origin + address.pathname);
  }
  return { host: address.hostname, port: portOf(address), tls: address.protocol === 'https:' };
}
