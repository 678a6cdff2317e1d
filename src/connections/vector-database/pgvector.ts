import { wholeNumber } from '../../k8s/demand';
import { value } from '../../k8s/environment';
import type { Contribution } from '../contribution';
import { type IPostgres, type PoolOptions, poolSettings } from '../postgres';

/** Longest vector that pgvector can index; longer ones need half precision (pgvector README, "Indexing"). */
const LONGEST_VECTOR = 2000;

/** Postgres as a vector database. */
export interface PgvectorOptions {
  /** The Postgres; it may be the one that WebUI's own data is in. Its image must have the `vector` extension. */
  readonly database: IPostgres;

  /**
   * Length of the longest vector, at least that of the embedding model: a whole number of 1 to 2000. Changing it later means
   * embedding all documents again.
   *
   * @default 1536
   */
  readonly maxVectorLength?: number;

  /**
   * Whether WebUI creates the extension, for which its role needs the right; otherwise a database administrator has done it.
   *
   * @default true
   */
  readonly createExtension?: boolean;

  /**
   * Connections of each replica, beside those of WebUI's own database.
   *
   * @default - 5, and 5 more under load
   */
  readonly pool?: PoolOptions;
}

/** The variables of pgvector. */
export function pgvector(options: PgvectorOptions): Contribution {
  const path = 'VectorDatabase.pgvector';
  const { database, maxVectorLength = 1536, createExtension = true, pool } = options;
  const url = database.postgresConnection._as('PGVECTOR_DB');
  return {
    ...url,
    env: [
      value('VECTOR_DB', 'pgvector'),
      ...(url.env ?? []),
      value(
        'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH',
        wholeNumber(`${path} maxVectorLength`, maxVectorLength, 1, LONGEST_VECTOR),
      ),
      value('PGVECTOR_CREATE_EXTENSION', createExtension),
      ...poolSettings('PGVECTOR_POOL', `${path} pool`, pool),
    ],
  };
}
