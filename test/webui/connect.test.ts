import { App, Chart, Testing } from 'cdk8s';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Ollama } from '../../src/ollama/ollama';
import { Redis } from '../../src/redis/redis';
import { Tika } from '../../src/tika/tika';
import { Embeddings } from '../../src/webui/documents/embeddings/embeddings';
import { Scaling } from '../../src/webui/scaling/scaling';
import { WebUI } from '../../src/webui/webui';
import { containerOf, only, variablesOf } from '../support';

function charts(ours?: string, theirs?: string): [Chart, Chart] {
  const app = new App();
  return [new Chart(app, 'chat', { namespace: ours }), new Chart(app, 'backing', { namespace: theirs })];
}

function variables(chart: Chart) {
  return variablesOf(containerOf(only(Testing.synth(chart), 'Deployment', 'chat-webui')));
}

test('parts of other charts are reached in their namespaces', () => {
  const [chat, backing] = charts('ai', 'models');
  new WebUI(chat, 'webui', { models: [new Ollama(backing, 'ollama')], contentExtraction: new Tika(backing, 'tika') });
  expect(variables(chat)).toMatchObject({
    OLLAMA_BASE_URLS: 'http://backing-ollama-0.backing-ollama-headless.models.svc:11434',
    TIKA_SERVER_URL: 'http://backing-tika.models.svc:9998',
  });
});

test('charts without namespace are in the same one', () => {
  const [chat, backing] = charts();
  new WebUI(chat, 'webui', { models: [], contentExtraction: new Tika(backing, 'tika') });
  expect(variables(chat)).toMatchObject({ TIKA_SERVER_URL: 'http://backing-tika:9998' });
});

const password = SecretRef.of('redis', 'password');

test.each<[string, (backing: Chart) => Omit<ConstructorParameters<typeof WebUI>[2], 'models'>]>([
  ['backing/tika', backing => ({ contentExtraction: new Tika(backing, 'tika') })],
  ['backing/redis', backing => ({ scaling: Scaling.single({ redis: new Redis(backing, 'redis', { password }) }) })],
  ['backing/ollama', backing => ({ embeddings: Embeddings.ollama(new Ollama(backing, 'ollama'), 'x') })],
])('%s is not found where only one of two charts has a namespace', (path, props) => {
  const message = (without: string, given: string, namespace: string) =>
    `${without} has no namespace and ${given} is in '${namespace}': give both charts a namespace, so that the parts find each other`;
  const [ours, theirs] = charts('ai', undefined);
  expect(() => new WebUI(ours, 'webui', { models: [], ...props(theirs) })).toThrow(message(path, 'chat/webui', 'ai'));
  const [ours2, theirs2] = charts(undefined, 'data');
  expect(() => new WebUI(ours2, 'webui', { models: [], ...props(theirs2) })).toThrow(
    message('chat/webui', path, 'data'),
  );
});
