import type { Environment } from './environment';

/** What Open WebUI sends by OTLP. */
export interface TelemetrySignal {
  readonly name: 'traces' | 'metrics' | 'logs';

  /** The variable that switches it on. */
  readonly flag: string;

  /** Whether it is made and sent; undefined where that cannot be seen. */
  readonly isSent: boolean | undefined;

  /** None where it cannot be seen. */
  readonly protocol?: 'grpc' | 'http';

  /** The URL that it is sent to; none where it cannot be seen. */
  readonly endpoint?: string;

  /** The variable to change. */
  readonly endpointVariable: string;

  /** Whether gRPC is told to do without TLS; undefined where it cannot be seen. */
  readonly isInsecure: boolean | undefined;
}

/** The signals of a server, each with what it takes over from the traces (open-webui v0.11.4, backend/open_webui/env.py:1265-1300). */
export function signalsOf(env: Environment): TelemetrySignal[] {
  return (['traces', 'metrics', 'logs'] as const).map(name => {
    const prefix = name === 'traces' ? '' : `${name.toUpperCase()}_`;
    const flag = `ENABLE_OTEL_${name.toUpperCase()}`;
    const read = (variable: string, otherwise: string) =>
      textOf(env, `OTEL_${prefix}${variable}`, () => textOf(env, `OTEL_${variable}`, () => otherwise));
    const protocol = read('OTLP_SPAN_EXPORTER', 'grpc');
    const insecure = read('EXPORTER_OTLP_INSECURE', 'false');
    return {
      name,
      flag,
      isSent: both(isOn(env, 'ENABLE_OTEL'), isOn(env, flag)),
      protocol: protocol === undefined ? undefined : protocol.toLowerCase() === 'http' ? 'http' : 'grpc',
      // An empty text is the exporter's own default, which is not the application's.
      endpoint: read('EXPORTER_OTLP_ENDPOINT', 'http://localhost:4317') || undefined,
      endpointVariable: `OTEL_${env.get(`OTEL_${prefix}EXPORTER_OTLP_ENDPOINT`).kind === 'unset' ? '' : prefix}EXPORTER_OTLP_ENDPOINT`,
      isInsecure: insecure === undefined ? undefined : insecure.toLowerCase() === 'true',
    };
  });
}

/** Whether a flag that is off by default is on; undefined where that cannot be seen. */
export function isOn(env: Environment, name: string): boolean | undefined {
  return env.get(name).kind === 'unset' ? false : env.isTrue(name);
}

/** The port of a URL, or that of its scheme. */
export function portOfUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { port, protocol } = new URL(url);
  return port || { 'http:': '80', 'https:': '443' }[protocol];
}

function textOf(env: Environment, name: string, otherwise: () => string | undefined): string | undefined {
  return env.get(name).kind === 'unset' ? otherwise() : env.known(name);
}

function both(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === false || b === false) return false;
  return a && b;
}
