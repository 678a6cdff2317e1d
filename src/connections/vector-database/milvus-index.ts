import { wholeNumber } from '../../k8s/demand';
import { type Variable, value } from '../../k8s/environment';

/** HNSW of Milvus. Bounds are Milvus' (https://milvus.io/docs/hnsw.md). */
export interface MilvusHnswOptions {
  /**
   * Neighbours of each vector: a whole number of 2 to 2048.
   *
   * @default 16
   */
  readonly m?: number;

  /**
   * Candidates that are looked at while the graph is built: a whole number of 1 or more.
   *
   * @default 100
   */
  readonly efConstruction?: number;
}

/** IVF_FLAT of Milvus (https://milvus.io/docs/ivf-flat.md). */
export interface MilvusIvfFlatOptions {
  /**
   * Number of lists: a whole number of 1 to 65536.
   *
   * @default 128
   */
  readonly lists?: number;
}

/** DISKANN of Milvus (https://milvus.io/docs/diskann.md). */
export interface MilvusDiskAnnOptions {
  /**
   * Neighbours of each vector: a whole number of 1 to 512.
   *
   * @default 56
   */
  readonly maxDegree?: number;

  /**
   * Candidates that are looked at while the graph is built: a whole number of 1 or more.
   *
   * @default 100
   */
  readonly searchListSize?: number;
}

/** How Milvus finds vectors, in collections that are made from now on. */
export class MilvusIndex {
  /**
   * A graph in memory.
   *
   * @throws if a number is out of its bounds
   *
   * @example
   * VectorDatabase.milvus({ url: 'http://milvus.databases.svc:19530', index: MilvusIndex.hnsw({ m: 32 }) });
   */
  public static hnsw(options: MilvusHnswOptions = {}): MilvusIndex {
    const { m = 16, efConstruction = 100 } = options;
    return new MilvusIndex('HNSW', [
      value('MILVUS_HNSW_M', wholeNumber('MilvusIndex.hnsw m', m, 2, 2048)),
      value('MILVUS_HNSW_EFCONSTRUCTION', wholeNumber('MilvusIndex.hnsw efConstruction', efConstruction, 1)),
    ]);
  }

  /**
   * Lists of near vectors.
   *
   * @throws if a number is out of its bounds
   *
   * @example
   * VectorDatabase.milvus({ url: 'http://milvus.databases.svc:19530', index: MilvusIndex.ivfFlat({ lists: 256 }) });
   */
  public static ivfFlat(options: MilvusIvfFlatOptions = {}): MilvusIndex {
    const lists = wholeNumber('MilvusIndex.ivfFlat lists', options.lists ?? 128, 1, 65536);
    return new MilvusIndex('IVF_FLAT', [value('MILVUS_IVF_FLAT_NLIST', lists)]);
  }

  /**
   * A graph on the disk; Milvus must have been started for it.
   *
   * @throws if a number is out of its bounds
   *
   * @example
   * VectorDatabase.milvus({ url: 'http://milvus.databases.svc:19530', index: MilvusIndex.diskAnn() });
   */
  public static diskAnn(options: MilvusDiskAnnOptions = {}): MilvusIndex {
    const { maxDegree = 56, searchListSize = 100 } = options;
    return new MilvusIndex('DISKANN', [
      value('MILVUS_DISKANN_MAX_DEGREE', wholeNumber('MilvusIndex.diskAnn maxDegree', maxDegree, 1, 512)),
      value('MILVUS_DISKANN_SEARCH_LIST_SIZE', wholeNumber('MilvusIndex.diskAnn searchListSize', searchListSize, 1)),
    ]);
  }

  /**
   * None: every vector is compared.
   *
   * @example
   * VectorDatabase.milvus({ url: 'http://milvus.databases.svc:19530', index: MilvusIndex.flat() });
   */
  public static flat(): MilvusIndex {
    return new MilvusIndex('FLAT');
  }

  /**
   * What Milvus chooses.
   *
   * @example
   * VectorDatabase.milvus({ url: 'http://milvus.databases.svc:19530', index: MilvusIndex.auto() });
   */
  public static auto(): MilvusIndex {
    return new MilvusIndex('AUTOINDEX');
  }

  /** @internal */
  public readonly _type: string;

  /** @internal */
  public readonly _parameters: Variable[];

  /** @internal */
  protected readonly _brand = 'MilvusIndex';

  private constructor(type: string, parameters: Variable[] = []) {
    this._type = type;
    this._parameters = parameters;
  }
}
