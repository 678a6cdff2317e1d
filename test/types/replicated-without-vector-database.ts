// expect: TS2345 Property 'vectorDatabase' is missing in type
import { FileStorage, Postgres, Redis, Replicas, Scaling, SecretRef } from 'cdk8s-open-webui';

const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));

Scaling.replicated({
  replicas: Replicas.exactly(3),
  secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
  database,
  redis: Redis.fromSecret(SecretRef.of('redis', 'url')),
  storage: FileStorage.s3({ bucket: 'uploads' }),
});
