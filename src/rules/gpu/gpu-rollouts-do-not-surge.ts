import { finding } from '../finding';
import { holdsGpus } from '../manifests/gpus';
import { get, text } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The new pod waits for the GPU that the old one holds, and the old one for the new pod. */
export const gpuRolloutsDoNotSurge: Rule = {
  id: 'gpu-rollouts-do-not-surge',
  level: 'error',
  title: 'a rollout of pods with GPUs ends old pods first',
  why: 'where all GPUs are taken the new pod is Pending for the GPU that the old pod holds until the new one is ready: the rollout never ends',
  fix: 'let `Ollama` or `WebUI` write the workload, or set strategy Recreate, or `maxSurge: 0` with `maxUnavailable: 1`, or use a StatefulSet',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  check: manifests =>
    manifests.workloads
      .filter(workload => holdsGpus(workload) && workload.max !== 0)
      .flatMap(workload => finding(workload.object, surgeOf(workload))),
};

function surgeOf({ kind, object: { spec } }: Workload): string[] {
  if (kind !== 'Deployment' && kind !== 'DeploymentConfig') return [];
  const type = text(get(spec, 'strategy', 'type'));
  const surge = text(
    get(spec, 'strategy', 'rollingUpdate', 'maxSurge') ?? get(spec, 'strategy', 'rollingParams', 'maxSurge'),
  );
  if (type === 'Recreate' || /^0+%?$/.test(surge ?? '')) return [];
  return [`strategy is ${type ?? 'not set'}`, `maxSurge is ${surge ?? 'not set'}`];
}
