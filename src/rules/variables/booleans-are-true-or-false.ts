import { checkBooleans } from '../../variables/checks/types';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Only `true` is true. */
export const booleansAreTrueOrFalse: Rule = {
  id: 'booleans-are-true-or-false',
  level: 'error',
  title: 'boolean variables of Open WebUI are `true` or `false`',
  why: 'everything but `true` means false, without a word: `1`, `yes` and `true` with a blank turn off what they were to turn on',
  fix: 'write `true` or `false`, as a text, and no blank',
  source: 'open-webui v0.11.4 backend/open_webui/env.py:157',
  check: manifests => problemsIn(manifests, [checkBooleans]),
};
