import type { Environment } from './environment';
import { isOn } from './telemetry';

/** The audit log of a server. */
export interface AuditLog {
  /** In capitals, as Open WebUI reads it. */
  readonly level: string;

  /** Undefined where it cannot be seen. */
  readonly onStdout: boolean | undefined;

  /** Undefined where it cannot be seen. */
  readonly inFile: boolean | undefined;
}

/** The audit log, where one is asked for; none where that cannot be seen (open-webui v0.11.4, backend/open_webui/env.py:1220-1236). */
export function auditOf(env: Environment): AuditLog | undefined {
  const level = env.known('AUDIT_LOG_LEVEL')?.toUpperCase();
  if (!level || level === 'NONE') return undefined;
  return {
    level,
    onStdout: isOn(env, 'ENABLE_AUDIT_STDOUT'),
    inFile: env.get('ENABLE_AUDIT_LOGS_FILE').kind === 'unset' ? true : env.isTrue('ENABLE_AUDIT_LOGS_FILE'),
  };
}
