// expect: TS2345 Property 'artifacts' is missing in type
import { LobuScaling } from 'cdk8s-open-webui';

LobuScaling.replicated({ replicas: 3 });
