import { wholeNumber } from '../../k8s/demand';
import { optionalValue, secret, type Variable, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import type { Contribution } from '../contribution';
import { type IPostgres, type PoolOptions, poolSettings } from '../postgres';
import type { PgvectorIndex } from './pgvector-index';

/** Longest vectors that pgvector can index, by precision (pgvector README, "Indexing"). */
const LONGEST_VECTOR = 2000;
const LONGEST_HALF_VECTOR = 4000;

/** How a search with a filter goes on where the index gave too few answers; pgvector 0.8 or newer. */
export enum PgvectorIterativeScan {
  /** It does not. */
  OFF = 'off',
  /** In the order of the index: fast. */
  RELAXED_ORDER = 'relaxed_order',
  /** In the order of distances; with HNSW only. */
  STRICT_ORDER = 'strict_order',
}

/** Postgres as a vector database. */
export interface PgvectorOptions {
  /** The Postgres; it may be the one that WebUI's own data is in. Its image must have the `vector` extension. */
  readonly database: IPostgres;

  /**
   * Length of the longest vector, at least that of the embedding model, of which the rest would be cut off: a whole number of 1 to
   * 2000, or to 4000 with `halfPrecision`. A stored table has its length for good: with another one WebUI does not start.
   *
   * @default 1536
   */
  readonly maxVectorLength?: number;

  /**
   * Stores 16 bits a number (`halfvec`) instead of 32: half the space, and vectors longer than 2000. As `maxVectorLength` it cannot
   * be changed for a stored table.
   *
   * @default false
   */
  readonly halfPrecision?: boolean;

  /**
   * How vectors are found. With another index than the stored one WebUI does not start until it is dropped by hand.
   *
   * @default - IVFFlat, or HNSW with `halfPrecision`
   */
  readonly index?: PgvectorIndex;

  /**
   * How a search with a filter goes on where the index gave too few answers. Since Open WebUI 0.11.4.
   *
   * @default - in the order of the index
   */
  readonly iterativeScan?: PgvectorIterativeScan;

  /**
   * The key that texts are encrypted with, by the extension `pgcrypto`, which WebUI creates whatever `createExtension` says. What
   * was stored without it, or with another one, cannot be read.
   *
   * @default - texts are stored as they are
   */
  readonly encryptionKey?: SecretRef;

  /**
   * Whether WebUI creates the extension, for which its role needs the right; otherwise a database administrator has done it.
   *
   * @default - true, unless the database is a `PostgresCluster`, which creates it
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
  const { database, maxVectorLength = 1536, halfPrecision = false } = options;
  const { createExtension = !database.postgresConnection._extensions.includes('vector') } = options;
  const url = database.postgresConnection._as('PGVECTOR_DB');
  const longest = halfPrecision ? LONGEST_HALF_VECTOR : LONGEST_VECTOR;
  return {
    ...url,
    env: [
      value('VECTOR_DB', 'pgvector'),
      ...(url.env ?? []),
      value(
        'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH',
        wholeNumber(`${path} maxVectorLength`, maxVectorLength, 1, longest),
      ),
      // Written at its default too: the length above ends the program without it.
      value('PGVECTOR_USE_HALFVEC', halfPrecision),
      value('PGVECTOR_CREATE_EXTENSION', createExtension),
      ...(options.index?._env ?? []),
      ...optionalValue('PGVECTOR_ITERATIVE_SCAN', options.iterativeScan),
      ...encryption(options.encryptionKey),
      ...poolSettings('PGVECTOR_POOL', `${path} pool`, options.pool),
    ],
  };
}

/** Without its key the program ends at its start (open-webui v0.11.4, backend/open_webui/config.py:668). */
function encryption(key?: SecretRef): Variable[] {
  return key ? [value('PGVECTOR_PGCRYPTO', true), secret('PGVECTOR_PGCRYPTO_KEY', key)] : [];
}
