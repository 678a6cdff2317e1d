// expect: TS2741 Property '_shared' is missing in type 'FileStorage' but required in type 'SharedFileStorage'
import { FileStorage, Postgres, Redis, Replicas, Scaling, SecretRef, VectorDatabase } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));

Scaling.replicated({
  replicas: Replicas.exactly(3),
  secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
  database,
  vectorDatabase: VectorDatabase.pgvector({ database }),
  redis: Redis.fromSecret(SecretRef.of('redis', 'url')),
  storage: FileStorage.volume(),
});
