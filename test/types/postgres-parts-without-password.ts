// expect: TS2345 Property 'password' is missing in type
import { Postgres } from 'cdk8s-open-webui';

Postgres.fromParts({ host: 'postgres', database: 'chat', username: 'chat' });
