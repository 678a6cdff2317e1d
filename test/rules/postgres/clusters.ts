import { deployment, type Env, type Fields, fromSecret, type WorkloadFields, webui } from '../manifests';

/** A Cluster of CloudNativePG, as its quickstart has it. */
export function cluster(spec: Fields = {}, name = 'db', namespace?: string): Fields {
  return cnpg('Cluster', name, { instances: 3, storage: { size: '1Gi' }, ...spec }, namespace);
}

/** An object of CloudNativePG. */
export function cnpg(kind: string, name: string, spec: Fields, namespace?: string): Fields {
  return { apiVersion: 'postgresql.cnpg.io/v1', kind, metadata: { name, ...(namespace && { namespace }) }, spec };
}

/** A Database of the Cluster, with an extension. */
export function database(extension: Fields = { name: 'vector' }, name = 'db', namespace?: string): Fields {
  return cnpg('Database', 'app', { cluster: { name }, name: 'app', owner: 'app', extensions: [extension] }, namespace);
}

/** Open WebUI on the Cluster, by the Secret of the operator. */
export function onCluster(env: Env = {}, fields: WorkloadFields = {}): Fields {
  return webui({ env: { DATABASE_URL: fromSecret('db-app', 'uri'), ...env }, ...fields });
}

/** A program that is none of Open WebUI's, with these variables. */
export function other(env: Env): Fields {
  return deployment({ name: 'other', image: 'registry.example.com/other:1', env });
}
