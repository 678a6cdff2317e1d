import { finding } from '../finding';
import { ollamasOf } from '../manifests/ollamas';
import type { Rule } from '../rule';

/** Names that guides repeat, and what to use in their place. */
const DEAD: { readonly [name: string]: string } = {
  OLLAMA_NUM_THREAD: 'Ollama has no such variable: LLAMA_ARG_THREADS',
  OLLAMA_NUM_THREADS: 'Ollama has no such variable: LLAMA_ARG_THREADS',
  OLLAMA_HOME: 'Ollama has no such variable: HOME and OLLAMA_MODELS',
  OLLAMA_REGISTRY_URL: 'Ollama has no such variable: a name of a model begins with its registry',
  OLLAMA_GPU_OVERHEAD: 'moves no model any more since release 0.30: LLAMA_ARG_FIT_TARGET',
  HTTP_PROXY: 'breaks calls to the server itself: HTTPS_PROXY',
};

/** A variable that nobody reads looks like a setting. */
export const ollamaSettingsExist: Rule = {
  id: 'ollama-settings-exist',
  level: 'warning',
  title: 'every variable of Ollama does something, and nothing else',
  why: 'the setting has no effect, and nothing says so; HTTP_PROXY sends calls to the server itself through the proxy',
  fix: 'use the props of `Ollama`, or the variable that the finding names',
  source: 'https://docs.ollama.com/faq',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        ollamasOf(workload).flatMap(({ container: { env } }) =>
          Object.entries(DEAD).flatMap(([name, instead]) => (env.isSet(name) ? [`${name} ${instead}`] : [])),
        ),
      ),
    ),
};
