import type { Contribution } from './contribution';
import { type ChromaOptions, chroma } from './vector-database/chroma';
import { type CustomVectorDatabaseOptions, custom } from './vector-database/custom';
import { type ElasticsearchOptions, elasticsearch } from './vector-database/elasticsearch';
import { type MilvusOptions, milvus } from './vector-database/milvus';
import { type OpenSearchOptions, openSearch } from './vector-database/open-search';
import { type PgvectorOptions, pgvector } from './vector-database/pgvector';
import { type PineconeOptions, pinecone } from './vector-database/pinecone';
import { type QdrantOptions, qdrant } from './vector-database/qdrant';
import { type S3VectorsOptions, s3Vectors } from './vector-database/s3-vectors';
import { type WeaviateOptions, weaviate } from './vector-database/weaviate';

/** A server that keeps the embeddings of documents. */
export interface IVectorDatabase {
  /** Which one, and how WebUI reaches it. */
  readonly vectorStore: VectorDatabase;
}

/**
 * A server that keeps the embeddings of documents: never the embedded one, which several processes corrupt. Upstream maintains
 * pgvector and Chroma; the others are their communities' (https://docs.openwebui.com/getting-started/advanced-topics/scaling).
 *
 * Changing it later means embedding all documents again.
 */
export class VectorDatabase implements IVectorDatabase {
  /**
   * Postgres with the `vector` extension.
   *
   * @throws if a number is out of its bounds
   * @example
   * const database = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'));
   * VectorDatabase.pgvector({ database, maxVectorLength: 1024, index: PgvectorIndex.hnsw() });
   */
  public static pgvector(options: PgvectorOptions): VectorDatabase {
    return new VectorDatabase(pgvector(options));
  }

  /**
   * A Qdrant that runs elsewhere. `Qdrant` runs one.
   *
   * @throws if the URL has credentials or is none, or gRPC would not reach it
   * @example
   * VectorDatabase.qdrant({
   *   url: 'https://qdrant.example.com:6333',
   *   apiKey: SecretRef.of('qdrant', 'api-key'),
   *   peer: NetworkPeer.internet(),
   * });
   */
  public static qdrant(options: QdrantOptions): VectorDatabase {
    return new VectorDatabase(qdrant(options));
  }

  /**
   * A Chroma server that runs elsewhere. `Chroma` runs one.
   *
   * @throws if the URL has credentials, a path, or is none, or a header has what separates headers
   * @example
   * VectorDatabase.chroma({
   *   url: 'https://chroma.example.com',
   *   authentication: ChromaAuthentication.token(SecretRef.of('chroma', 'token')),
   * });
   */
  public static chroma(options: ChromaOptions): VectorDatabase {
    return new VectorDatabase(chroma(options));
  }

  /**
   * A Milvus server.
   *
   * @throws if the URL has credentials or is none, or the prefix has other characters than Milvus allows
   * @example
   * VectorDatabase.milvus({
   *   url: 'http://milvus.databases.svc:19530',
   *   token: SecretRef.of('milvus', 'token'),
   *   index: MilvusIndex.ivfFlat({ lists: 256 }),
   *   multitenancy: true,
   * });
   */
  public static milvus(options: MilvusOptions): VectorDatabase {
    return new VectorDatabase(milvus(options));
  }

  /**
   * OpenSearch.
   *
   * @throws if the URL has credentials or is none
   * @example
   * VectorDatabase.openSearch({
   *   url: 'https://opensearch.example.com:9200',
   *   credentials: {
   *     username: SecretRef.of('opensearch', 'username'),
   *     password: SecretRef.of('opensearch', 'password'),
   *   },
   * });
   */
  public static openSearch(options: OpenSearchOptions): VectorDatabase {
    return new VectorDatabase(openSearch(options));
  }

  /**
   * Elasticsearch.
   *
   * @throws if the URL has credentials or is none, or there are two ways to sign in
   * @example
   * VectorDatabase.elasticsearch({
   *   url: 'https://elastic-es-http.databases.svc:9200',
   *   apiKey: SecretRef.of('elastic', 'api-key'),
   *   caCertificate: SecretRef.of('elastic-es-http-certs-public', 'ca.crt'),
   * });
   */
  public static elasticsearch(options: ElasticsearchOptions): VectorDatabase {
    return new VectorDatabase(elasticsearch(options));
  }

  /**
   * Weaviate, which is reached by HTTP and by gRPC.
   *
   * @throws if a URL has credentials, a path, or is none
   * @example
   * VectorDatabase.weaviate({
   *   url: 'http://weaviate.databases.svc:8080',
   *   grpcUrl: 'http://weaviate-grpc.databases.svc:50051',
   *   apiKey: SecretRef.of('weaviate', 'api-key'),
   * });
   */
  public static weaviate(options: WeaviateOptions): VectorDatabase {
    return new VectorDatabase(weaviate(options));
  }

  /**
   * An index of Pinecone.
   *
   * @throws if a name is empty or a number out of its bounds
   * @example
   * VectorDatabase.pinecone({ apiKey: SecretRef.of('pinecone', 'api-key'), region: 'eu-west-1', dimension: 768 });
   */
  public static pinecone(options: PineconeOptions): VectorDatabase {
    return new VectorDatabase(pinecone(options));
  }

  /**
   * A vector bucket of Amazon S3. The SDK finds its credentials itself: give the pod an identity by `serviceAccount`.
   *
   * @throws if the bucket's name is none
   * @example
   * VectorDatabase.s3Vectors({ bucket: 'chat-vectors', region: 'eu-central-1' });
   */
  public static s3Vectors(options: S3VectorsOptions): VectorDatabase {
    return new VectorDatabase(s3Vectors(options));
  }

  /**
   * Any other database that Open WebUI knows, by its own variables.
   *
   * @throws if there is a variant for the name, or a variable is given twice
   * @example
   * VectorDatabase.custom({
   *   name: 'oracle23ai',
   *   env: { ORACLE_DB_DSN: 'oracle.databases.svc:1521/FREEPDB1', ORACLE_VECTOR_LENGTH: '1024' },
   *   secretEnv: {
   *     ORACLE_DB_USER: SecretRef.of('oracle', 'user'),
   *     ORACLE_DB_PASSWORD: SecretRef.of('oracle', 'password'),
   *   },
   *   ports: [1521],
   * });
   */
  public static custom(options: CustomVectorDatabaseOptions): VectorDatabase {
    return new VectorDatabase(custom(options));
  }

  /** @internal */
  public static _of(contribution: Contribution): VectorDatabase {
    return new VectorDatabase(contribution);
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
