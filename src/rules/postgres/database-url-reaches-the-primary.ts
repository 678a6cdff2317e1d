import { finding, merged } from '../finding';
import { usedDatabases } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** Two of the three Services lead to servers that only read. */
export const databaseUrlReachesThePrimary: Rule = {
  id: 'database-url-reaches-the-primary',
  level: 'error',
  title: 'Open WebUI writes to the primary of a CloudNativePG cluster',
  why: 'the servers behind the Services -ro and -r are read-only: migrations and every change fail with cannot execute in a read-only transaction',
  fix: 'use `PostgresCluster` as `database`; or let the URL name the Service that ends with -rw, as the key uri of the Secret does',
  source: 'https://cloudnative-pg.io/documentation/current/service_management/',
  check: manifests =>
    merged(
      usedDatabases(manifests).flatMap(({ variable, server, service, cluster }) => {
        const isReadOnly = cluster && /-(?:ro|r)$/.test(service ?? '');
        return finding(server.workload.object, isReadOnly ? [`${variable} names the Service ${service}`] : []);
      }),
    ),
};
