// expect: TS2322 Type 'boolean' is not assignable to type 'Tls'
import { Exposure, IngressController } from 'cdk8s-open-webui';

Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.example.com', tls: true });
