// expect: TS2345 Property 'redis' is missing in type
import { FileStorage, Postgres, Replicas, Scaling, SecretRef, VectorDatabase } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));

Scaling.replicated({
  replicas: Replicas.exactly(3),
  secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
  database,
  vectorDatabase: VectorDatabase.pgvector({ database }),
  storage: FileStorage.s3({ bucket: 'uploads' }),
});
