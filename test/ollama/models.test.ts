import { Duration } from 'cdk8s';
import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import { KeepAlive } from '../../src/ollama/keep-alive';
import { Model, WarmUp } from '../../src/ollama/model';
import { ModelDelivery } from '../../src/ollama/model-delivery';
import { Ollama, type OllamaProps } from '../../src/ollama/ollama';
import { Ready } from '../../src/ollama/ready';
import { KvCacheType } from '../../src/ollama/settings';
import { problemsOf } from '../schema/strict-schema';
import { chatChart, containerOf, type Manifest, only, podOf, render, titles, variablesOf } from '../support';

const BOT = 'FROM llama3.2:3b\nSYSTEM You are brief.\n';

function ollama(props: OllamaProps): Manifest[] {
  return render(chart => new Ollama(chart, 'ollama', props));
}

function stepsOf(props: OllamaProps): string[] {
  return containerOf(only(ollama(props), 'StatefulSet'), 'model-sync').args;
}

test('models are pulled and made in their order, and then loaded', () => {
  const models = [
    'llama3.2:3b',
    Model.create('team/bot:1', BOT, { warmUp: WarmUp.chat(KeepAlive.forever()) }),
    Model.pull('nomic-embed-text:v1.5', { warmUp: WarmUp.embedding(KeepAlive.of(Duration.hours(1))) }),
    Model.pull('hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M', { warmUp: WarmUp.chat() }),
  ];
  const manifests = ollama({ models });
  expect(titles(manifests)).toContain('ConfigMap/chat-ollama-modelfiles');
  expect(only(manifests, 'ConfigMap').data).toEqual({ team_bot_1: BOT });
  const set = only(manifests, 'StatefulSet');
  const sync = containerOf(set, 'model-sync');
  expect(sync.args).toEqual([
    'pull:llama3.2:3b',
    'create:team/bot:1=/modelfiles/team_bot_1',
    'pull:nomic-embed-text:v1.5',
    'pull:hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M',
    'warm:team/bot:1=-1m',
    'embed:nomic-embed-text:v1.5=3600s',
    'warm:hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M',
  ]);
  expect(sync.volumeMounts).toContainEqual({ name: 'modelfiles', mountPath: '/modelfiles', readOnly: true });
  expect(podOf(set).volumes).toContainEqual({ name: 'modelfiles', configMap: { name: 'chat-ollama-modelfiles' } });
});

test('a pod is ready with its server, with its models, or with its models on a GPU', () => {
  const models = [Model.pull('llama3.2:3b', { warmUp: WarmUp.chat() })];
  const sync = (props: OllamaProps) => containerOf(only(ollama({ models, ...props }), 'StatefulSet'), 'model-sync');
  const probe = {
    exec: { command: ['test', '-f', '/state/ready'] },
    periodSeconds: 5,
    timeoutSeconds: 3,
    failureThreshold: 1,
  };
  expect(sync({})).not.toHaveProperty('readinessProbe');
  expect(sync({ ready: Ready.server() })).not.toHaveProperty('readinessProbe');
  expect(sync({ ready: Ready.models() }).readinessProbe).toEqual(probe);
  const onGpu = sync({ ready: Ready.modelsOnGpu(), gpu: GpuOverlay.nvidia() });
  expect(onGpu.readinessProbe).toEqual(probe);
  expect(onGpu.args.at(-1)).toBe('require-gpu');
});

