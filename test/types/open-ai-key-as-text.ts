// expect: TS2345 Argument of type 'string' is not assignable to parameter of type 'SecretRef'
import { OpenAI } from 'cdk8s-open-webui';

OpenAI.fromUrl('https://api.openai.com/v1', 'sk-0123456789');
