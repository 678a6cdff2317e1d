import { baseUrl, refuse, url } from '../../k8s/demand';
import type { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';

/** What can be said of a collector. */
export interface CollectorOptions {
  /**
   * What the collector asks for.
   *
   * @default - nothing
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** A name and a password, each a key of a Secret. */
export interface BasicAuth {
  /** The name. */
  readonly username: SecretRef;

  /** The password. */
  readonly password: SecretRef;
}

/** Where telemetry goes: an OpenTelemetry collector, or whatever else takes OTLP. */
export class Collector {
  /**
   * OTLP over gRPC, which collectors take on port 4317; `http://` is plaintext.
   *
   * @param collectorUrl URL such as `http://otel-collector.observability.svc:4317`
   * @throws if the URL has a path, or a port that speaks something else, or `http://` has none
   *
   * @example
   * const peer = NetworkPeer.pods('observability', { app: 'otel-collector' });
   * Telemetry.of({ traces: Collector.grpc('http://otel-collector.observability.svc:4317', { peer }) });
   */
  public static grpc(collectorUrl: string, options: CollectorOptions = {}): Collector {
    const { protocol, host, port, pathname, search, hash } = url('Collector.grpc', collectorUrl);
    if (pathname + search + hash !== '/') refuse('Collector.grpc', 'a URL without path', collectorUrl);
    return new Collector('grpc', `${protocol}//${host}`, checkedPort('grpc', collectorUrl, protocol, port), options);
  }

  /**
   * OTLP over HTTP, which collectors take on port 4318. Each signal is sent to a path of its own behind the URL: `/v1/traces`,
   * `/v1/metrics`, `/v1/logs`.
   *
   * @param collectorUrl URL such as `http://otel-collector.observability.svc:4318`, without these paths
   * @throws if the URL has a query or one of these paths, or a port that speaks something else, or `http://` has none
   *
   * @example
   * const basicAuth = { username: SecretRef.of('otlp', 'username'), password: SecretRef.of('otlp', 'password') };
   * Telemetry.of({ metrics: Collector.http('https://otlp.example.com/otlp', { basicAuth }) });
   */
  public static http(collectorUrl: string, options: CollectorOptions = {}): Collector {
    const { protocol, port } = url('Collector.http', collectorUrl);
    const base = baseUrl('Collector.http', collectorUrl);
    if (/\/v1\/(?:traces|metrics|logs)$/.test(base)) {
      refuse('Collector.http', 'a URL without the path of a signal, which is put behind it', collectorUrl);
    }
    return new Collector('http', base, checkedPort('http', collectorUrl, protocol, port), options);
  }

  /** @internal */
  protected readonly _brand = 'Collector';

  /** @internal */
  public readonly _isPlaintextGrpc: boolean;

  private constructor(
    /** @internal */
    public readonly _protocol: 'grpc' | 'http',
    private readonly base: string,
    /** @internal */
    public readonly _port: number,
    /** @internal */
    public readonly _options: CollectorOptions,
  ) {
    this._isPlaintextGrpc = _protocol === 'grpc' && base.startsWith('http:');
  }

  /**
   * The URL that a signal is sent to, as the exporter takes it: over HTTP it adds no path to one that it is given.
   *
   * Source: opentelemetry-python, exporter/opentelemetry-exporter-otlp-proto-http, trace_exporter/__init__.py; open-webui
   * v0.11.4, backend/open_webui/utils/telemetry/setup.py:45
   *
   * @internal
   */
  public _url(signal: 'traces' | 'metrics' | 'logs'): string {
    return this._protocol === 'http' ? `${this.base}/v1/${signal}` : this.base;
  }
}

/** The port on which the other protocol is spoken. */
const OTHERS = { grpc: '4318', http: '4317' } as const;

/** A port of the protocol; https has a default that managed collectors use. */
function checkedPort(protocol: 'grpc' | 'http', given: string, scheme: string, port: string): number {
  const path = `Collector.${protocol}`;
  if (port === OTHERS[protocol]) {
    const instead = protocol === 'grpc' ? 'http' : 'grpc';
    refuse(path, `a URL with a port that speaks it, and ${port} speaks that of Collector.${instead}`, given);
  }
  if (port === '' && scheme === 'http:') refuse(path, 'a URL with a port, such as 4317 or 4318', given);
  return port === '' ? 443 : Number(port);
}
