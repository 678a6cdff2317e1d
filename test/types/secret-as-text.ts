// expect: TS2345 Argument of type 'string' is not assignable to parameter of type 'SecretRef'
import { Postgres } from 'cdk8s-open-webui';

Postgres.fromSecret('postgresql://webui:password@db.example.com/webui');
