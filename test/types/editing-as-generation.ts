// expect: TS2322 Type 'ImageEditing' is not assignable to type 'ImageGeneration'
import { App, Chart } from 'cdk8s';
import { ImageEditing, SecretRef, WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const editing = ImageEditing.gemini({ apiKey: SecretRef.of('gemini', 'key'), model: 'gemini-2.5-flash-image' });
new WebUI(chart, 'webui', { models: [], imageGeneration: editing });
