// expect: TS2345 Property 'apiKey' is missing in type
import { ContentExtraction } from 'cdk8s-open-webui';

ContentExtraction.external({ url: 'http://loader:8080' });
