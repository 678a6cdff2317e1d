import { inServers } from '../manifests/servers';
import { portOfUrl, signalsOf, type TelemetrySignal } from '../manifests/telemetry';
import type { Rule } from '../rule';

/** Open WebUI hands its URL to the exporter, which then puts no path behind it, as it would to one that it reads itself. */
export const telemetryPathsNameTheirSignal: Rule = {
  id: 'telemetry-paths-name-their-signal',
  level: 'warning',
  title: 'telemetry by HTTP is sent to the path of its signal',
  why: 'the collector answers every export with 404: Open WebUI puts no /v1/traces behind the URL, and sends metrics and logs to that of the traces',
  fix: 'use `Collector.http`, or end OTEL_EXPORTER_OTLP_ENDPOINT with /v1/traces, and set OTEL_METRICS_EXPORTER_OTLP_ENDPOINT and OTEL_LOGS_EXPORTER_OTLP_ENDPOINT to /v1/metrics and /v1/logs',
  source: 'open-webui v0.11.4 backend/open_webui/utils/telemetry/setup.py:43-47',
  check: manifests =>
    inServers(manifests, env =>
      signalsOf(env)
        .filter(isSentByHttp)
        .flatMap(signal => breachOf(signal) ?? []),
    ),
};

function isSentByHttp({ isSent, protocol, endpoint }: TelemetrySignal): boolean {
  // On the port of gRPC the protocol is the mistake, which another rule tells.
  return isSent === true && protocol === 'http' && endpoint !== undefined && portOfUrl(endpoint) !== '4317';
}

function breachOf({ name, endpoint = '', endpointVariable }: TelemetrySignal): string | undefined {
  if (!URL.canParse(endpoint)) return undefined;
  const { pathname } = new URL(endpoint);
  if (pathname === '/') return `${name} are sent to ${endpointVariable}, which has no path`;
  const other = /\/v1\/(traces|metrics|logs)\/?$/.exec(pathname)?.[1];
  return other && other !== name ? `${name} are sent to ${endpointVariable}, which ends with /v1/${other}` : undefined;
}
