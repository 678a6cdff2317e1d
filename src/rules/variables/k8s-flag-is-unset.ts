import { checkK8sFlag } from '../../variables/checks/traps';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** It was made for one chart, and no boolean. */
export const k8sFlagIsUnset: Rule = {
  id: 'k8s-flag-is-unset',
  level: 'error',
  title: 'K8S_FLAG is not set',
  why: 'any text, `false` too, replaces OLLAMA_BASE_URL by the address of one Service in one namespace, and no model of Ollama is found',
  fix: 'leave K8S_FLAG out, and pass the `Ollama` to `models`, or set OLLAMA_BASE_URLS',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:247-262',
  check: manifests => problemsIn(manifests, [checkK8sFlag]),
};
