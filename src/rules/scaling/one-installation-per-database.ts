import { finding } from '../finding';
import { haveDifferentKeys, haveDifferentRedises } from '../manifests/identities';
import type { Server } from '../manifests/installations';
import { titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import type { Rule } from '../rule';

/** Two installations on one database see each other's users, chats and settings. */
export const oneInstallationPerDatabase: Rule = {
  id: 'one-installation-per-database',
  level: 'error',
  title: 'a database belongs to one Open WebUI installation',
  why: 'each installation upgrades the schema under the other, signs users in with a key that the other does not know, and overwrites its settings',
  fix: 'give each `WebUI` a database of its own, `Postgres.fromSecret` with another Secret; or set another DATABASE_URL; replicas of one installation share WEBUI_SECRET_KEY and REDIS_URL',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests =>
    manifests.installations.flatMap(({ workloads, servers }) =>
      workloads.flatMap(workload =>
        finding(
          workload.object,
          servers
            .filter(server => server.workload === workload)
            .flatMap(server => breachOf(server, servers, manifests)),
        ),
      ),
    ),
};

/** Compares a server with the first one on its database. */
function breachOf(server: Server, servers: Server[], manifests: Manifests): string[] {
  const { identity, kind } = server.database;
  const first = servers.find(({ database }) => database.identity === identity);
  // Several processes on one SQLite file are another rule's matter.
  if (identity === undefined || kind === 'sqlite' || !first || areReplicas(first, server)) return [];
  const differences = [
    ...(haveDifferentKeys(first, server) ? ['another secret key'] : []),
    ...(haveDifferentRedises(first, server, manifests) ? ['another Redis'] : []),
  ];
  if (differences.length === 0) return [];
  return [`the database is that of ${titleOf(first.workload.object)}, which has ${differences.join(' and ')}`];
}

function areReplicas(a: Server, b: Server): boolean {
  return a.workload === b.workload || a.workload.services.some(service => b.workload.services.includes(service));
}
