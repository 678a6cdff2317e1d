import { OPAQUE } from './environment';
import { serviceAt } from './exposures/hosts';
import type { Server } from './installations';
import type { Manifests } from './manifests';
import { secretKeyOf } from './secret-key';
import { hostOf, isLoopback, schemeOf } from './urls';

/** A Redis that a server uses. */
export interface RedisUse {
  readonly variable: string;
  /** Equal for two servers that use one Redis. */
  readonly identity: string;
  /** Whether only its Secret is seen: it may be any Redis that is seen elsewhere. */
  readonly hidden: boolean;
}

const SENTINELS = new Map([
  ['REDIS_URL', 'REDIS_SENTINEL_HOSTS'],
  ['WEBSOCKET_REDIS_URL', 'WEBSOCKET_SENTINEL_HOSTS'],
]);

/** The Redises of a server that can be told from others; database numbers share one pub/sub, and do not count. */
export function redisesOf(server: Server, manifests: Manifests): RedisUse[] {
  return [...SENTINELS].flatMap(([variable, sentinels]): RedisUse[] => {
    const { env } = server.container;
    const url = env.get(variable);
    if (url.kind === 'opaque' && url.identity !== undefined && !url.perPod) {
      return [{ variable, identity: url.identity, hidden: true }];
    }
    if (url.kind !== 'known' && url.kind !== 'partly') return [];
    const endpoint = endpointOf(url.text, server.workload.namespace, manifests);
    const hosts = env.get(sentinels);
    if (hosts.kind === 'unset' || (hosts.kind === 'known' && hosts.text === '')) {
      return endpoint === undefined ? [] : [{ variable, identity: endpoint, hidden: false }];
    }
    // With Sentinel the host is the name of a set of servers that these hosts know.
    const isSeen = hosts.kind === 'known' && !hostOf(url.text).includes(OPAQUE);
    return isSeen ? [{ variable, identity: `${hosts.text} ${hostOf(url.text)}`, hidden: false }] : [];
  });
}

/** Whether two servers sign with different keys, known for sure. */
export function haveDifferentKeys(a: Server, b: Server): boolean {
  const [one, other] = [a, b].map(keyIdentity);
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether two servers keep their data in different databases, known for sure. */
export function haveDifferentDatabases(a: Server, b: Server): boolean {
  const [one, other] = [a.database, b.database];
  const areComparable = (one.kind === 'unknown') === (other.kind === 'unknown');
  return areComparable && one.identity !== undefined && other.identity !== undefined && one.identity !== other.identity;
}

/** Whether two servers use no Redis together, known for sure. */
export function haveDifferentRedises(a: Server, b: Server, manifests: Manifests): boolean {
  const [one, other] = [a, b].map(server => redisesOf(server, manifests));
  return (
    one.length > 0 &&
    other.length > 0 &&
    one.every(use => other.every(({ identity, hidden }) => hidden === use.hidden && identity !== use.identity))
  );
}

function keyIdentity(server: Server): string | undefined {
  const key = secretKeyOf(server);
  return key.from === 'environment' ? key.identity : undefined;
}

function endpointOf(url: string, namespace: string, manifests: Manifests): string | undefined {
  const host = hostOf(url);
  if (!/^rediss?$/.test(schemeOf(url) ?? '') || host === '' || host.includes(OPAQUE) || isLoopback(host))
    return undefined;
  const port = /:(\d+)(?:[/?#]|$)/.exec(url.slice(url.lastIndexOf('@') + 1))?.[1] ?? '6379';
  const name = serviceAt(host, namespace);
  if (name === undefined) return `${host}:${port}`;
  const service = manifests.find('Service', name.name, name.namespace);
  return `${name.name}.${service?.metadata.namespace ?? name.namespace}:${port}`;
}
