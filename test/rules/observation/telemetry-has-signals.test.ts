import { telemetryHasSignals } from '../../../src/rules/observation/telemetry-has-signals';
import { type Env, fromSecret, ollama, webui } from '../manifests';
import { testRule } from '../rule-tester';

const one = (env: Env) => [webui({ env })];

testRule(telemetryHasSignals, {
  valid: {
    'no telemetry': one({}),
    'both off': one({ ENABLE_OTEL: 'false', ENABLE_OTEL_LOGS: 'false' }),
    'one signal': one({ ENABLE_OTEL: 'True', ENABLE_OTEL_METRICS: 'true' }),
    'a signal that cannot be seen': one({ ENABLE_OTEL: 'true', ENABLE_OTEL_TRACES: fromSecret('otlp', 'traces') }),
    'a switch that cannot be seen': [
      webui({ env: { ENABLE_OTEL_LOGS: 'true' }, envFrom: [{ secretRef: { name: 'x' } }] }),
    ],
    "another program's": [ollama({ env: { ENABLE_OTEL: 'true' } })],
  },
  invalid: {
    'no signal': {
      manifests: one({ ENABLE_OTEL: 'true', ENABLE_OTEL_LOGS: '1' }),
      found: [
        'ENABLE_OTEL is true, ENABLE_OTEL_TRACES is not set, ENABLE_OTEL_METRICS is not set, ENABLE_OTEL_LOGS is 1',
      ],
    },
    'signals alone': {
      manifests: one({ ENABLE_OTEL_TRACES: 'true', ENABLE_OTEL_METRICS: 'TRUE' }),
      found: ['ENABLE_OTEL is not set, ENABLE_OTEL_TRACES is true, ENABLE_OTEL_METRICS is TRUE'],
    },
    'a signal with the switch off': {
      manifests: one({ ENABLE_OTEL: 'no', ENABLE_OTEL_LOGS: 'true' }),
      found: ['ENABLE_OTEL is no, ENABLE_OTEL_LOGS is true'],
    },
  },
});
