import { type Chart, JsonPatch } from 'cdk8s';
import { Playwright, Searxng, SecretRef, WebLoader, WebSearch, WebUI, type WebUIProps } from '../../src';

const ENV = '/spec/template/spec/containers/0/env/-';

/** An Open WebUI whose variables a patch adds to, where construction refuses them or has a prop for them. */
function patched(chart: Chart, variables: { [name: string]: string }, props: Partial<WebUIProps> = {}): void {
  const { workload } = new WebUI(chart, 'webui', { models: [], ...props });
  for (const [name, value] of Object.entries(variables)) workload.addJsonPatch(JsonPatch.add(ENV, { name, value }));
}

/** A program for each rule about features, written as a user would: it breaks this rule and no other. */
export const featurePrograms: { [id: string]: (chart: Chart) => void } = {
  'engines-exist': chart => patched(chart, { WEB_LOADER_ENGINE: 'Playwright' }),
  'jupyter-asks-for-credentials': chart => {
    const env = { CODE_EXECUTION_ENGINE: 'jupyter', CODE_EXECUTION_JUPYTER_URL: 'http://jupyter:8888' };
    new WebUI(chart, 'webui', { models: [], env });
  },
  'terminals-ask-for-a-key': chart =>
    patched(chart, { TERMINAL_SERVER_CONNECTIONS: '[{"id": "box", "url": "http://box:8000"}]' }),
  'tool-servers-speak-http': chart => {
    const env = { TOOL_SERVER_CONNECTIONS: '[{"type": "mcp", "url": "http://docs:8000/sse", "info": {"id": "docs"}}]' };
    new WebUI(chart, 'webui', { models: [], env });
  },
  'searxng-answers-in-json': chart => {
    const searxng = new Searxng(chart, 'searxng', { secretKey: SecretRef.of('searxng', 'key') });
    new WebUI(chart, 'webui', { models: [], webSearch: WebSearch.searxng(searxng) });
    searxng.settings.addJsonPatch(JsonPatch.replace('/data/settings.yml', 'use_default_settings: true\n'));
  },
  'playwright-versions-match': chart => {
    const playwright = new Playwright(chart, 'playwright', { version: 'v1.58.0-noble' });
    new WebUI(chart, 'webui', { models: [], webLoader: WebLoader.playwright(playwright) });
  },
};
