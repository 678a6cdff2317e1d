import { auditOf } from '../manifests/audit';
import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

const LEVELS = ['METADATA', 'REQUEST', 'REQUEST_RESPONSE'];

/** Entries have the level INFO, and standard output has the level of the whole log. */
const SILENT = ['SUCCESS', 'WARNING', 'ERROR', 'CRITICAL'];

/** Whoever asks for an audit has somewhere to look. */
export const auditReachesALog: Rule = {
  id: 'audit-reaches-a-log',
  level: 'error',
  title: 'an audit that is asked for is written somewhere',
  why: 'nobody is audited, and nobody notices before the day on which the log is needed',
  fix: 'use `audit`, and `logs` of the level INFO or DEBUG; or set AUDIT_LOG_LEVEL to METADATA, REQUEST or REQUEST_RESPONSE, ENABLE_AUDIT_STDOUT=true, and GLOBAL_LOG_LEVEL to INFO or DEBUG',
  source: 'open-webui v0.11.4 backend/open_webui/utils/logger.py:181-206',
  check: manifests =>
    inServers(manifests, env => {
      const audit = auditOf(env);
      if (!audit) return [];
      if (!LEVELS.includes(audit.level)) return [`${says(env, 'AUDIT_LOG_LEVEL')}, which is no level`];
      if (audit.inFile !== false) return [];
      const asked = says(env, 'AUDIT_LOG_LEVEL');
      if (audit.onStdout === false) return [asked, says(env, 'ENABLE_AUDIT_STDOUT'), 'ENABLE_AUDIT_LOGS_FILE is false'];
      const isSilent = SILENT.includes(env.known('GLOBAL_LOG_LEVEL')?.toUpperCase() ?? '');
      return audit.onStdout && isSilent ? [asked, says(env, 'GLOBAL_LOG_LEVEL')] : [];
    }),
};
