// expect: TS2345 Property 'url' is missing in type '{}'
import { VectorDatabase } from 'cdk8s-open-webui';

VectorDatabase.milvus({});
