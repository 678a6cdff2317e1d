import { checkReset } from '../../variables/checks/traps';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** The variable is for a single start. */
export const configurationSurvivesRestarts: Rule = {
  id: 'configuration-survives-restarts',
  level: 'error',
  title: 'Open WebUI keeps its stored configuration',
  why: 'every start of every pod deletes what administrators have set in the interface',
  fix: 'leave RESET_CONFIG_ON_START out; for configuration that comes from the environment alone set ENABLE_PERSISTENT_CONFIG=false',
  source: 'open-webui v0.11.4 backend/open_webui/env.py:368',
  check: manifests => problemsIn(manifests, [checkReset]),
};
