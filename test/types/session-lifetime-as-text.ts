// expect: TS2322 Type 'string' is not assignable to type 'Duration'
import type { Access } from 'cdk8s-open-webui';

export const access: Access = { sessionLifetime: '-1' };
