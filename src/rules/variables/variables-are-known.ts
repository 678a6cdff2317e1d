import { checkNames } from '../../variables/checks/names';
import { isMisspelt } from '../../variables/names';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** A name that is misspelt is one that nobody reads. */
export const variablesAreKnown: Rule = {
  id: 'variables-are-known',
  level: 'warning',
  title: 'every variable of Open WebUI is one that it reads',
  why: 'nothing reads a misspelt or removed variable, and nothing says so: the setting keeps its default',
  fix: 'write the name as Open WebUI reads it (docs/variables.md has them all), without a blank, or leave it out',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  // A name that is only like one of them may be one that somebody's own functions and tools read.
  check: manifests =>
    problemsIn(manifests, [checkNames], ({ code, name }) => code !== 'unknown-name' || isMisspelt(name)),
};
