import { checkEngines } from '../../variables/checks/engines';
import type { Rule } from '../rule';
import { problemsIn } from '../variables/container/problems';

/** An engine's name is compared as it is written. */
export const enginesExist: Rule = {
  id: 'engines-exist',
  level: 'error',
  title: 'engines of pictures, search, pages, speech and code are ones that the release knows',
  why: 'the feature is offered, and every use of it ends with an error such as `Invalid WEB_LOADER_ENGINE`',
  fix: 'pass the feature as a value, such as `webSearch: WebSearch.kagi(key)`; or write the engine as upstream does, in lower case',
  source: 'open-webui v0.11.4 backend/open_webui/retrieval/web/utils.py:1083-1152',
  check: manifests => problemsIn(manifests, [checkEngines]),
};
