import { JsonPatch, Testing } from 'cdk8s';
import { ModelApi } from '../../src/connections/model-backend';
import { ConnectionType } from '../../src/connections/model-connection';
import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import type { OllamaEndpointOptions } from '../../src/ollama/endpoint';
import { Model, WarmUp } from '../../src/ollama/model';
import { ModelDelivery } from '../../src/ollama/model-delivery';
import { modelSync } from '../../src/ollama/model-sync';
import { Ollama, type OllamaProps } from '../../src/ollama/ollama';
import { Ready } from '../../src/ollama/ready';
import type { OllamaSchedule } from '../../src/ollama/schedule';
import type { OllamaStorage } from '../../src/ollama/storage';
import { EVERY_CLAIM } from '../k8s/every-claim';
import {
  addressOf,
  COMMON_PROPS,
  chatChart,
  containerOf,
  envOf,
  expectCommonProps,
  expectHardened,
  guarded,
  type Manifest,
  only,
  podOf,
  render,
  titles,
  variablesOf,
} from '../support';
import { SETTINGS } from './every-setting';

function ollama(props?: OllamaProps): Manifest[] {
  return render(chart => new Ollama(chart, 'ollama', props));
}

describe('an Ollama', () => {
  const manifests = ollama({ models: ['llama3.2:1b'] });
  const set = only(manifests, 'StatefulSet');
  const container = containerOf(set);

  test('is a StatefulSet and two Services', () => {
    expect(titles(manifests)).toEqual([
      'Service/chat-ollama',
      'Service/chat-ollama-headless',
      'StatefulSet/chat-ollama',
    ]);
    expectHardened(manifests);
  });

  test('starts its replicas together, each with an address of its own', () => {
    expect(set.spec).toMatchObject({
      replicas: 1,
      podManagementPolicy: 'Parallel',
      serviceName: 'chat-ollama-headless',
    });
    expect(only(manifests, 'Service', 'chat-ollama-headless').spec.clusterIP).toBe('None');
    expect(only(manifests, 'Service', 'chat-ollama').spec).not.toHaveProperty('clusterIP');
  });

  test('runs a pinned image as another user than root, whose home and models are on volumes', () => {
    expect(container.image).toBe('docker.io/ollama/ollama:0.32.15');
    expect(podOf(set).securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
    });
    expect(envOf(container)).toEqual([
      ['OLLAMA_HOST', '0.0.0.0:11434'],
      ['HOME', '/home/ollama'],
      ['OLLAMA_MODELS', '/models'],
      ['OLLAMA_NO_CLOUD', '1'],
      ['NVIDIA_VISIBLE_DEVICES', 'void'],
    ]);
    expect(container.volumeMounts).toEqual([
      { name: 'models', mountPath: '/models' },
      { name: 'home', mountPath: '/home/ollama' },
      { name: 'tmp', mountPath: '/tmp' },
    ]);
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
  });

  test('claims a volume for the models of each replica', () => {
    expect(set.spec.volumeClaimTemplates).toEqual([
      {
        metadata: { name: 'models' },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '30Gi' } } },
      },
    ]);
    expect(podOf(set).volumes).toEqual([
      { name: 'home', emptyDir: {} },
      { name: 'tmp', emptyDir: {} },
      { name: 'state', emptyDir: {} },
    ]);
  });

  test('leaves its Services before it ends, within its grace period', () => {
    expect(container.lifecycle).toEqual({ preStop: { exec: { command: ['sleep', '10'] } } });
    expect(podOf(set).terminationGracePeriodSeconds).toBe(40);
  });

  test('has five minutes to find its hardware and walk its models', () => {
    const timing = { periodSeconds: 5, timeoutSeconds: 3 };
    const httpGet = { path: '/', port: 'http' };
    expect(container.startupProbe).toEqual({ httpGet, ...timing, failureThreshold: 60 });
    expect(container.livenessProbe).toEqual({ httpGet, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 });
    expect(container.readinessProbe).toEqual({
      httpGet: { path: '/api/version', port: 'http' },
      ...timing,
      failureThreshold: 3,
    });
  });

  test('pulls its models beside the server, with the same image', () => {
    const { name, image, command, args } = modelSync('docker.io/ollama/ollama:0.32.15', ['pull:llama3.2:1b']);
    expect(containerOf(set, 'model-sync')).toMatchObject({ name, image, command, args });
    expect(podOf(set)).not.toHaveProperty('initContainers');
  });

  test('can be patched by Kubernetes paths', () => {
    const chart = chatChart();
    const part = new Ollama(chart, 'ollama');
    part.workload.addJsonPatch(JsonPatch.replace('/spec/template/spec/containers/0/env/3/value', '0'));
    part.service.addJsonPatch(JsonPatch.add('/spec/sessionAffinity', 'ClientIP'));
    part.headlessService.addJsonPatch(JsonPatch.add('/spec/publishNotReadyAddresses', true));
    const patched = Testing.synth(chart);
    expect(variablesOf(containerOf(only(patched, 'StatefulSet')))).toMatchObject({ OLLAMA_NO_CLOUD: '0' });
    expect(only(patched, 'Service', 'chat-ollama').spec.sessionAffinity).toBe('ClientIP');
    expect(only(patched, 'Service', 'chat-ollama-headless').spec.publishNotReadyAddresses).toBe(true);
  });
});

