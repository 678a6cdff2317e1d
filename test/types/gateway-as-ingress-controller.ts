// expect: TS2345 Argument of type 'GatewayImplementation' is not assignable to parameter of type 'IngressController'
import { Exposure, GatewayImplementation } from 'cdk8s-open-webui';

Exposure.ingress(GatewayImplementation.envoyGateway(), { host: 'chat.example.com' });
