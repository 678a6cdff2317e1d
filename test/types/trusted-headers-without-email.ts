// expect: TS2345 Property 'email' is missing
import { SignIn } from 'cdk8s-open-webui';

SignIn.trustedHeaders({ groups: 'X-Forwarded-Groups' });