test('an Ollama without models pulls none', () => {
  for (const props of [{}, { models: [] }]) {
    const set = only(ollama(props), 'StatefulSet');
    expect(podOf(set).containers.map(({ name }: { name: string }) => name)).toEqual(['ollama']);
    expect(podOf(set).volumes).toEqual([
      { name: 'home', emptyDir: {} },
      { name: 'tmp', emptyDir: {} },
    ]);
  }
});

test('each replica has a URL for chat, and all have one for embeddings', () => {
  const chart = chatChart();
  const { modelEndpoints, ollamaEndpoint } = new Ollama(chart, 'ollama', { replicas: 3 });
  const manifests = Testing.synth(chart);
  const set = only(manifests, 'StatefulSet');
  const headless = addressOf(only(manifests, 'Service', set.spec.serviceName), set);
  expect(set.spec.replicas).toBe(3);
  expect(modelEndpoints.map(({ api, url }) => [api, url])).toEqual([
    [ModelApi.OLLAMA, `http://${set.metadata.name}-0.${headless}`],
    [ModelApi.OLLAMA, `http://${set.metadata.name}-1.${headless}`],
    [ModelApi.OLLAMA, `http://${set.metadata.name}-2.${headless}`],
  ]);
  expect(ollamaEndpoint.url).toBe(`http://${addressOf(only(manifests, 'Service', 'chat-ollama'), set)}`);
  expect(ollamaEndpoint.peer?._end.labels).toEqual(set.spec.selector.matchLabels);
});

test('an Ollama with a GPU sees what the device plugin gives it, and its model-sync nothing', () => {
  const gpu = GpuOverlay.nvidia({ count: 2, runtimeClassName: 'nvidia' });
  const manifests = ollama({ gpu, models: ['llama3.2:1b'] });
  expectHardened(manifests);
  const set = only(manifests, 'StatefulSet');
  const main = containerOf(set);
  const sync = containerOf(set, 'model-sync');
  expect(variablesOf(main)).not.toHaveProperty('NVIDIA_VISIBLE_DEVICES');
  expect(variablesOf(sync)).toMatchObject({ NVIDIA_VISIBLE_DEVICES: 'void' });
  expect(main.resources).toEqual({
    requests: { cpu: '2', memory: '8Gi', 'nvidia.com/gpu': '2' },
    limits: { memory: '16Gi', 'nvidia.com/gpu': '2' },
  });
  expect(Object.keys(sync.resources.limits)).toEqual(['memory']);
  expect(podOf(set)).toMatchObject({
    runtimeClassName: 'nvidia',
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
  });
});

