import { titleOf } from '../manifests/manifest';
import { type ModelStore, modelStoreOf, ollamasOf } from '../manifests/ollamas';
import { whyManyPods } from '../manifests/sharing';
import type { Workload } from '../manifests/workloads';
import type { Finding, Rule } from '../rule';

/** Two servers write the same partial files; each knows of its own downloads only. */
export const modelStoreHasOneWriter: Rule = {
  id: 'model-store-has-one-writer',
  level: 'error',
  title: 'a directory of models has one Ollama that writes',
  why: 'two servers write one partial file and delete what the other has not finished, and models fail their checksum or vanish',
  fix: 'give each replica a claim of its own with `storage`, or share what nobody writes with `ModelDelivery.readOnlyClaim`; in manifests use volumeClaimTemplates, or `readOnly: true` and OLLAMA_NOPRUNE=1',
  source: 'https://github.com/ollama/ollama/blob/main/server/download.go',
  check: manifests => {
    const firsts = new Map<string, Workload>();
    return manifests.workloads.flatMap(workload =>
      ollamasOf(workload).flatMap((server): Finding[] => {
        const store = modelStoreOf(server);
        const place = store && sharedPlace(store, workload);
        if (!store || place === undefined || workload.max === 0) return [];
        const first = firsts.get(place) ?? workload;
        firsts.set(place, first);
        const why = whyTwo(workload, first);
        return why === undefined ? [] : [{ object: workload.object, found: `${store.what} is written, ${why}` }];
      }),
    );
  },
};

/** A claim of one node is another rule's matter. */
function sharedPlace(store: ModelStore, { namespace }: Workload): string | undefined {
  if (store.isReadOnly || store.access === 'one') return undefined;
  if (store.claimName !== undefined) return `${namespace}/${store.claimName}/${store.subPath ?? ''}`;
  return store.kind === 'shared' ? `${store.what}/${store.subPath ?? ''}` : undefined;
}

function whyTwo(workload: Workload, first: Workload): string | undefined {
  if (first !== workload) return `as ${titleOf(first.object)} does`;
  return (workload.max ?? 0) > 1 ? whyManyPods(workload) : undefined;
}
