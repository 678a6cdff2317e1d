import type { Value } from './environment';
import { serviceAt } from './exposures/hosts';
import type { Server } from './installations';
import { get, list, type Manifest, namespaceOf, sameNamespace, text } from './manifest';
import type { Manifests } from './manifests';
import { hostOf } from './urls';

/** The Clusters of CloudNativePG. */
export function clustersIn(manifests: Manifests): Manifest[] {
  return manifests.ofKind('Cluster');
}

/** A database that a server of Open WebUI uses, by the variable with its URL. */
export interface UsedDatabase {
  readonly variable: string;
  readonly server: Server;
  /** Name of the Service in the URL, where it can be seen. */
  readonly service?: string;
  readonly namespace: string;
  /** The Cluster whose Secret, or whose Service, the URL comes from. */
  readonly cluster?: Manifest;
}

/** The databases of all servers of Open WebUI: its own, and that of pgvector. */
export function usedDatabases(manifests: Manifests): UsedDatabase[] {
  const servers = manifests.installations.flatMap(installation => installation.servers);
  return servers.flatMap(server =>
    ['DATABASE_URL', 'PGVECTOR_DB_URL'].flatMap(variable => {
      const url = server.container.env.get(variable);
      return url.kind === 'unset' ? [] : [usedDatabase(variable, server, url, manifests)];
    }),
  );
}

function usedDatabase(variable: string, server: Server, url: Value, manifests: Manifests): UsedDatabase {
  const { namespace } = server.workload;
  if (url.kind === 'opaque') {
    const [, name] = /^[^/]*\/(.*)-app#/s.exec(url.identity ?? '') ?? [];
    return { variable, server, namespace, cluster: name ? manifests.find('Cluster', name, namespace) : undefined };
  }
  const host = url.kind === 'known' || url.kind === 'partly' ? serviceAt(hostOf(url.text), namespace) : undefined;
  if (!host) return { variable, server, namespace };
  const [, name] = /^(.*)-(?:rw|ro|r)$/s.exec(host.name) ?? [];
  const cluster = name ? manifests.find('Cluster', name, host.namespace) : undefined;
  return { variable, server, service: host.name, namespace: host.namespace, cluster };
}

/** Objects of a kind that belong to a Cluster by their field `cluster`. */
export function objectsOf(cluster: Manifest, kind: string, manifests: Manifests): Manifest[] {
  return manifests
    .ofKind(kind)
    .filter(
      object =>
        text(get(object, 'spec', 'cluster', 'name')) === cluster.metadata.name &&
        sameNamespace(namespaceOf(object), namespaceOf(cluster)),
    );
}

/** Texts of a list. */
export function texts(value: unknown): string[] {
  return list(value).flatMap(item => text(item) ?? []);
}
