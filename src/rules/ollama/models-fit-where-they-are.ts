import { finding } from '../finding';
import { fact } from '../manifests/facts';
import { gpusOf, hasClaims } from '../manifests/gpus';
import { get, list, text } from '../manifests/manifest';
import { modelStoreOf, type OllamaServer, ollamasOf } from '../manifests/ollamas';
import { bytesOf } from '../manifests/quantities';
import type { Rule } from '../rule';

const GIB = 1024 ** 3;

/** Sizes are not in manifests: where a program declares them, they are annotations. */
export const modelsFitWhereTheyAre: Rule = {
  id: 'models-fit-where-they-are',
  level: 'error',
  title: 'models of a declared size fit on their volume and in memory',
  why: 'a full volume fails every pull; on the CPU the container is OOMKilled while it loads the model, and on a GPU the model is computed by the CPU, many times slower',
  fix: 'raise `storage.size` or `resources.limits.memory`, lower `contextLength` or `parallel`, or take a GPU with more memory; in manifests the claim, the limit, OLLAMA_CONTEXT_LENGTH or OLLAMA_NUM_PARALLEL',
  source: 'https://github.com/ollama/ollama/blob/main/server/sched.go',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        ollamasOf(workload).flatMap(server => [...volumeBreaches(server), ...memoryBreaches(server)]),
      ),
    ),
};

function volumeBreaches(server: OllamaServer): string[] {
  const { workload } = server;
  const needed = fact(workload.object, 'models-size');
  const store = modelStoreOf(server);
  if (needed === undefined || store?.kind !== 'template') return [];
  const sizes = list(get(workload.object, 'spec', 'volumeClaimTemplates')).map(template =>
    text(get(template, 'spec', 'resources', 'requests', 'storage')),
  );
  const [size] = sizes.length === 1 ? sizes : [];
  return isLess(size, bytesOf(needed)) ? [`the claim is ${size}`, `the models are ${needed}`] : [];
}

/** On the CPU weights are not mapped but read into memory, so that the limit holds them with a tenth of slack, and the program. */
function memoryBreaches({ workload: { object }, container }: OllamaServer): string[] {
  const needed = fact(object, 'largest-model-memory');
  const bytes = bytesOf(needed);
  if (needed === undefined || bytes === undefined) return [];
  if (gpusOf(container).length > 0 || hasClaims(container)) {
    const memory = fact(object, 'gpu-memory');
    return isLess(memory, bytes) ? [`the GPU has ${memory}`, `the largest model takes ${needed}`] : [];
  }
  const limit = text(get(container.raw, 'resources', 'limits', 'memory'));
  return isLess(limit, bytes * 1.1 + GIB)
    ? [
        `the memory limit is ${limit}`,
        `the largest model takes ${needed}, a tenth more while it loads, and the server 1Gi`,
      ]
    : [];
}

function isLess(quantity: string | undefined, bytes: number | undefined): boolean {
  const given = bytesOf(quantity);
  return given !== undefined && bytes !== undefined && given < bytes;
}
