// expect: TS2322 Type 'string' is not assignable to type 'SecretRef'
import { type Access, SecretRef } from 'cdk8s-open-webui';

export const access: Access = { firstAdministrator: { email: SecretRef.of('admin', 'email'), password: 'hunter2' } };