test('every prop of an Ollama is in its output', () => {
  const { volumeName: _one, subPath: _part, ...every } = EVERY_CLAIM;
  const storage: Required<Omit<OllamaStorage, 'existingClaim' | 'subPath' | 'volumeName' | 'snapshot'>> = {
    ...every,
    size: '100Gi',
  };
  const schedule: Required<OllamaSchedule> = { timeZone: 'Europe/Berlin', start: '0 7 * * 1-5', end: '0 20 * * 1-5' };
  const props: Required<OllamaProps> = {
    ...COMMON_PROPS,
    ...SETTINGS,
    models: ['llama3.2:1b', Model.pull('nomic-embed-text', { warmUp: WarmUp.embedding() })],
    delivery: ModelDelivery.sync(),
    ready: Ready.modelsOnGpu(),
    replicas: 2,
    gpu: GpuOverlay.nvidia({ runtimeClassName: 'nvidia' }),
    storage,
    schedule,
    connection: { prefixId: 'lab' },
    exposures: [guarded('ollama.example.com')],
  };
  const manifests = ollama(props);
  expectCommonProps(manifests, 'ollama', 'ollama');
  expect(titles(manifests)).toEqual([
    'Ingress/given',
    'PodDisruptionBudget/given',
    'ScaledObject/given',
    'Service/given',
    'Service/given-headless',
    'StatefulSet/given',
  ]);
  const set = only(manifests, 'StatefulSet');
  expect(set.spec).not.toHaveProperty('replicas');
  expect(containerOf(set, 'model-sync').args).toEqual([
    'pull:llama3.2:1b',
    'pull:nomic-embed-text',
    'embed:nomic-embed-text',
    'require-gpu',
  ]);
  expect(containerOf(set).resources.limits).toMatchObject({ 'nvidia.com/gpu': '1', memory: '18Gi' });
  expect(podOf(set).tolerations.map(({ key }: { key?: string }) => key)).toEqual([
    'nvidia.com/gpu',
    'dedicated',
    undefined,
  ]);
  expect(set.spec.volumeClaimTemplates[0].spec).toMatchObject({
    storageClassName: 'fast',
    resources: { requests: { storage: '100Gi' } },
  });
});

test('what is said of the models is said of each replica', () => {
  const connection = { prefixId: 'lab', tags: ['ours'] };
  const { modelEndpoints } = new Ollama(chatChart(), 'ollama', { replicas: 2, connection });
  expect(modelEndpoints.map(endpoint => endpoint.connection)).toEqual([connection, connection]);
  expect(() => new Ollama(chatChart(), 'ollama', { connection: { prefixId: ' ' } })).toThrow(
    "ollama.connection prefixId must be a text without white space around it, got ' '",
  );
});

test('an Ollama behind a proxy has its key, and a choice of models', () => {
  const apiKey = SecretRef.of('ollama', 'key');
  const options: Required<OllamaEndpointOptions> = {
    apiKey,
    prefixId: 'lab',
    modelIds: ['llama3.2:3b'],
    tags: ['ours'],
    connectionType: ConnectionType.EXTERNAL,
    headers: { 'X-A': 'b' },
    secretHeaders: { 'X-B': apiKey },
    suspend: true,
    peer: NetworkPeer.internet(),
  };
  const { apiKey: _, peer, ...connection } = options;
  expect(Ollama.fromUrl('https://ollama.example.com', options).modelEndpoints).toEqual([
    { api: ModelApi.OLLAMA, url: 'https://ollama.example.com', apiKey, connection, peer },
  ]);
});

test('an existing claim is mounted, and none is made', () => {
  const set = only(ollama({ storage: { existingClaim: 'old' } }), 'StatefulSet');
  expect(set.spec.volumeClaimTemplates ?? []).toEqual([]);
  expect(podOf(set).volumes).toContainEqual({ name: 'models', persistentVolumeClaim: { claimName: 'old' } });
});

