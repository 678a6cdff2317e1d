// expect: TS2741 Property 'redisConnection' is missing in type 'IPostgres' but required in type 'IRedis'
import { FileStorage, Postgres, Replicas, Scaling, SecretRef, VectorDatabase } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));

Scaling.replicated({
  replicas: Replicas.exactly(3),
  secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
  database,
  vectorDatabase: VectorDatabase.pgvector({ database }),
  redis: database,
  storage: FileStorage.s3({ bucket: 'uploads' }),
});
