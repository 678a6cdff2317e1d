// expect: TS2345 Argument of type 'string' is not assignable to parameter of type 'SecretRef'
import { JupyterAuthentication } from 'cdk8s-open-webui';

JupyterAuthentication.token('in plain text');
