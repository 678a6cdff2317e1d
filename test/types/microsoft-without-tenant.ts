// expect: TS2345 Property 'tenantId' is missing in type
import { SecretRef, SignIn } from 'cdk8s-open-webui';

SignIn.microsoft({ clientId: SecretRef.of('entra', 'id'), clientSecret: SecretRef.of('entra', 'secret') });
