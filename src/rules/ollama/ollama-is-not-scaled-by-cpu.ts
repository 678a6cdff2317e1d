import { finding } from '../finding';
import { measuresOf } from '../manifests/autoscalers';
import { ollamasOf } from '../manifests/ollamas';
import type { Rule } from '../rule';

/** Its load is on the GPU, or on all cores at once. */
export const ollamaIsNotScaledByCpu: Rule = {
  id: 'ollama-is-not-scaled-by-cpu',
  level: 'warning',
  title: 'no autoscaler adds Ollamas by CPU or memory',
  why: 'CPU says nothing of the load of a GPU, each new pod downloads its models first, and Open WebUI does not know its address',
  fix: 'set `replicas` of `Ollama` and let the requests wait, or scale by a metric of the queue; `schedule` ends them at night',
  source: 'https://docs.ollama.com/faq#how-does-ollama-handle-concurrent-requests',
  check: manifests =>
    manifests.workloads
      .filter(workload => ollamasOf(workload).length > 0)
      .flatMap(({ autoscalers }) =>
        autoscalers.flatMap(autoscaler =>
          finding(autoscaler, [...new Set(measuresOf(autoscaler).map(({ resource }) => `it measures ${resource}`))]),
        ),
      ),
};
