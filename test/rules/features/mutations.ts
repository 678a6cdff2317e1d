import type { Draft } from '../draft';
import { deployment, service } from '../manifests';

/** One change of a clean installation with features, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

/** Gives every container of Open WebUI further variables. */
function add(draft: Draft, variables: { readonly [name: string]: string }): void {
  for (const { env } of draft.containers) {
    env.push(...Object.entries(variables).map(([name, value]) => ({ name, value })));
  }
}

const SEARCH = { ENABLE_WEB_SEARCH: 'true', WEB_SEARCH_ENGINE: 'searxng' };
const BROWSERS = { WEB_LOADER_ENGINE: 'playwright', PLAYWRIGHT_WS_URL: 'ws://playwright:3000' };

/** Puts browsers of a version into the cluster. */
function browsers(draft: Draft, version: string): void {
  const image = `mcr.microsoft.com/playwright:v${version}-noble`;
  const objects = [
    deployment({ name: 'playwright', namespace: 'ai', image, pod: { enableServiceLinks: false } }),
    service({ name: 'playwright', namespace: 'ai' }),
  ];
  draft.objects.push(...(objects as unknown as Draft['objects']));
  add(draft, BROWSERS);
}

/** What breaks where pictures are made, and what is added to them. */
export const HOMELAB: Mutations = {
  'an engine in capitals': [draft => draft.set('IMAGE_GENERATION_ENGINE', 'ComfyUI'), 'engines-exist'],
  'no URL of ComfyUI': [draft => draft.unset('COMFYUI_BASE_URL'), 'engines-have-their-settings'],
  'a slash behind the URL of ComfyUI': [
    draft => draft.set('COMFYUI_BASE_URL', 'http://comfyui:80/'),
    'image-servers-have-plain-urls',
  ],
  'no node for the prompt': [draft => draft.unset('COMFYUI_WORKFLOW_NODES'), 'comfyui-workflows-take-the-prompt'],
  'no pictures, and settings for them': [draft => draft.set('ENABLE_IMAGE_GENERATION', 'false')],
  'a Jupyter without credentials': [
    draft => add(draft, { CODE_EXECUTION_ENGINE: 'jupyter', CODE_EXECUTION_JUPYTER_URL: 'http://jupyter:8888' }),
    'jupyter-asks-for-credentials',
  ],
  'a server of tools that speaks SSE': [
    draft => add(draft, { TOOL_SERVER_CONNECTIONS: '[{"type": "mcp", "url": "http://a:1/sse", "info": {"id": "a"}}]' }),
    'tool-servers-speak-http',
  ],
  'a server of tools that speaks HTTP': [
    draft => add(draft, { TOOL_SERVER_CONNECTIONS: '[{"type": "mcp", "url": "http://a:1/mcp", "info": {"id": "a"}}]' }),
  ],
  'a terminal without a key': [
    draft => add(draft, { TERMINAL_SERVER_CONNECTIONS: '[{"id": "a", "url": "http://a:1"}]' }),
    'terminals-ask-for-a-key',
  ],
  'a SearXNG at its root': [
    draft => add(draft, { ...SEARCH, SEARXNG_QUERY_URL: 'http://searxng:8080' }),
    'searxng-answers-in-json',
  ],
  'a SearXNG at its path of searches': [
    draft => add(draft, { ...SEARCH, SEARXNG_QUERY_URL: 'http://searxng:8080/search?q=<query>' }),
  ],
  'browsers of another version': [draft => browsers(draft, '1.58.0'), 'playwright-versions-match'],
  'browsers of the right version': [draft => browsers(draft, '1.60.0')],
};
