import { finding } from '../finding';
import type { Rule } from '../rule';
import { lacking } from './engines/needs';

/** Settings of another engine count for nothing, and no engine is told that it lacks some. */
export const enginesHaveTheirSettings: Rule = {
  id: 'engines-have-their-settings',
  level: 'warning',
  title: 'the engine of each feature has what it cannot do without',
  why: 'the feature is offered, and every use of it ends with an error, unless an administrator has stored what is missing; Playwright without a server downloads a browser at each start',
  fix: 'pass the feature as a value, such as `imageGeneration: ImageGeneration.comfyUI({ … })` or `webSearch: WebSearch.tavily(key)`; or set the engine and its variables together',
  source: 'open-webui v0.11.4 backend/open_webui/routers/retrieval.py:2511-2879',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers }) =>
      finding(
        object,
        servers.flatMap(({ env }) => lacking(env)),
      ),
    ),
};
