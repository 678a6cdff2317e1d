import { checkNumbers } from '../../variables/checks/types';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** What is no number ends the program, or is not what counts. */
export const numbersAreNumbers: Rule = {
  id: 'numbers-are-numbers',
  level: 'error',
  title: 'numeric variables of Open WebUI are numbers',
  why: 'the program ends at its start with `invalid literal for int()`, even for a part that is not used, or takes the default without a word',
  fix: 'write the number alone, without a unit, or leave the variable out: for many an empty text is no number either',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:1064',
  check: manifests => problemsIn(manifests, [checkNumbers]),
};
