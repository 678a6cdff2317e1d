import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Known to Python's own logging, and so taken; unknown to the one that Open WebUI starts. */
const UNKNOWN = ['FATAL', 'NOTSET', 'WARN'];

/** Two libraries read the level. */
export const logLevelExists: Rule = {
  id: 'log-level-exists',
  level: 'error',
  title: 'the level of the log is one that Open WebUI starts with',
  why: "the container ends at its start with ValueError: Level 'WARN' does not exist",
  fix: 'use `logs` with a `LogLevel`, or set GLOBAL_LOG_LEVEL to DEBUG, INFO, WARNING, ERROR or CRITICAL',
  source: 'open-webui v0.11.4 backend/open_webui/utils/logger.py:182-196',
  check: manifests =>
    inServers(manifests, env =>
      UNKNOWN.includes(env.known('GLOBAL_LOG_LEVEL')?.toUpperCase() ?? '') ? [says(env, 'GLOBAL_LOG_LEVEL')] : [],
    ),
};
