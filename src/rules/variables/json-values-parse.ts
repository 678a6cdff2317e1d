import { checkJson } from '../../variables/checks/types';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** What does not parse counts as nothing. */
export const jsonValuesParse: Rule = {
  id: 'json-values-parse',
  level: 'error',
  title: 'JSON variables of Open WebUI parse, and have the form that is read',
  why: 'connections, parameters and defaults are missing without a word, since what does not parse counts as nothing; another form fails when it is used',
  fix: 'write valid JSON, an object or an array as the variable wants',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:348-359',
  check: manifests => problemsIn(manifests, [checkJson]),
};
