// expect: TS2345 Property 'redis' is missing in type
import { DoclingEngine } from 'cdk8s-open-webui';

DoclingEngine.queue({ workers: 3 });
