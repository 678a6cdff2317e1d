// expect: TS2322 Type 'string' is not assignable to type 'NetworkPeer'
import { Exposure, IngressController } from 'cdk8s-open-webui';

Exposure.ingress(IngressController.awsAlb(), { host: 'chat.example.com', ingressFrom: ['10.0.0.0/16'] });
