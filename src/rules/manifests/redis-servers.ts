import type { Container } from './containers';
import { serviceAt } from './exposures/hosts';
import type { Server } from './installations';
import { list, text } from './manifest';
import type { Manifests } from './manifests';
import { hostOf } from './urls';
import type { Workload } from './workloads';

/** A Redis of the input that Open WebUI uses, by the URL of one of its Services. */
export interface RedisServer {
  readonly workload: Workload;
  readonly container: Container;
  /** The servers of Open WebUI that use it. */
  readonly users: Server[];
  /** What the command says of a setting; nothing where it says none. */
  option(name: string): string | undefined;
  /** Whether settings may come from somewhere that cannot be seen: a file, or an image that has its own way. */
  readonly isHidden: boolean;
}

/** The Redises of the input that Open WebUI uses without Sentinels and cluster. */
export function redisServersOf(manifests: Manifests): RedisServer[] {
  const users = new Map<Container, { workload: Workload; servers: Server[] }>();
  for (const server of manifests.installations.flatMap(({ servers }) => servers)) {
    for (const workload of reachedBy(server, manifests)) {
      const container = workload.containers.find(({ app, init }) => app === 'redis' && !init);
      if (!container) continue;
      const known = users.get(container);
      if (!known) users.set(container, { workload, servers: [server] });
      else if (!known.servers.includes(server)) known.servers.push(server);
    }
  }
  return [...users].map(([container, { workload, servers }]) => {
    const words = wordsOf(container);
    return {
      workload,
      container,
      users: servers,
      option: name => optionIn(words, name),
      isHidden: isHidden(container, words),
    };
  });
}

function reachedBy({ workload, container: { env } }: Server, manifests: Manifests): Workload[] {
  if (env.isSet('REDIS_SENTINEL_HOSTS') !== false || env.isTrue('REDIS_CLUSTER')) return [];
  return ['REDIS_URL', 'WEBSOCKET_REDIS_URL'].flatMap(name => {
    const url = env.get(name);
    if (url.kind !== 'known' && url.kind !== 'partly') return [];
    const at = serviceAt(hostOf(url.text), workload.namespace);
    const service = at && manifests.find('Service', at.name, at.namespace);
    return service ? manifests.selection.workloadsOf(service) : [];
  });
}

/** The words of command and arguments; a shell's text is several. */
function wordsOf({ raw, env }: Container): string[] {
  const parts = [...list(raw.command), ...list(raw.args), env.known('VALKEY_EXTRA_FLAGS') ?? ''];
  return parts.flatMap(part => (text(part) ?? '').split(/\s+/)).filter(word => word !== '');
}

/** The last value counts, as the server reads it. */
function optionIn(words: string[], name: string): string | undefined {
  const at = words.lastIndexOf(`--${name}`);
  if (at < 0) return undefined;
  const end = words.findIndex((word, index) => index > at && word.startsWith('--'));
  const value = words.slice(at + 1, end < 0 ? undefined : end).join(' ');
  return value.replace(/^(["'])(.*)\1$/, '$2');
}

function isHidden({ raw, image }: Container, words: string[]): boolean {
  const isConfigured = words.some(word => /\.conf\b|^include$|^-$/.test(word) || word === '--include');
  const isScript = words.some(word => /\.sh\b/.test(word) && !word.includes('docker-entrypoint'));
  const isOfficial = /(^|\/)(redis|valkey)$/.test(image?.path ?? '') && !image?.path.includes('bitnami');
  return isConfigured || isScript || !isOfficial || list(raw.envFrom).length > 0;
}
