import { finding } from '../finding';
import { haveDifferentDatabases, haveDifferentKeys, type RedisUse, redisesOf } from '../manifests/identities';
import type { Installation, Server } from '../manifests/installations';
import { titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { append } from '../manifests/places';
import { says } from '../manifests/wording';
import type { Finding, Rule } from '../rule';

/** Websocket events go through one channel, whatever the key prefix and the number of the database. */
export const oneInstallationPerRedis: Rule = {
  id: 'one-installation-per-redis',
  level: 'error',
  title: 'a Redis belongs to one Open WebUI installation',
  why: 'the websocket channel of a Redis has one name: events of one installation reach the browsers of the other, and both act on them',
  fix: 'give each `WebUI` a `Redis` of its own, or set REDIS_URL and WEBSOCKET_REDIS_URL to another server; another database number or REDIS_KEY_PREFIX does not help',
  source: 'open-webui v0.11.4 backend/open_webui/socket/main.py:96',
  check: manifests => {
    const users = new Map<string, User[]>();
    return manifests.installations.flatMap(installation => {
      const shared = installation.servers.flatMap(server => sharedUses(server, installation, users, manifests));
      return firstOfEachWorkload(shared);
    });
  },
};

interface User {
  readonly server: Server;
  readonly installation: Installation;
}

interface SharedUse {
  readonly server: Server;
  readonly use: RedisUse;
  readonly with: Server;
}

/** The Redises of a server that another installation, seen before, uses too. */
function sharedUses(
  server: Server,
  installation: Installation,
  users: Map<string, User[]>,
  manifests: Manifests,
): SharedUse[] {
  return redisesOf(server, manifests).flatMap(use => {
    const earlier = users.get(use.identity) ?? [];
    const other = earlier.find(user => user.installation !== installation && areTwo(user.server, server));
    if (!earlier.some(user => user.installation === installation))
      append(users, use.identity, { server, installation });
    return other ? [{ server, use, with: other.server }] : [];
  });
}

function areTwo(a: Server, b: Server): boolean {
  return haveDifferentDatabases(a, b) || haveDifferentKeys(a, b);
}

function firstOfEachWorkload(shared: SharedUse[]): Finding[] {
  const workloads = [...new Set(shared.map(({ server }) => server.workload))];
  return workloads.flatMap(workload => {
    const first = shared.find(({ server }) => server.workload === workload)!;
    const other = titleOf(first.with.workload.object);
    return finding(workload.object, [
      says(first.server.container.env, first.use.variable),
      `${other} uses this Redis too`,
    ]);
  });
}
