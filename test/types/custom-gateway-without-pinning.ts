// expect: TS2345 Property 'pinsSessions' is missing
import { GatewayImplementation } from 'cdk8s-open-webui';

GatewayImplementation.custom({});
