import { finding } from '../finding';
import type { Container } from '../manifests/containers';
import { releaseOf } from '../manifests/images';
import { vectorDatabaseOf } from '../manifests/vector-databases';
import type { Rule } from '../rule';

/** Upstream's images do not have every client. */
export const vectorClientIsInTheImage: Rule = {
  id: 'vector-client-is-in-the-image',
  level: 'error',
  title: "the image has the vector database's client",
  why: 'Open WebUI ends at its start with `ModuleNotFoundError`, and the slim image answers 503 to everything that has to do with documents',
  fix: 'choose another `VectorDatabase` (pgvector for the slim image), or give `image` a build of your own with the client',
  source: 'open-webui v0.11.0 backend/requirements.txt:129-130',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => breachesOf(server)),
      ),
    ),
};

/** Databases whose clients upstream leaves to builds of one's own. */
const WITHOUT_CLIENT = ['mariadb-vector', 'valkey'];

/** Where upstream publishes; what lies anywhere else may be a build of one's own. */
const UPSTREAM = /^(ghcr\.io\/open-webui|(docker\.io\/)?openwebui)\/open-webui$/;

function breachesOf({ env, image }: Container): string[] {
  const isSaid = env.get('VECTOR_DB').kind === 'known';
  const database = vectorDatabaseOf(env);
  if (!isSaid || database === undefined || !image || !UPSTREAM.test(image.path)) return [];
  const isMissing = WITHOUT_CLIENT.includes(database) || (database !== 'pgvector' && isSlim(image));
  return isMissing ? [`VECTOR_DB is ${database}, the image is ${image.text}`] : [];
}

/** Since 0.11.4 the slim image has clients of Postgres alone (retrieval/vector/factory.py:22). */
function isSlim(image: NonNullable<Container['image']>): boolean {
  const { major, minor, patch } = releaseOf(image) ?? { major: 0, minor: 0, patch: 0 };
  const isNew = major > 0 || minor > 11 || (minor === 11 && patch >= 4);
  return isNew && /-slim(-|$)/.test(image.tag ?? '');
}