describe('models that are there already', () => {
  const models = [Model.pull('llama3.2:3b', { warmUp: WarmUp.chat() })];

  test.each([
    ['an image volume', { delivery: ModelDelivery.imageVolume('registry.example.com/models@sha256:0a') }],
    [
      'a read-only claim',
      { delivery: ModelDelivery.readOnlyClaim('nfs-models', { subPath: 'ollama/models' }), replicas: 3 },
    ],
    [
      'the image',
      { delivery: ModelDelivery.bakedIntoImage('/opt/models'), image: 'registry.example.com/ollama:0.32.15' },
    ],
  ])('in %s are searched and loaded, never changed, never claimed', (_what, props) => {
    const set = only(ollama({ models, ...props }), 'StatefulSet');
    expect(containerOf(set, 'model-sync').args).toEqual(['expect:llama3.2:3b', 'warm:llama3.2:3b']);
    expect(variablesOf(containerOf(set))).toMatchObject({ OLLAMA_NOPRUNE: '1' });
    expect(set.spec).not.toHaveProperty('volumeClaimTemplates');
  });

  test('are mounted read-only from an image, which Kubernetes 1.28 does not know', () => {
    const manifests = ollama({ models, delivery: ModelDelivery.imageVolume('registry.example.com/models@sha256:0a') });
    const set = only(manifests, 'StatefulSet');
    expect(podOf(set).volumes).toEqual([
      { name: 'home', emptyDir: {} },
      { name: 'tmp', emptyDir: {} },
      { name: 'state', emptyDir: {} },
      { name: 'models', image: { reference: 'registry.example.com/models@sha256:0a', pullPolicy: 'IfNotPresent' } },
    ]);
    expect(containerOf(set).volumeMounts[0]).toEqual({ name: 'models', mountPath: '/models', readOnly: true });
    expect(problemsOf(manifests, '1.34')).toEqual([]);
    expect(problemsOf(manifests, '1.28')).toHaveLength(1);
  });

  test('are mounted read-only from a claim that many pods read', () => {
    const delivery = ModelDelivery.readOnlyClaim('nfs-models', { subPath: 'ollama/models' });
    const set = only(ollama({ models, delivery, replicas: 3 }), 'StatefulSet');
    expect(podOf(set).volumes).toContainEqual({
      name: 'models',
      persistentVolumeClaim: { claimName: 'nfs-models', readOnly: true },
    });
    expect(containerOf(set).volumeMounts[0]).toEqual({
      name: 'models',
      mountPath: '/models',
      subPath: 'ollama/models',
      readOnly: true,
    });
  });

  test('are where the image has them', () => {
    const delivery = ModelDelivery.bakedIntoImage('/opt/models');
    const set = only(ollama({ models, delivery, image: 'registry.example.com/ollama:0.32.15' }), 'StatefulSet');
    expect(variablesOf(containerOf(set))).toMatchObject({ OLLAMA_MODELS: '/opt/models' });
    expect(containerOf(set).volumeMounts).toEqual([
      { name: 'home', mountPath: '/home/ollama' },
      { name: 'tmp', mountPath: '/tmp' },
    ]);
  });
});

test('an existing claim is written below its path', () => {
  const set = only(ollama({ storage: { existingClaim: 'nfs-ai-models', subPath: 'ollama' } }), 'StatefulSet');
  expect(containerOf(set).volumeMounts[0]).toEqual({ name: 'models', mountPath: '/models', subPath: 'ollama' });
});

test('declared sizes are facts of the workload', () => {
  const models = [
    Model.pull('llama3.1:8b', { size: '5Gi', memoryPerToken: '128Ki' }),
    Model.pull('nomic-embed-text:v1.5', { size: '300Mi' }),
    'llama3.2:3b',
  ];
  const annotations = (props: OllamaProps) => only(ollama({ models, ...props }), 'StatefulSet').metadata.annotations;
  expect(annotations({ resources: { limits: { memory: '32Gi' } } })).toEqual({
    'cdk8s-open-webui.io/models-size': '5420Mi',
    'cdk8s-open-webui.io/largest-model-memory': '5632Mi',
  });
  // 5 GiB, and 128 KiB for each of 32768 tokens of 4 requests, halved.
  const gpu = GpuOverlay.nvidia({ minMemory: '22Gi' });
  expect(annotations({ gpu, parallel: 4, contextLength: 32768, kvCacheType: KvCacheType.Q8_0 })).toEqual({
    'cdk8s-open-webui.io/models-size': '5420Mi',
    'cdk8s-open-webui.io/largest-model-memory': '13312Mi',
    'cdk8s-open-webui.io/gpu-memory': '22528Mi',
  });
});

test('a schedule starts all replicas, and ends them', () => {
  const schedule = { timeZone: 'Europe/Berlin', start: '0 7 * * 1-5', end: '0 20 * * 1-5' };
  const manifests = ollama({ replicas: 2, schedule });
  expect(only(manifests, 'ScaledObject').spec).toEqual({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'chat-ollama' },
    minReplicaCount: 0,
    maxReplicaCount: 2,
    triggers: [
      {
        type: 'cron',
        metadata: { timezone: 'Europe/Berlin', start: '0 7 * * 1-5', end: '0 20 * * 1-5', desiredReplicas: '2' },
      },
    ],
  });
  expect(only(manifests, 'StatefulSet').spec).not.toHaveProperty('replicas');
});

const warm = Model.pull('a:1', { warmUp: WarmUp.chat() });
const made = Model.create('bot', BOT);
const volume = ModelDelivery.imageVolume('registry.example.com/models:1');
const schedule = { timeZone: 'UTC', start: '0 7 * * *', end: '0 20 * * *' };

