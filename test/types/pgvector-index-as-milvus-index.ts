// expect: TS2739 Type 'PgvectorIndex' is missing the following properties from type 'MilvusIndex'
import { PgvectorIndex, VectorDatabase } from 'cdk8s-open-webui';

VectorDatabase.milvus({ url: 'http://milvus.example.com:19530', index: PgvectorIndex.hnsw() });
