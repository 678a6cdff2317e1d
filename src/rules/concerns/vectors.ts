import type { Rule } from '../rule';
import { chromaServerFitsTheClient } from '../vectors/chroma-server-fits-the-client';
import { embeddingsFitTheVectorDatabase } from '../vectors/embeddings-fit-the-vector-database';
import { pgcryptoHasAKey } from '../vectors/pgcrypto-has-a-key';
import { pgvectorLengthIsIndexable } from '../vectors/pgvector-length-is-indexable';
import { qdrantGrpcHasTlsWithItsKey } from '../vectors/qdrant-grpc-has-tls-with-its-key';
import { vectorClientIsInTheImage } from '../vectors/vector-client-is-in-the-image';
import { vectorDatabaseIsConfigured } from '../vectors/vector-database-is-configured';
import { vectorVariablesFitTheDatabase } from '../vectors/vector-variables-fit-the-database';

/** The rules about vectors, in reading order. */
export const vectors: Rule[] = [
  vectorDatabaseIsConfigured,
  vectorClientIsInTheImage,
  vectorVariablesFitTheDatabase,
  pgvectorLengthIsIndexable,
  pgcryptoHasAKey,
  embeddingsFitTheVectorDatabase,
  qdrantGrpcHasTlsWithItsKey,
  chromaServerFitsTheClient,
];