test.each<[string, OllamaProps, string]>([
  [
    'an option as a name',
    { models: ['--help'] },
    "ollama.models must be a model's name such as 'llama3.2:3b', got '--help'",
  ],
  [
    'a digest',
    { models: ['a@sha256:00'] },
    "ollama.models must be a model's name such as 'llama3.2:3b', got 'a@sha256:00'",
  ],
  [
    'a model twice',
    { models: ['a', Model.pull('library/a:latest')] },
    "ollama.models must be each model once, got 'a:latest'",
  ],
  [
    'two files of one name',
    { models: [Model.create('a:b', BOT), Model.create('a/b', BOT)] },
    "ollama.models must be models whose names differ in more than ':' and '/', got 'a/b'",
  ],
  ['two volumes', { delivery: volume, storage: { size: '1Gi' } }, 'ollama.storage must be left out beside delivery'],
  [
    'a model made on a read-only volume',
    { delivery: volume, models: [made] },
    "ollama.models must be models that are there already, beside this delivery, got 'Model.create bot'",
  ],
  [
    'an image that nobody gave',
    { delivery: ModelDelivery.bakedIntoImage('/models') },
    'ollama.image must be given with ModelDelivery.bakedIntoImage',
  ],
  ['readiness of no models', { ready: Ready.models() }, 'ollama.models must be at least one model beside this ready'],
  [
    'readiness on no GPU',
    { ready: Ready.modelsOnGpu(), models: [warm] },
    'ollama.gpu must be given beside Ready.modelsOnGpu(), got undefined',
  ],
  [
    'readiness of nothing that is loaded',
    { ready: Ready.modelsOnGpu(), gpu: GpuOverlay.nvidia(), models: ['a:1'] },
    'ollama.models must be models of which one is warmed up',
  ],
  [
    'less room than loaded models',
    { maxLoadedModels: 1, models: [warm, Model.pull('b', { warmUp: WarmUp.chat() })] },
    'ollama.maxLoadedModels must be at least 2, the models that are warmed up, got 1',
  ],
  [
    'a path without a claim',
    { storage: { subPath: 'ollama' } },
    "ollama.storage.subPath must be left out without existingClaim, got 'ollama'",
  ],
  [
    'a path out of the claim',
    { storage: { existingClaim: 'a', subPath: '../b' } },
    "ollama.storage.subPath must be a path below the volume's root, such as 'ollama/models', got '../b'",
  ],
  [
    'an end at the start',
    { schedule: { ...schedule, end: schedule.start } },
    "ollama.schedule.end must be another time than start, got '0 7 * * *'",
  ],
  [
    'no cron',
    { schedule: { ...schedule, start: '7 am' } },
    "ollama.schedule.start must be five fields of cron such as '0 7 * * 1-5', got '7 am'",
  ],
  [
    'no time zone',
    { schedule: { ...schedule, timeZone: 'Berlin' } },
    "ollama.schedule.timeZone must be a time zone such as 'Europe/Berlin', got 'Berlin'",
  ],
])('there is no Ollama with %s', (_what, props, message) => {
  expect(() => new Ollama(chatChart(), 'ollama', props)).toThrow(message);
});

test.each<[string, () => unknown, string]>([
  [
    'Modelfile without FROM',
    () => Model.create('bot', 'SYSTEM You are brief.'),
    "Model.create's modelfile must be a Modelfile with FROM",
  ],
  ['name', () => Model.pull('a b'), "Model.pull must be a model's name such as 'llama3.2:3b', got 'a b'"],
  ['size', () => Model.pull('a', { size: '2 GB' }), 'model a: size must be a quantity of bytes'],
  [
    'warm-up that ends at once',
    () => WarmUp.chat(KeepAlive.unload()),
    'WarmUp keepAlive must be a time that the model stays',
  ],
  ['image', () => ModelDelivery.imageVolume(''), 'ModelDelivery.imageVolume must be an image'],
  [
    'directory',
    () => ModelDelivery.bakedIntoImage('models'),
    "ModelDelivery.bakedIntoImage must be a directory such as '/models', got 'models'",
  ],
  ['claim', () => ModelDelivery.readOnlyClaim('A'), "ModelDelivery.readOnlyClaim must be an object's name"],
])('that is no %s', (_what, make, message) => {
  expect(make).toThrow(message);
});

test('steps are plain arguments', () => {
  expect(stepsOf({ models: ['llama3.2:3b'] })).toEqual(['pull:llama3.2:3b']);
});
