import type { Contribution } from './contribution';
import { type PgvectorOptions, pgvector } from './vector-database/pgvector';

/** A server that keeps the embeddings of documents. */
export interface IVectorDatabase {
  /** Which one, and how WebUI reaches it. */
  readonly vectorStore: VectorDatabase;
}

/** A server that keeps the embeddings of documents: never the embedded one, which several processes corrupt. */
export class VectorDatabase implements IVectorDatabase {
  /** Postgres with the `vector` extension. */
  public static pgvector(options: PgvectorOptions): VectorDatabase {
    return new VectorDatabase(pgvector(options));
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'VectorDatabase';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }

  public get vectorStore(): VectorDatabase {
    return this;
  }
}
