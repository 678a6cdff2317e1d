import { type Chart, JsonPatch } from 'cdk8s';
import { Ollama, WebUI, type WebUIProps } from '../../src';

const ENV = '/spec/template/spec/containers/0/env';

/** An Open WebUI of one replica, with variables that a patch has set: construction refuses most of them already. */
export function patched(chart: Chart, variables: { [name: string]: string }, props: Partial<WebUIProps> = {}): void {
  const { workload } = new WebUI(chart, 'webui', { models: [], ...props });
  const { env } = workload.toJson().spec.template.spec.containers[0];
  for (const [name, value] of Object.entries(variables)) {
    const at = env.findIndex((variable: { name: string }) => variable.name === name);
    workload.addJsonPatch(
      at < 0 ? JsonPatch.add(`${ENV}/-`, { name, value }) : JsonPatch.replace(`${ENV}/${at}`, { name, value }),
    );
  }
}

/** A program for each rule about variables, written as a user would: it breaks this rule and no other. */
export const variablePrograms: { [id: string]: (chart: Chart) => void } = {
  'booleans-are-true-or-false': chart => patched(chart, { ENABLE_SIGNUP: '1' }),
  'numbers-are-numbers': chart => patched(chart, { RAG_TOP_K: 'many' }),
  'json-values-parse': chart => patched(chart, { OPENAI_API_CONFIGS: '{' }),
  'lists-use-their-separator': chart =>
    patched(
      chart,
      { OLLAMA_BASE_URLS: 'http://a:11434,http://b:11434' },
      { models: [Ollama.fromUrl('http://a:11434')] },
    ),
  'database-url-has-a-driver': chart => patched(chart, { DATABASE_URL: 'postgresql+asyncpg://chat@db/chat' }),
  'database-has-one-form': chart =>
    patched(chart, {
      DATABASE_TYPE: 'postgresql',
      DATABASE_HOST: 'db',
      DATABASE_PORT: '5432',
      DATABASE_NAME: 'chat',
      DATABASE_USER: 'chat',
    }),
  'schema-is-in-the-search-path': chart =>
    patched(chart, { DATABASE_URL: 'postgresql://chat@db/chat', DATABASE_SCHEMA: 'chat' }),
  'storage-provider-is-named': chart => patched(chart, { STORAGE_PROVIDER: 'S3' }),
  'configuration-survives-restarts': chart => patched(chart, { RESET_CONFIG_ON_START: 'true' }),
  'k8s-flag-is-unset': chart => patched(chart, { K8S_FLAG: 'false' }),
};
