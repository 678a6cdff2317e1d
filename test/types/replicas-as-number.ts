// expect: TS2322 Type 'number' is not assignable to type 'Replicas'
import { FileStorage, Postgres, Redis, Scaling, SecretRef, VectorDatabase } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));

Scaling.replicated({
  replicas: 3,
  secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
  database,
  vectorDatabase: VectorDatabase.pgvector({ database }),
  redis: Redis.fromSecret(SecretRef.of('redis', 'url')),
  storage: FileStorage.s3({ bucket: 'uploads' }),
});