test('an Ollama that runs elsewhere is known by its URL or a Secret', () => {
  const peer = NetworkPeer.cidr('10.0.0.0/8');
  const endpoint = { api: ModelApi.OLLAMA, url: 'http://ollama.example.com:11434', peer };
  const byUrl = Ollama.fromUrl('http://ollama.example.com:11434', { peer });
  expect(byUrl).toEqual({ ollamaEndpoint: endpoint, modelEndpoints: [endpoint] });
  const urlSecret = SecretRef.of('ollama', 'url');
  const bySecret = Ollama.fromSecret(urlSecret, { peer });
  expect(bySecret.ollamaEndpoint).toEqual({ api: ModelApi.OLLAMA, urlSecret, peer });
  expect(bySecret.modelEndpoints).toEqual([bySecret.ollamaEndpoint]);
});

test.each([
  ['ollama:11434', "Ollama.fromUrl must be a URL such as 'https://host:1234', got 'ollama:11434'"],
  ['http://ollama:11434/v1', "Ollama.fromUrl must be a URL without path, got 'http://ollama:11434/v1'"],
  [
    'https://admin:hunter2@ollama',
    'Ollama.fromUrl must be a URL without user and password, got one for ollama; use fromSecret instead',
  ],
])('there is no Ollama at %s', (url, message) => {
  expect(() => Ollama.fromUrl(url)).toThrow(message);
});

test.each(['http://ollama:11434?a=b', 'http://ollama:11434#a'])('there is no Ollama at %s', url => {
  expect(() => Ollama.fromUrl(url)).toThrow(/^Ollama\.fromUrl must be a URL without path/);
});

test('a / at the end of a URL is cut off', () => {
  expect(Ollama.fromUrl('http://ollama:11434/').ollamaEndpoint.url).toBe('http://ollama:11434');
});

test.each<[OllamaProps, string | RegExp]>([
  [{ replicas: 0 }, 'ollama.replicas must be a whole number of 1 or more, got 0'],
  [{ replicas: 1.5 }, 'ollama.replicas must be a whole number of 1 or more, got 1.5'],
  [{ replicas: Number.NaN }, 'ollama.replicas must be a whole number of 1 or more, got NaN'],
  [
    { replicas: 2, storage: { existingClaim: 'old' } },
    'ollama.replicas must be 1 beside storage.existingClaim, which one pod writes, got 2',
  ],
  [
    { storage: { existingClaim: 'old', storageClassName: 'fast' } },
    /^ollama\.storage\.storageClassName must be left out/,
  ],
  [{ storage: { size: '10 GB' } }, /^ollama\.storage\.size must be a quantity of bytes .*, got '10 GB'$/],
  [{ models: ['llama3.2', ''] }, "ollama.models must be a model's name such as 'llama3.2:3b', got ''"],
  [{ models: ['llama 3'] }, "ollama.models must be a model's name such as 'llama3.2:3b', got 'llama 3'"],
  [{ models: ['-h'] }, "ollama.models must be a model's name such as 'llama3.2:3b', got '-h'"],
  [{ models: ['a', 'b', 'a:latest'] }, "ollama.models must be each model once, got 'a:latest'"],
  [{ models: [' llama3.2'] }, "ollama.models must be a model's name such as 'llama3.2:3b', got ' llama3.2'"],
  [{ version: '0.32 rc' }, "ollama.version must be a release such as v1.2.3, got '0.32 rc'"],
  [{ env: { OLLAMA_HOST: 'x' } }, /^ollama\.env\.OLLAMA_HOST is set by the part itself/],
  [{ env: { NVIDIA_VISIBLE_DEVICES: 'all' } }, /^ollama\.env\.NVIDIA_VISIBLE_DEVICES is set by ollama\.gpu/],
  [
    { resources: { limits: { memory: '1Gi' } } },
    /^ollama\.resources\.limits\.memory must be at least .*2Gi, got '1Gi'$/,
  ],
])('there is no Ollama with %j', (props, message) => {
  expect(() => new Ollama(chatChart(), 'ollama', props)).toThrow(message);
});
