import { inServers } from '../manifests/servers';
import { portOfUrl, signalsOf } from '../manifests/telemetry';
import type { Rule } from '../rule';

/** The ports of collectors, by what is not spoken there. */
const WRONG = { grpc: '4318', http: '4317' };

/** A collector speaks one protocol on each of its two ports. */
export const telemetryPortFitsItsProtocol: Rule = {
  id: 'telemetry-port-fits-its-protocol',
  level: 'warning',
  title: 'telemetry speaks the protocol of the port that it is sent to',
  why: 'the collector refuses every export, and the log of Open WebUI fills with errors of its exporter',
  fix: 'use `Collector.grpc` with port 4317 or `Collector.http` with port 4318; or set OTEL_OTLP_SPAN_EXPORTER, which is grpc by default',
  source: 'https://opentelemetry.io/docs/specs/otlp/#otlpgrpc-default-port',
  check: manifests =>
    inServers(manifests, env =>
      signalsOf(env)
        .filter(({ isSent, protocol, endpoint = '' }) => isSent && protocol && portOfUrl(endpoint) === WRONG[protocol])
        .map(({ name, protocol, endpoint }) => `${name} are sent to port ${portOfUrl(endpoint!)} by ${protocol}`),
    ),
};
