import { checkOlderNames } from '../../variables/checks/names';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Of two names for one setting the newer one wins. */
export const deprecatedVariablesAreReplaced: Rule = {
  id: 'deprecated-variables-are-replaced',
  level: 'warning',
  title: 'variables of Open WebUI have their newer name, where there are two',
  why: 'the older name is read only while the newer one is not set: a second value, set elsewhere, wins without a word, and a later release may not read the older name at all',
  fix: 'rename the variable',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => problemsIn(manifests, [checkOlderNames]),
};
