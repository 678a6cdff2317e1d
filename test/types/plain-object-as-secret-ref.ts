// expect: TS2345 Property '_brand' is missing in type
import { Redis } from 'cdk8s-open-webui';

Redis.fromSecret({ name: 'redis', key: 'url' });
