import { checkReleases } from '../../variables/checks/names';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** An older release does not know what came later. */
export const variablesExistInTheRelease: Rule = {
  id: 'variables-exist-in-the-release',
  level: 'warning',
  title: 'the release of Open WebUI that runs reads every variable',
  why: 'an older release does not read a variable that came later, and nothing says so: the setting keeps its default',
  fix: 'use an image of that release or a newer one, or leave the variable out',
  source: 'https://github.com/open-webui/open-webui/releases',
  check: manifests => problemsIn(manifests, [checkReleases]),
};
