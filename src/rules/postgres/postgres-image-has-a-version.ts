import { finding } from '../finding';
import { parseImage } from '../manifests/images';
import { get } from '../manifests/manifest';
import { clustersIn } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** The operator reads the version in the tag. */
export const postgresImageHasAVersion: Rule = {
  id: 'postgres-image-has-a-version',
  level: 'error',
  title: 'the tag of a CloudNativePG image begins with the version of Postgres',
  why: 'the operator refuses the Cluster: it could not tell an upgrade of the major version, which needs more than another image',
  fix: 'leave `image` of `PostgresCluster` out; or give imageName a tag such as 18.6-standard-trixie, beside a digest too',
  source: 'https://cloudnative-pg.io/documentation/current/container_images/#image-tag-requirements',
  check: manifests =>
    clustersIn(manifests).flatMap(cluster => {
      const image = parseImage(get(cluster, 'spec', 'imageName'));
      if (!image || /^\d/.test(image.tag ?? '')) return [];
      return finding(cluster, [`imageName is ${image.text}`]);
    }),
};
