import { finding } from '../finding';
import { get, text } from '../manifests/manifest';
import { ollamasOf } from '../manifests/ollamas';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** llama.cpp starts a thread for each core of the node, whatever the pod may use of them. */
export const cpuLimitHasThreads: Rule = {
  id: 'cpu-limit-has-threads',
  level: 'error',
  title: 'an Ollama with a limit of CPU says how many threads it computes with',
  why: 'threads for all cores of the node share the few that the limit allows and wait for each other: 0.27 instead of 12 tokens a second',
  fix: 'give `threads` beside `resources.limits.cpu`, or leave the limit away, or set LLAMA_ARG_THREADS to at most the limit',
  source: 'https://github.com/ollama/ollama/issues/17916',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        ollamasOf(workload).flatMap(({ container: { env, raw } }) => {
          const limit = text(get(raw, 'resources', 'limits', 'cpu'));
          if (limit === undefined || env.isSet('LLAMA_ARG_THREADS') !== false) return [];
          return [`the limit of CPU is ${limit}`, says(env, 'LLAMA_ARG_THREADS')];
        }),
      ),
    ),
};
