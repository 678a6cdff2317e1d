// expect: TS2345 Argument of type 'string' is not assignable to parameter of type 'IngressController'
import { Exposure } from 'cdk8s-open-webui';

Exposure.ingress('nginx', { host: 'chat.example.com' });
