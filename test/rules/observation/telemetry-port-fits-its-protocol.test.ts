import { telemetryPortFitsItsProtocol } from '../../../src/rules/observation/telemetry-port-fits-its-protocol';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const sent = (env: Env) => [webui({ env: { ENABLE_OTEL: 'true', ENABLE_OTEL_TRACES: 'true', ...env } })];

testRule(telemetryPortFitsItsProtocol, {
  valid: {
    'gRPC by default, on its port': sent({}),
    'HTTP on its port': sent({
      OTEL_OTLP_SPAN_EXPORTER: 'HTTP',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318/v1/traces',
    }),
    'any other port': sent({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otlp.example.com' }),
    'an endpoint that cannot be seen': sent({ OTEL_EXPORTER_OTLP_ENDPOINT: fromSecret('otlp', 'url') }),
    'nothing is sent': [webui({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318', ENABLE_OTEL_TRACES: 'true' } })],
    'metrics that are not sent': sent({ OTEL_METRICS_EXPORTER_OTLP_ENDPOINT: 'http://c:4318' }),
  },
  invalid: {
    'gRPC to the port of HTTP': {
      manifests: sent({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318' }),
      found: ['traces are sent to port 4318 by grpc'],
    },
    'HTTP to the port of the default': {
      manifests: sent({ OTEL_OTLP_SPAN_EXPORTER: 'http' }),
      found: ['traces are sent to port 4317 by http'],
    },
    'a signal with a protocol of its own': {
      manifests: sent({ ENABLE_OTEL_LOGS: 'true', OTEL_LOGS_OTLP_SPAN_EXPORTER: 'http' }),
      found: ['logs are sent to port 4317 by http'],
    },
    'all of them, since they take over what the traces have': {
      manifests: sent({
        ENABLE_OTEL_LOGS: 'true',
        ENABLE_OTEL_METRICS: 'true',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318',
        OTEL_METRICS_EXPORTER_OTLP_ENDPOINT: 'http://c:4317',
      }),
      found: ['traces are sent to port 4318 by grpc, logs are sent to port 4318 by grpc'],
    },
  },
});
