// expect: TS2322 Type 'string' is not assignable to type 'SecretRef'
import { SecretRef, SignIn } from 'cdk8s-open-webui';

SignIn.oidc({
  providerUrl: 'https://login.example.com',
  clientId: SecretRef.of('oidc', 'id'),
  clientSecret: 'not-a-reference',
});
