import { refuse, text, wholeNumber } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import type { Contribution } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

/** The factory of each database that has one, by the name that Open WebUI gives it. */
const VARIANTS: { readonly [name: string]: string } = {
  chroma: 'chroma',
  elasticsearch: 'elasticsearch',
  milvus: 'milvus',
  opensearch: 'openSearch',
  pgvector: 'pgvector',
  pinecone: 'pinecone',
  qdrant: 'qdrant',
  s3vector: 's3Vectors',
  weaviate: 'weaviate',
};

/**
 * A database that has no variant of its own, by its variables: `oracle23ai`, `opengauss`, `mariadb-vector`, `valkey`, or one that
 * came later. The clients of the last two are not in upstream's image (open-webui v0.11.0, backend/requirements.txt:129): give
 * `image` a build of your own with them.
 */
export interface CustomVectorDatabaseOptions extends EndpointOptions {
  /** Its name, as `VECTOR_DB` has it. */
  readonly name: string;

  /**
   * Its variables.
   *
   * @default - none
   */
  readonly env?: { [name: string]: string };

  /**
   * Its variables whose values are keys of Secrets.
   *
   * @default - none
   */
  readonly secretEnv?: { [name: string]: SecretRef };

  /**
   * The ports that it answers on: whole numbers of 1 to 65535.
   *
   * @default - not said: any
   */
  readonly ports?: number[];
}

/** The variables of another database. */
export function custom({
  name,
  env = {},
  secretEnv = {},
  ports = [],
  peer,
}: CustomVectorDatabaseOptions): Contribution {
  const path = 'VectorDatabase.custom';
  const variant = VARIANTS[text(`${path} name`, name).toLowerCase()];
  if (variant) refuse(`${path} name`, `one without a variant; use VectorDatabase.${variant}`, name);
  for (const given of Object.keys({ ...env, ...secretEnv })) {
    if (given === 'VECTOR_DB') refuse(`${path} env`, 'without VECTOR_DB, which is name', env[given] ?? 'a Secret');
    if (given in env && given in secretEnv) refuse(`${path} secretEnv`, 'names that are not in env', given);
  }
  for (const port of ports) wholeNumber(`${path} ports`, port, 1, 65535);
  const flows = ports.map(port => ({ peer, port }));
  return {
    env: [
      value('VECTOR_DB', name),
      ...Object.entries(secretEnv).map(([variable, ref]) => secret(variable, ref)),
      ...Object.entries(env).map(([variable, given]) => value(variable, given)),
    ],
    flows: flows.length > 0 ? flows : [{ peer }],
  };
}
