import { finding } from '../finding';
import { askedWorkers } from '../manifests/workers';
import type { Rule } from '../rule';

/** Kubernetes multiplies pods; workers inside of one multiply what nobody sees. */
export const singleWorkerPerPod: Rule = {
  id: 'single-worker-per-pod',
  level: 'error',
  title: 'a pod of Open WebUI runs one worker',
  why: 'each worker is a whole process with its own pools, models and migrations: memory and connections multiply out of sight, and workers of an embedded vector database die at the first upload',
  fix: 'scale with `replicas` of `Scaling.replicated`; set UVICORN_WORKERS to 1, and take `--workers` out of the arguments',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/scaling',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers }) => {
      const asked = servers.flatMap(({ command, env }) => askedWorkers(command, env));
      return finding(
        object,
        asked.filter(({ workers }) => workers > 1).map(({ by, workers }) => `${by} is ${workers}`),
      );
    }),
};
