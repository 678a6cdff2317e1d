import { auditHoldsNoSecrets } from '../observation/audit-holds-no-secrets';
import { auditLogIsKept } from '../observation/audit-log-is-kept';
import { auditReachesALog } from '../observation/audit-reaches-a-log';
import { logLevelExists } from '../observation/log-level-exists';
import { monitorsFindTheirTargets } from '../observation/monitors-find-their-targets';
import { monitorsReadMetrics } from '../observation/monitors-read-metrics';
import { plaintextTelemetryIsAdmitted } from '../observation/plaintext-telemetry-is-admitted';
import { telemetryHasSignals } from '../observation/telemetry-has-signals';
import { telemetryPathsNameTheirSignal } from '../observation/telemetry-paths-name-their-signal';
import { telemetryPortFitsItsProtocol } from '../observation/telemetry-port-fits-its-protocol';
import type { Rule } from '../rule';

/** The rules about observation, in reading order. */
export const observation: Rule[] = [
  telemetryHasSignals,
  telemetryPortFitsItsProtocol,
  plaintextTelemetryIsAdmitted,
  telemetryPathsNameTheirSignal,
  auditReachesALog,
  auditLogIsKept,
  auditHoldsNoSecrets,
  logLevelExists,
  monitorsReadMetrics,
  monitorsFindTheirTargets,
];
