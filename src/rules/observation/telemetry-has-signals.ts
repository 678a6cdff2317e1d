import { inServers } from '../manifests/servers';
import { isOn, signalsOf } from '../manifests/telemetry';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The one switch asks for the other. */
export const telemetryHasSignals: Rule = {
  id: 'telemetry-has-signals',
  level: 'warning',
  title: 'OpenTelemetry is on where a signal is, and a signal where OpenTelemetry is',
  why: 'nothing is sent, and nothing says why: each switch alone does nothing',
  fix: 'use `telemetry`, or set ENABLE_OTEL=true and one of ENABLE_OTEL_TRACES, ENABLE_OTEL_METRICS and ENABLE_OTEL_LOGS, or none of them',
  source: 'open-webui v0.11.4 backend/open_webui/utils/telemetry/setup.py:30-57',
  check: manifests =>
    inServers(manifests, env => {
      const flags = signalsOf(env).map(({ flag }) => flag);
      const all = isOn(env, 'ENABLE_OTEL');
      const on = flags.filter(flag => isOn(env, flag));
      if (all === true && flags.every(flag => isOn(env, flag) === false)) {
        return ['ENABLE_OTEL is true', ...flags.map(flag => says(env, flag))];
      }
      return all === false && on.length > 0 ? [says(env, 'ENABLE_OTEL'), ...on.map(flag => says(env, flag))] : [];
    }),
};
