// expect: TS2322 Type 'string' is not assignable to type 'SecretRef'
import { VectorDatabase } from 'cdk8s-open-webui';

VectorDatabase.qdrant({ url: 'http://qdrant.example.com:6333', apiKey: 'secret' });
