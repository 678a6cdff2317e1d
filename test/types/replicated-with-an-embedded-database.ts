// expect: TS2322 Type 'undefined' is not assignable to type 'IPostgres'
import { FileStorage, Postgres, Redis, Replicas, Scaling, SecretRef, VectorDatabase } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));

Scaling.replicated({
  replicas: Replicas.exactly(3),
  secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
  database: undefined,
  vectorDatabase: VectorDatabase.pgvector({ database }),
  redis: Redis.fromSecret(SecretRef.of('redis', 'url')),
  storage: FileStorage.s3({ bucket: 'uploads' }),
});
