import { finding } from '../finding';
import { serviceAt } from '../manifests/exposures/hosts';
import { get, list, type Manifest, record, text } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { workloadsOf } from '../manifests/services';
import { hostOf } from '../manifests/urls';
import { says } from '../manifests/wording';
import type { Container, Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** SearXNG answers in HTML, and refuses everything else with 403, unless it is told. */
export const searxngAnswersInJson: Rule = {
  id: 'searxng-answers-in-json',
  level: 'error',
  title: 'SearXNG is asked at its path of searches, and answers in JSON',
  why: 'every search ends with 403, or with a page that is no JSON, and models answer without the web',
  fix: "use `WebSearch.searxng(new Searxng(…))` or `Searxng.fromUrl`; or end SEARXNG_QUERY_URL with `/search?q=<query>`, and add json to `search.formats` in SearXNG's settings.yml",
  source: 'https://docs.openwebui.com/features/web-search/searxng',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      workload.servers
        .filter(({ env }) => env.known('WEB_SEARCH_ENGINE') === 'searxng' && env.isTrue('ENABLE_WEB_SEARCH') !== false)
        .flatMap(server => [
          ...finding(workload.object, misaddressed(server)),
          ...formats(server, workload, manifests),
        ]),
    ),
};

/** Upstream takes off the query only where it says `<query>`, and adds its own behind any path. */
function misaddressed({ env }: Container): string[] {
  const url = env.known('SEARXNG_QUERY_URL');
  if (!url) return [];
  const [address, query] = [url.replace(/\?.*$/s, ''), url.includes('?')];
  const isRoot = /^[a-z]+:\/\/[^/]*\/?$/i.test(address);
  if (isRoot) return [says(env, 'SEARXNG_QUERY_URL'), 'there is no /search in it'];
  return query && !url.includes('<query>') ? ['SEARXNG_QUERY_URL has a query without <query>'] : [];
}

/** The settings of the SearXNG behind the URL, where they are among the manifests. */
function formats({ env }: Container, { namespace }: Workload, manifests: Manifests) {
  const address = serviceAt(hostOf(env.known('SEARXNG_QUERY_URL') ?? ''), namespace);
  const service = address && manifests.find('Service', address.name, address.namespace);
  const behind = service ? workloadsOf(service, manifests) : [];
  return behind.flatMap(workload =>
    settingsOf(workload).flatMap(({ object, content }) =>
      answersInJson(content) ? [] : finding(object, [`search.formats of ${KEY} has no json`]),
    ),
  );
}

const KEY = 'settings.yml';

function settingsOf(workload: Workload): { object: Manifest; content: string }[] {
  return list(workload.podSpec.volumes).flatMap(volume => {
    const object = workload.find('ConfigMap', text(get(volume, 'configMap', 'name')) ?? '');
    const content = text(record(object?.data)[KEY]);
    return object && content !== undefined ? [{ object, content }] : [];
  });
}

/** `formats: [html, json]`, or a list of lines; without either it is HTML alone. */
function answersInJson(settings: string): boolean {
  const lines = settings.split('\n').map(line => line.replace(/(^|\s)#.*$/, ''));
  const start = lines.findIndex(line => /^\s*formats\s*:/.test(line));
  if (start < 0) return /\{\{/.test(settings);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(line => line.trim() !== '' && !/^\s*-/.test(line));
  const items = [lines[start].replace(/^\s*formats\s*:/, ''), ...(end < 0 ? rest : rest.slice(0, end))].join(' ');
  return /\bjson\b/.test(items) || /[{&*]/.test(items);
}
