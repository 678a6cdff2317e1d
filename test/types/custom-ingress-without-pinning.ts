// expect: TS2345 Property 'pinsSessions' is missing in type '{ ingressClassName: string; }'
import { IngressController } from 'cdk8s-open-webui';

IngressController.custom({ ingressClassName: 'edge' });
