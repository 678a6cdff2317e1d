import { finding } from '../finding';
import { numberOf, ollamasOf } from '../manifests/ollamas';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The context that Ollama chooses by the GPU's memory is for one request. */
export const parallelRequestsHaveAContextLength: Rule = {
  id: 'parallel-requests-have-a-context-length',
  level: 'warning',
  title: 'an Ollama that answers several requests at a time has a context length',
  why: 'the context that Ollama chooses by the memory of the GPU is taken once for each request: the model no longer fits, and moves to the CPU or fails',
  fix: 'give `contextLength` beside `parallel`, or set OLLAMA_CONTEXT_LENGTH beside OLLAMA_NUM_PARALLEL',
  source: 'https://github.com/ollama/ollama/issues/14120',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        ollamasOf(workload).flatMap(({ container: { env } }) => {
          const isUnset = env.isSet('OLLAMA_CONTEXT_LENGTH') === false || numberOf(env, 'OLLAMA_CONTEXT_LENGTH') === 0;
          if ((numberOf(env, 'OLLAMA_NUM_PARALLEL') ?? 0) <= 1 || !isUnset) return [];
          return [says(env, 'OLLAMA_NUM_PARALLEL'), says(env, 'OLLAMA_CONTEXT_LENGTH')];
        }),
      ),
    ),
};
