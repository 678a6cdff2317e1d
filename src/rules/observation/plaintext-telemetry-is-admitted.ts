import { inServers } from '../manifests/servers';
import { portOfUrl, signalsOf } from '../manifests/telemetry';
import { schemeOf } from '../manifests/urls';
import type { Rule } from '../rule';

/** The scheme of the URL does not decide. */
export const plaintextTelemetryIsAdmitted: Rule = {
  id: 'plaintext-telemetry-is-admitted',
  level: 'warning',
  title: 'telemetry by gRPC to an http:// URL is told to do without TLS',
  why: 'the exporter begins with a TLS handshake, which the collector does not understand: nothing arrives',
  fix: 'use `Collector.grpc`, or set OTEL_EXPORTER_OTLP_INSECURE=true, or send to an https:// URL',
  source: 'https://docs.openwebui.com/reference/env-configuration#otel_exporter_otlp_insecure',
  check: manifests =>
    inServers(manifests, env =>
      signalsOf(env)
        .filter(({ isSent, protocol, endpoint = '', isInsecure }) => {
          // On the port of HTTP the protocol is the mistake, which another rule tells.
          const isPlaintext = schemeOf(endpoint) === 'http' && portOfUrl(endpoint) !== '4318';
          return isSent && protocol === 'grpc' && isPlaintext && isInsecure === false;
        })
        .map(
          ({ name, endpointVariable }) =>
            `${name} are sent by gRPC to an http:// URL, ${endpointVariable}, and OTEL_EXPORTER_OTLP_INSECURE is not true`,
        ),
    ),
};
