// expect: TS2741 Property 'provider' is missing in type
import { type Access, SecretRef } from 'cdk8s-open-webui';

export const access: Access = { scim: { token: SecretRef.of('scim', 'token') } };
