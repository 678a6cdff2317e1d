import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { sharesGpu } from '../manifests/gpus';
import { numberOf, ollamasOf, trimmed } from '../manifests/ollamas';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Each pod on the GPU sees all of its memory, and takes it. */
export const sharedGpusGiveMemoryBack: Rule = {
  id: 'shared-gpus-give-memory-back',
  level: 'warning',
  title: 'an Ollama on a shared GPU keeps one model, and not for ever',
  why: 'shares have no memory of their own: the neighbour never gets back what a model holds, and runs out of memory or on the CPU',
  fix: 'give `keepAlive` a time and `maxLoadedModels` 1, or use an instance by `GpuOverlay.nvidiaMig`; in manifests OLLAMA_KEEP_ALIVE and OLLAMA_MAX_LOADED_MODELS',
  source: 'https://docs.nvidia.com/datacenter/cloud-native/gpu-operator/latest/gpu-sharing.html',
  check: manifests =>
    manifests.workloads.flatMap(workload => {
      const sharing = sharesGpu(workload);
      const breaches = ollamasOf(workload).flatMap(({ container: { env } }) => breachesOf(env));
      return sharing === undefined || breaches.length === 0 ? [] : finding(workload.object, [sharing, ...breaches]);
    }),
};

function breachesOf(env: Environment): string[] {
  const staysForEver = trimmed(env.known('OLLAMA_KEEP_ALIVE') ?? '').startsWith('-');
  const several = (numberOf(env, 'OLLAMA_MAX_LOADED_MODELS') ?? 0) > 1;
  return [
    ...(staysForEver ? [says(env, 'OLLAMA_KEEP_ALIVE')] : []),
    ...(several ? [says(env, 'OLLAMA_MAX_LOADED_MODELS')] : []),
  ];
}
