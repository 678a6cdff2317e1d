// expect: TS2322 Type '"local"' is not assignable to type 'ConnectionType
import { Ollama } from 'cdk8s-open-webui';

Ollama.fromUrl('http://ollama.example.com:11434', { connectionType: 'local' });
