// expect: TS2339 Property 'ADMIN' does not exist on type 'typeof UserRole'
import { type Access, UserRole } from 'cdk8s-open-webui';

export const access: Access = { defaultRole: UserRole.ADMIN };
