// expect: TS2345 Property 'clientSecret' is missing in type
import { SecretRef, SignIn } from 'cdk8s-open-webui';

SignIn.google({ clientId: SecretRef.of('google', 'id') });
