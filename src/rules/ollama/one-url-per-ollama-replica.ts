import { finding } from '../finding';
import { serviceAt } from '../manifests/exposures/hosts';
import { titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { ollamasOf } from '../manifests/ollamas';
import { workloadsOf } from '../manifests/services';
import { hostOf } from '../manifests/urls';
import type { Container, Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Each replica has models of its own, and only Open WebUI knows who has which. */
export const oneUrlPerOllamaReplica: Rule = {
  id: 'one-url-per-ollama-replica',
  level: 'error',
  title: 'Open WebUI knows each replica of Ollama by a URL of its own',
  why: 'a Service gives each call to another replica: models are listed and missing by turns, a pull reaches one pod, and chats ask a pod that does not have the model',
  fix: 'pass the `Ollama` to `models` of `WebUI`, or write one URL a pod, separated by `;`: OLLAMA_BASE_URLS=http://ollama-0.ollama-headless:11434;http://ollama-1.ollama-headless:11434',
  source: 'https://github.com/open-webui/open-webui/issues/1745',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => breachesOf(server, workload, manifests)),
      ),
    ),
};

function breachesOf({ env }: Container, { namespace }: Workload, manifests: Manifests): string[] {
  if (env.isTrue('ENABLE_OLLAMA_API') === false) return [];
  const several = env.known('OLLAMA_BASE_URLS');
  const urls = (several || env.known('OLLAMA_BASE_URL') || '').split(';').map(url => url.trim());
  return urls.flatMap(url => {
    const name = serviceAt(hostOf(url), namespace);
    const service = name && manifests.find('Service', name.name, name.namespace);
    if (!service) return [];
    const servers = workloadsOf(service, manifests).filter(each => ollamasOf(each).length > 0);
    const pods = servers.reduce((sum, { max }) => sum + (max ?? Number.NaN), 0);
    return pods > 1 ? [`${url} is ${titleOf(service)}, in front of ${count(pods)} of Ollama`] : [];
  });
}

function count(pods: number): string {
  return Number.isFinite(pods) ? `${pods} pods` : 'a pod on every node';
}
