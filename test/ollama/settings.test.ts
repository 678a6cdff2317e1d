import { Duration } from 'cdk8s';
import { KeepAlive } from '../../src/ollama/keep-alive';
import { Ollama, type OllamaProps } from '../../src/ollama/ollama';
import { type OllamaSettings, settings } from '../../src/ollama/settings';
import { chatChart } from '../support';
import { SETTINGS } from './every-setting';

function written(given: OllamaSettings): [string, string | undefined][] {
  return settings(given).map(({ name, value }) => [name, value]);
}

test('every setting is written as Ollama reads it', () => {
  expect(written(SETTINGS)).toEqual([
    ['OLLAMA_NUM_PARALLEL', '2'],
    ['OLLAMA_MAX_LOADED_MODELS', '3'],
    ['OLLAMA_MAX_QUEUE', '64'],
    ['OLLAMA_KEEP_ALIVE', '1800'],
    ['OLLAMA_CONTEXT_LENGTH', '8192'],
    ['OLLAMA_FLASH_ATTENTION', '1'],
    ['OLLAMA_KV_CACHE_TYPE', 'q8_0'],
    ['OLLAMA_LOAD_TIMEOUT', '900'],
    ['LLAMA_ARG_THREADS', '5'],
    ['OLLAMA_SCHED_SPREAD', '0'],
    ['LLAMA_ARG_FIT_TARGET', '1024'],
    ['OLLAMA_ORIGINS', 'https://app.example.com,app://*'],
    ['OLLAMA_NO_CLOUD', '1'],
    ['OLLAMA_DEBUG', '1'],
  ]);
});

test('what is left out is up to Ollama, but for the cloud', () => {
  expect(written({})).toEqual([['OLLAMA_NO_CLOUD', '1']]);
  expect(written({ cloud: true })).toEqual([['OLLAMA_NO_CLOUD', '0']]);
});

test('a model stays for some time, for ever, or not at all', () => {
  expect(written({ keepAlive: KeepAlive.forever() })).toContainEqual(['OLLAMA_KEEP_ALIVE', '-1']);
  expect(written({ keepAlive: KeepAlive.unload() })).toContainEqual(['OLLAMA_KEEP_ALIVE', '0']);
});

test.each<[OllamaProps, string | RegExp]>([
  [{ parallel: 0 }, 'ollama.parallel must be a whole number of 1 or more, got 0'],
  [{ maxQueue: 0 }, 'ollama.maxQueue must be a whole number of 1 or more, got 0'],
  [{ maxLoadedModels: 1.5 }, 'ollama.maxLoadedModels must be a whole number of 1 or more, got 1.5'],
  [{ contextLength: -1 }, 'ollama.contextLength must be a whole number of 1 or more, got -1'],
  [{ loadTimeout: Duration.millis(500) }, 'ollama.loadTimeout in seconds must be a whole number of 1 or more, got 0.5'],
  [{ freeGpuMemory: '500m' }, /^ollama\.freeGpuMemory must be a quantity of bytes .*, got '500m'$/],
  [{ origins: ['a,b'] }, "ollama.origins must be origins without a comma, which separates them, got 'a,b'"],
  [{ parallel: 2, env: { OLLAMA_NUM_PARALLEL: '4' } }, /^ollama\.env\.OLLAMA_NUM_PARALLEL is set by ollama\.parallel/],
  [{ resources: { limits: { cpu: '4' } } }, 'ollama.threads must be given beside resources.limits.cpu of 4'],
  [
    { resources: { limits: { cpu: '4' } }, threads: 5 },
    'ollama.threads must be at most 4, which resources.limits.cpu allows, got 5',
  ],
])('there is no Ollama with %j', (props, message) => {
  expect(() => new Ollama(chatChart(), 'ollama', props)).toThrow(message);
});

test('a model stays for whole seconds', () => {
  expect(() => KeepAlive.of(Duration.millis(1500))).toThrow(
    'KeepAlive.of in seconds must be a whole number of 1 or more, got 1.5',
  );
});

test('half a core is enough for one thread', () => {
  const props = { resources: { limits: { cpu: '500m' } }, threads: 1 };
  expect(() => new Ollama(chatChart(), 'ollama', props)).not.toThrow();
});
