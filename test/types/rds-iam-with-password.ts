// expect: TS2353 'password' does not exist in type 'RdsIamOptions'
import { Postgres, SecretRef } from 'cdk8s-open-webui';

Postgres.fromRdsIam({ host: 'db.example.com', database: 'chat', username: 'chat', password: SecretRef.of('a', 'b') });
