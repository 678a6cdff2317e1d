import { finding } from '../finding';
import { isOn, modelStoreOf, ollamasOf } from '../manifests/ollamas';
import type { Rule } from '../rule';

/** The official chart keeps models in the container by default. */
export const modelsSurviveRestarts: Rule = {
  id: 'models-survive-restarts',
  level: 'warning',
  title: 'the models of an Ollama are on a volume that outlives its pods',
  why: 'each new pod downloads all models again, and has none while the registry is down',
  fix: 'leave it to `Ollama`, or mount a claim at OLLAMA_MODELS; an image that holds the models says so with OLLAMA_NOPRUNE=1',
  source: 'https://github.com/otwld/ollama-helm/blob/main/values.yaml',
  check: manifests =>
    manifests.workloads
      .filter(({ kind, max }) => kind !== 'Job' && kind !== 'CronJob' && max !== 0)
      .flatMap(workload =>
        finding(
          workload.object,
          ollamasOf(workload).flatMap(server => {
            const store = modelStoreOf(server);
            if (store?.kind !== 'pod' || isOn(server.container.env, 'OLLAMA_NOPRUNE') !== false) return [];
            return [`${store.path} is on ${store.what}`];
          }),
        ),
      ),
};
