// expect: TS2322 Type 'string' is not assignable to type 'Affinity'
import { Exposure, IngressController } from 'cdk8s-open-webui';

Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.example.com', affinity: 'cookie' });
