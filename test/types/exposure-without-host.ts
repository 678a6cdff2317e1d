// expect: TS2345 Property 'host' is missing in type
import { Exposure, IngressController } from 'cdk8s-open-webui';

Exposure.ingress(IngressController.ingressNginx(), {});
