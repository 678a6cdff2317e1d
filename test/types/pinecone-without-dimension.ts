// expect: TS2345 Property 'dimension' is missing in type
import { SecretRef, VectorDatabase } from 'cdk8s-open-webui';

VectorDatabase.pinecone({ apiKey: SecretRef.of('pinecone', 'key'), region: 'eu-west-1' });
