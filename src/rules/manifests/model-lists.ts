import type { Environment } from './environment';
import { get } from './manifest';

/** A server of models, at its position in a list of Open WebUI. */
export interface ListedServer {
  readonly index: number;
  readonly url: string;
  /** What is said of it as JSON; nothing where nothing is, or where it cannot be seen. */
  readonly config: unknown;
}

/** A list of servers of models, and what is said of them. */
export interface ModelList {
  readonly urls: string;
  readonly configs: string;
  readonly servers: ListedServer[];
  /** The names of all entries of the JSON, whether there is such a server or not. */
  readonly keys: string[];
}

/** The variables of the two APIs: the list, what is read in its place, and the JSON. */
const APIS = [
  ['OLLAMA_BASE_URLS', 'OLLAMA_BASE_URL', 'OLLAMA_API_CONFIGS'],
  ['OPENAI_API_BASE_URLS', 'OPENAI_API_BASE_URL', 'OPENAI_API_CONFIGS'],
] as const;

/** The lists of servers whose URLs can be seen, but for what is secret in them. */
export function modelListsOf(env: Environment): ModelList[] {
  return APIS.flatMap(([several, one, configs]): ModelList[] => {
    const urls = env.isSet(several) === false ? one : several;
    const value = env.get(urls);
    if ((value.kind !== 'known' && value.kind !== 'partly') || value.text === '') return [];
    const said = saidOf(env, configs);
    if (said === undefined) return [];
    const servers = value.text.split(';').map((text, index) => {
      const url = text.trim();
      return { index, url, config: get(said, String(index)) ?? get(said, url) };
    });
    return [{ urls, configs, servers, keys: Object.keys(said) }];
  });
}

/** The JSON as an object, with secrets in their place; nothing where it cannot be seen or is none. */
function saidOf(env: Environment, name: string): object | undefined {
  const value = env.get(name);
  if (value.kind === 'unset' || (value.kind === 'known' && value.text.trim() === '')) return {};
  if (value.kind !== 'known' && value.kind !== 'partly') return undefined;
  try {
    const said: unknown = JSON.parse(value.text);
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? said : undefined;
  } catch {
    return undefined;
  }
}
