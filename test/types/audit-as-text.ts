// expect: TS2322 Type 'string' is not assignable to type 'Audit'
import { WebUI } from 'cdk8s-open-webui';

new WebUI(null!, 'webui', { models: [], audit: 'METADATA' });
