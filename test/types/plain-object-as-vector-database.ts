// expect: TS2739 is missing the following properties from type 'VectorDatabase'
import { Scaling } from 'cdk8s-open-webui';

const vectorStore = { url: 'http://qdrant.example.com' };
Scaling.single({ vectorDatabase: { vectorStore } });
