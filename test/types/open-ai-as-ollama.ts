// expect: TS2345 Property 'ollamaEndpoint' is missing in type 'OpenAI' but required in type 'IOllama'
import { Embeddings, OpenAI } from 'cdk8s-open-webui';

Embeddings.ollama(OpenAI.fromUrl('http://vllm.models.svc:8000/v1'), 'nomic-embed-text');
