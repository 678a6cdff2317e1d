import { finding } from '../finding';
import { get, list, type Manifest, text } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { objectsOf, usedDatabases } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** Images of the flavour minimal have no extensions. */
export const pgvectorIsInTheImage: Rule = {
  id: 'pgvector-is-in-the-image',
  level: 'error',
  title: 'the image of a cluster that keeps vectors contains pgvector',
  why: 'the extension cannot be created, the Database stays at APPLIED false, and each pod of Open WebUI fails at its start',
  fix: 'leave `image` of `PostgresCluster` out, or take one of the flavour standard; or add the extension as an image volume (postgresql.extensions)',
  source: 'https://github.com/cloudnative-pg/postgres-containers#image-types',
  check: manifests =>
    [...new Set(usedDatabases(manifests).flatMap(({ cluster }) => cluster ?? []))]
      .filter(cluster => wantsVector(cluster, manifests))
      .flatMap(cluster => {
        const image = text(get(cluster, 'spec', 'imageName')) ?? '';
        const isMinimal = /\/cloudnative-pg\/postgresql:[^@]*\bminimal\b/.test(image);
        const isExtended = list(get(cluster, 'spec', 'postgresql', 'extensions')).length > 0;
        return finding(cluster, isMinimal && !isExtended ? [`imageName is ${image}`] : []);
      }),
};

function wantsVector(cluster: Manifest, manifests: Manifests): boolean {
  return objectsOf(cluster, 'Database', manifests).some(database =>
    list(get(database, 'spec', 'extensions')).some(extension => text(get(extension, 'name')) === 'vector'),
  );
}
