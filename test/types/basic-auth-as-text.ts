// expect: TS2322 Type 'string' is not assignable to type 'SecretRef'
import { Collector, SecretRef } from 'cdk8s-open-webui';

Collector.grpc('https://otlp.example.com', {
  basicAuth: { username: SecretRef.of('otlp', 'user'), password: 'secret' },
});
