import { finding } from '../finding';
import { type ModelList, modelListsOf } from '../manifests/model-lists';
import { withoutCredentials } from '../manifests/wording';
import type { Rule } from '../rule';

/** What is said of servers is matched to their list by position. */
export const modelConfigsHaveEndpoints: Rule = {
  id: 'model-configs-have-endpoints',
  level: 'warning',
  title: 'what is said of a server of models is said of one in the list',
  why: 'a prefix, a choice of models, a key or a header is not applied: models are offered that should not be, or under other ids than chats have them',
  fix: 'say it beside the server (`OpenAI.fromUrl(url, key, { prefixId: … })`), or give OLLAMA_API_CONFIGS and OPENAI_API_CONFIGS the positions of the URLs, from "0" on',
  source: 'open-webui v0.11.4 backend/open_webui/routers/openai.py:565',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(({ env }) => modelListsOf(env).flatMap(strays)),
      ),
    ),
};

function strays({ urls, configs, servers, keys }: ModelList): string[] {
  // Once it was said by URL, which is still read.
  const matched = new Set(servers.flatMap(({ index, url }) => [String(index), url]));
  const count = servers.length === 1 ? '1 element' : `${servers.length} elements`;
  return keys
    .filter(key => !matched.has(key))
    .map(key => `${configs} says something of '${withoutCredentials(key)}', ${urls} has ${count}`);
}
