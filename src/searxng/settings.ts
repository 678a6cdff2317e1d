import { refuse } from '../k8s/demand';

/**
 * The settings of a SearXNG that Open WebUI asks: it answers in JSON, which is off by default, and limits nobody, since all queries come
 * from one address. What is not said is SearXNG's default.
 *
 * Source: https://docs.searxng.org/admin/settings/settings_search.html (formats), https://docs.openwebui.com/features/web-search/searxng
 *
 * @param engines names of the engines that are asked; SearXNG's own choice if left out
 */
export function searxngSettings(engines?: string[]): string {
  const chosen = engines?.map(engine => `      - ${quoted(engine)}`) ?? [];
  return [
    ...(engines
      ? ['use_default_settings:', '  engines:', '    keep_only:', ...chosen]
      : ['use_default_settings: true']),
    'server:',
    '  limiter: false',
    '  image_proxy: false',
    'search:',
    '  formats:',
    '    - html',
    '    - json',
    '',
  ].join('\n');
}

function quoted(engine: string): string {
  const isName = /^[\w .+&'-]+$/.test(engine) && engine === engine.trim();
  return isName ? JSON.stringify(engine) : refuse('searxng.engines', "names of engines such as 'duckduckgo'", engine);
}
