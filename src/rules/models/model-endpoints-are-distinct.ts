import { finding } from '../finding';
import { OPAQUE } from '../manifests/environment';
import { get, list, text } from '../manifests/manifest';
import { type ListedServer, modelListsOf } from '../manifests/model-lists';
import { withoutCredentials } from '../manifests/wording';
import type { Rule } from '../rule';

/** Of two models with one id Open WebUI offers one. */
export const modelEndpointsAreDistinct: Rule = {
  id: 'model-endpoints-are-distinct',
  level: 'warning',
  title: 'a server of models is in the list once, or under another prefix',
  why: 'the models of the second entry have the ids of the first: they are not offered, its key is not used, and a server of Ollama gets twice its share',
  fix: 'give `models` each server once, or a `prefixId` of its own; or take the URL out of the list, or give its entry in OLLAMA_API_CONFIGS or OPENAI_API_CONFIGS a `prefix_id`',
  source: 'open-webui v0.11.4 backend/open_webui/routers/openai.py:745',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(({ env }) =>
          modelListsOf(env).flatMap(({ urls, servers }) => {
            const twins = servers.filter((server, at) => servers.slice(0, at).some(other => isTwin(server, other)));
            return [...new Set(twins.map(({ url }) => url))].map(
              url => `${urls} has ${withoutCredentials(url)} more than once`,
            );
          }),
        ),
      ),
    ),
};

function isTwin(one: ListedServer, other: ListedServer): boolean {
  const url = addressOf(one.url);
  if (url === '' || url.includes(OPAQUE) || url !== addressOf(other.url)) return false;
  const isAsked = ({ config }: ListedServer) => get(config, 'enable') !== false;
  if (!isAsked(one) || !isAsked(other) || prefixOf(one) !== prefixOf(other)) return false;
  const [mine, theirs] = [one, other].map(({ config }) => list(get(config, 'model_ids')));
  return mine.length === 0 || theirs.length === 0 || mine.some(id => theirs.includes(id));
}

function addressOf(url: string): string {
  return url.toLowerCase().replace(/\/+$/, '');
}

function prefixOf({ config }: ListedServer): string {
  return text(get(config, 'prefix_id')) ?? '';
}
