import { finding } from '../finding';
import { type Environment, OPAQUE } from '../manifests/environment';
import { get, isRecord } from '../manifests/manifest';
import { hostOf } from '../manifests/urls';
import type { Rule } from '../rule';

/** URLs and keys of OpenAI-compatible servers are two lists, matched by position. */
export const modelEndpointsHaveKeys: Rule = {
  id: 'model-endpoints-have-keys',
  level: 'error',
  title: 'every model endpoint of Open WebUI is a URL with its own key',
  why: 'a key that is missing or one place off is sent to another server, models are missing from the list, and an empty URL means api.openai.com',
  fix: 'pass each server to `models` of `WebUI`, with its SecretRef, as `OpenAI.fromUrl(url, key)`; or give OPENAI_API_BASE_URLS and OPENAI_API_KEYS the same number of elements, separated by `;`, an empty key for a server without one',
  source: 'open-webui v0.11.0 backend/open_webui/config.py:325-337',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(({ env }) => breachesOf(env)),
      ),
    ),
};

interface Elements {
  /** The variable that the application reads. */
  readonly name: string;
  readonly texts: string[];
}

function breachesOf(env: Environment): string[] {
  const urls = elementsOf(env, 'OPENAI_API_BASE_URLS', 'OPENAI_API_BASE_URL');
  if (env.isTrue('ENABLE_OPENAI_API') === false || urls === undefined || urls.texts.length === 0) return [];
  const keys = elementsOf(env, 'OPENAI_API_KEYS', 'OPENAI_API_KEY');
  return [
    ...(urls.texts.some(url => url.trim() === '') ? [`an element of ${urls.name} is empty`] : []),
    ...(urls.texts.some(url => /,http|\s/.test(url.trim())) ? [`an element of ${urls.name} holds several URLs`] : []),
    ...(keys ? keyBreaches(urls, keys, env) : []),
  ];
}

function keyBreaches(urls: Elements, keys: Elements, env: Environment): string[] {
  const isMisaligned = keys.texts.some(key => key !== '') && keys.texts.length !== urls.texts.length;
  if (isMisaligned) {
    return [`${urls.name} has ${elements(urls)}, ${keys.name} has ${elements(keys)}`];
  }
  return urls.texts
    .filter((url, index) => isPublic(url) && !keys.texts[index] && needsKey(env, index))
    .map(url => `${hostOf(url.trim())} has no key`);
}

/** The elements of a list, or of the variable for one that is read in its place; nothing where they cannot be seen. */
function elementsOf(env: Environment, several: string, one: string): Elements | undefined {
  const isGiven = env.isSet(several) !== false;
  const name = isGiven ? several : one;
  const value = env.get(name);
  if (env.isSet(name) === false) return { name: several, texts: [] };
  if (value.kind === 'known' || value.kind === 'partly') return { name, texts: value.text.split(';') };
  // A Secret read as the variable may hold a whole list; one that is referred to by `$(NAME)` is an element.
  const isReference = env.own.some(literal => literal.name === name && /^\$\([^)]+\)$/.test(literal.value));
  return value.kind === 'opaque' && isReference ? { name, texts: [OPAQUE] } : undefined;
}

function elements({ texts }: Elements): string {
  return texts.length === 1 ? '1 element' : `${texts.length} elements`;
}

const PRIVATE_ADDRESS = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** Whether a server is on the internet; `http://vllm.models` is a Service in another namespace. */
function isPublic(url: string): boolean {
  const host = hostOf(url.trim());
  if (!host.includes('.') || host.includes(':') || host.includes(OPAQUE)) return false;
  if (/^[\d.]+$/.test(host)) return !PRIVATE_ADDRESS.test(host);
  const isService = /^\s*http:/i.test(url) && host.split('.').length === 2;
  return !isService && !/\.(local|svc|internal)$|\.svc\./.test(host);
}

/** A server may be spoken to by other means than a key. */
function needsKey(env: Environment, index: number): boolean {
  const value = env.get('OPENAI_API_CONFIGS');
  if (value.kind === 'unset') return true;
  if (value.kind !== 'known') return false;
  const config = get(parsed(value.text), String(index));
  const authentication = get(config, 'auth_type') ?? 'bearer';
  return authentication === 'bearer' && get(config, 'enable') !== false && !isRecord(get(config, 'headers'));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
