import { finding } from '../finding';
import { isOn, modelStoreOf, ollamasOf } from '../manifests/ollamas';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Each start deletes what no manifest names, and gives up where it cannot. */
export const readOnlyModelsAreNotPruned: Rule = {
  id: 'read-only-models-are-not-pruned',
  level: 'error',
  title: 'an Ollama that cannot write its models does not prune them',
  why: 'each start deletes blobs that nothing names and empty directories, and one that cannot be deleted ends the server',
  fix: 'use `ModelDelivery`, or set OLLAMA_NOPRUNE=1',
  source: 'https://github.com/ollama/ollama/blob/main/server/images.go',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        ollamasOf(workload).flatMap(server => {
          const store = modelStoreOf(server);
          const { env } = server.container;
          if (!store?.isReadOnly || isOn(env, 'OLLAMA_NOPRUNE') !== false) return [];
          return [`${store.path} is read-only`, says(env, 'OLLAMA_NOPRUNE')];
        }),
      ),
    ),
};
