// expect: TS2345 Property 'storage' is missing in type
import { Postgres, Redis, Replicas, Scaling, SecretRef, VectorDatabase } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));

Scaling.replicated({
  replicas: Replicas.exactly(3),
  secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
  database,
  vectorDatabase: VectorDatabase.pgvector({ database }),
  redis: Redis.fromSecret(SecretRef.of('redis', 'url')),
});
