// expect: TS2741 Property 'vectorStore' is missing in type 'IContentExtractor' but required in type 'IVectorDatabase'
import { Scaling, Tika } from 'cdk8s-open-webui';

Scaling.single({ vectorDatabase: Tika.fromUrl('http://tika.example.com:9998') });
