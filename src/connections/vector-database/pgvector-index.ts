import { refuse, wholeNumber } from '../../k8s/demand';
import { type Variable, value } from '../../k8s/environment';

/** HNSW of pgvector: a graph. Bounds are pgvector's (README, "HNSW"). */
export interface PgvectorHnswOptions {
  /**
   * Neighbours of each vector in a layer: a whole number of 2 to 100.
   *
   * @default 16
   */
  readonly m?: number;

  /**
   * Candidates that are looked at while the graph is built: a whole number of 4 to 1000, at least twice `m`.
   *
   * @default 64
   */
  readonly efConstruction?: number;
}

/** IVFFlat of pgvector: lists of near vectors. */
export interface PgvectorIvfflatOptions {
  /**
   * Number of lists: a whole number of 1 to 32768. The index is made once there are 50 times as many vectors.
   *
   * @default 100
   */
  readonly lists?: number;
}

/** How pgvector finds vectors. */
export class PgvectorIndex {
  /**
   * A graph: better answers than IVFFlat at the same speed, and more memory while it is built.
   *
   * @throws if a number is out of its bounds
   *
   * @example
   * const database = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'));
   * VectorDatabase.pgvector({ database, index: PgvectorIndex.hnsw({ m: 24, efConstruction: 100 }) });
   */
  public static hnsw(options: PgvectorHnswOptions = {}): PgvectorIndex {
    const { m = 16, efConstruction = 64 } = options;
    const path = 'PgvectorIndex.hnsw';
    wholeNumber(`${path} m`, m, 2, 100);
    wholeNumber(`${path} efConstruction`, efConstruction, 4, 1000);
    if (efConstruction < 2 * m) refuse(`${path} efConstruction`, `at least twice m, ${2 * m}`, efConstruction);
    return new PgvectorIndex([
      value('PGVECTOR_INDEX_METHOD', 'hnsw'),
      value('PGVECTOR_HNSW_M', m),
      value('PGVECTOR_HNSW_EF_CONSTRUCTION', efConstruction),
    ]);
  }

  /**
   * Lists of near vectors.
   *
   * @throws if a number is out of its bounds
   *
   * @example
   * const database = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'));
   * VectorDatabase.pgvector({ database, index: PgvectorIndex.ivfflat({ lists: 200 }) });
   */
  public static ivfflat(options: PgvectorIvfflatOptions = {}): PgvectorIndex {
    const lists = wholeNumber('PgvectorIndex.ivfflat lists', options.lists ?? 100, 1, 32768);
    return new PgvectorIndex([value('PGVECTOR_INDEX_METHOD', 'ivfflat'), value('PGVECTOR_IVFFLAT_LISTS', lists)]);
  }

  /** @internal */
  public readonly _env: Variable[];

  /** @internal */
  protected readonly _brand = 'PgvectorIndex';

  private constructor(env: Variable[]) {
    this._env = env;
  }
}
