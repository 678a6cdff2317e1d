// expect: TS2345 Argument of type 'string' is not assignable to parameter of type 'SecretRef'
import { JupyterAuth } from 'cdk8s-open-webui';

JupyterAuth.token('in plain text');
