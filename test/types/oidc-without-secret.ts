// expect: TS2345 Property 'clientSecret' is missing in type
import { SecretRef, SignIn } from 'cdk8s-open-webui';

SignIn.oidc({ providerUrl: 'https://login.example.com', clientId: SecretRef.of('oidc', 'id') });
