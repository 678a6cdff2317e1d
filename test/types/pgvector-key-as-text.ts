// expect: TS2322 Type 'string' is not assignable to type 'SecretRef'
import { Postgres, SecretRef, VectorDatabase } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));
VectorDatabase.pgvector({ database, encryptionKey: 'secret' });
