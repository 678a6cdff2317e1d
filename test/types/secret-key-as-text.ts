// expect: TS2322 Type 'string' is not assignable to type 'SecretRef'
import { FileStorage, Postgres, Redis, Replicas, Scaling, SecretRef, VectorDatabase } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));

Scaling.replicated({
  replicas: Replicas.exactly(3),
  secretKey: 'not-a-reference',
  database,
  vectorDatabase: VectorDatabase.pgvector({ database }),
  redis: Redis.fromSecret(SecretRef.of('redis', 'url')),
  storage: FileStorage.s3({ bucket: 'uploads' }),
});
