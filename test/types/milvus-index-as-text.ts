// expect: TS2322 Type 'string' is not assignable to type 'MilvusIndex'
import { VectorDatabase } from 'cdk8s-open-webui';

VectorDatabase.milvus({ url: 'http://milvus.example.com:19530', index: 'HNSW' });
