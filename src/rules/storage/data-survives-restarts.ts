import { finding } from '../finding';
import type { Server } from '../manifests/installations';
import { dataPath } from '../manifests/paths';
import type { Rule } from '../rule';

/** A file system of the pod goes with the pod. */
export const dataSurvivesRestarts: Rule = {
  id: 'data-survives-restarts',
  level: 'error',
  title: 'the data of Open WebUI outlive the pod',
  why: 'each new pod begins with nothing: after the first restart, drain or update all users, chats and documents are gone',
  fix: 'leave `storage` of `Scaling.single` to its default, or give it a `database` and a `vectorDatabase`; or mount a claim at the data directory, or set DATABASE_URL and VECTOR_DB to servers',
  source: 'https://docs.openwebui.com/getting-started/quick-start',
  check: manifests =>
    manifests.installations
      .filter(({ shared }) => !shared)
      .flatMap(({ workloads, servers }) =>
        workloads.flatMap(workload =>
          finding(workload.object, servers.filter(server => server.workload === workload).flatMap(lostWithThePod)),
        ),
      ),
};

/** What a server keeps in its pod; of a whole data directory that is lost the database tells enough. */
function lostWithThePod(server: Server): string[] {
  const { container, database } = server;
  const isHere = (variable: string, value: string) => {
    const given = container.env.get(variable);
    return given.kind === 'unset' || (given.kind === 'known' && ['', value].includes(given.text));
  };
  if (database.kind === 'sqlite') return kept(server, 'the database is', 'webui.db');
  const isEmbedded = isHere('VECTOR_DB', 'chroma') && container.env.isSet('CHROMA_HTTP_HOST') === false;
  return [
    ...(isEmbedded ? kept(server, 'the vectors of documents are', 'vector_db') : []),
    ...(isHere('STORAGE_PROVIDER', 'local') ? kept(server, 'uploaded files are', 'uploads') : []),
  ];
}

/** SQLite may be elsewhere than in the data directory: its identity names a claim then. */
function kept({ workload, container, database }: Server, what: string, file: string): string[] {
  const path = dataPath(container.env, file);
  if (path === undefined || (file === 'webui.db' && database.identity?.includes('/claim/'))) return [];
  const storage = workload.volumeAt(container, path);
  return storage.kind === 'pod' ? [`${what} on ${storage.what}`] : [];
}
