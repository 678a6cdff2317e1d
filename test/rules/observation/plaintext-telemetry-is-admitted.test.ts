import { plaintextTelemetryIsAdmitted } from '../../../src/rules/observation/plaintext-telemetry-is-admitted';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const HTTP = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4317' };
const sent = (env: Env) => [webui({ env: { ENABLE_OTEL: 'true', ENABLE_OTEL_TRACES: 'true', ...env } })];

testRule(plaintextTelemetryIsAdmitted, {
  valid: {
    'it is told': sent({ ...HTTP, OTEL_EXPORTER_OTLP_INSECURE: 'true' }),
    TLS: sent({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://c:4317' }),
    'HTTP, whose scheme decides': sent({ ...HTTP, OTEL_OTLP_SPAN_EXPORTER: 'http' }),
    'no scheme': sent({ OTEL_EXPORTER_OTLP_ENDPOINT: 'c:4317' }),
    'what cannot be seen': sent({ ...HTTP, OTEL_EXPORTER_OTLP_INSECURE: fromSecret('otlp', 'insecure') }),
    'the port of HTTP, of which another rule speaks': sent({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318' }),
  },
  invalid: {
    'it is not told': {
      manifests: sent(HTTP),
      found: [
        'traces are sent by gRPC to an http:// URL, OTEL_EXPORTER_OTLP_ENDPOINT, and OTEL_EXPORTER_OTLP_INSECURE is not true',
      ],
    },
    'the default endpoint': { manifests: sent({}), found: [/^traces are sent by gRPC/] },
    'a signal that says otherwise': {
      manifests: sent({
        ...HTTP,
        OTEL_EXPORTER_OTLP_INSECURE: 'true',
        ENABLE_OTEL_METRICS: 'true',
        OTEL_METRICS_EXPORTER_OTLP_ENDPOINT: 'http://m:4317',
        OTEL_METRICS_EXPORTER_OTLP_INSECURE: 'false',
      }),
      found: [/^metrics are sent by gRPC to an http:\/\/ URL, OTEL_METRICS_EXPORTER_OTLP_ENDPOINT/],
    },
  },
});
