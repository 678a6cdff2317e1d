import { telemetryPathsNameTheirSignal } from '../../../src/rules/observation/telemetry-paths-name-their-signal';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const sent = (url: string, env: Env = {}) => [
  webui({
    env: {
      ENABLE_OTEL: 'true',
      ENABLE_OTEL_TRACES: 'true',
      OTEL_OTLP_SPAN_EXPORTER: 'http',
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      ...env,
    },
  }),
];

testRule(telemetryPathsNameTheirSignal, {
  valid: {
    'its path': sent('http://c:4318/v1/traces'),
    "a provider's path": sent('https://otlp.example.com/api/traces?x=1'),
    'gRPC, which has none': sent('http://c:4317', { OTEL_OTLP_SPAN_EXPORTER: 'grpc' }),
    'the port of gRPC, of which another rule speaks': sent('http://c:4317'),
    'a path for each': sent('http://c:4318/v1/traces', {
      ENABLE_OTEL_LOGS: 'true',
      OTEL_LOGS_EXPORTER_OTLP_ENDPOINT: 'http://c:4318/v1/logs',
    }),
    'what is no URL': sent('c:4318'),
    'what cannot be seen': sent('', { OTEL_EXPORTER_OTLP_ENDPOINT: fromSecret('otlp', 'url') }),
  },
  invalid: {
    'no path': {
      manifests: sent('http://c:4318'),
      found: ['traces are sent to OTEL_EXPORTER_OTLP_ENDPOINT, which has no path'],
    },
    'the path of another signal': {
      manifests: sent('http://c:4318/v1/traces', { ENABLE_OTEL_METRICS: 'true', ENABLE_OTEL_LOGS: 'true' }),
      found: [
        'metrics are sent to OTEL_EXPORTER_OTLP_ENDPOINT, which ends with /v1/traces, ' +
          'logs are sent to OTEL_EXPORTER_OTLP_ENDPOINT, which ends with /v1/traces',
      ],
    },
    'no path of a signal alone': {
      manifests: sent('http://c:4318/v1/traces', {
        ENABLE_OTEL_LOGS: 'true',
        OTEL_LOGS_EXPORTER_OTLP_ENDPOINT: 'http://c:4318/',
      }),
      found: ['logs are sent to OTEL_LOGS_EXPORTER_OTLP_ENDPOINT, which has no path'],
    },
  },
});
