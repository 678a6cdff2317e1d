import { JsonPatch, Testing } from 'cdk8s';
import { ModelApi } from '../../src/connections/model-backend';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Pipelines, type PipelinesProps } from '../../src/pipelines/pipelines';
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
  only,
  podOf,
  render,
  titles,
} from '../support';

const apiKey = SecretRef.of('open-webui', 'pipelines-key');
const required = { image: 'ghcr.io/open-webui/pipelines:git-db29eb2', apiKey };

describe('Pipelines', () => {
  const manifests = render(chart => new Pipelines(chart, 'pipelines', required));
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);

  test('are a Deployment, a Service and a claim', () => {
    expect(titles(manifests)).toEqual([
      'Deployment/chat-pipelines',
      'PersistentVolumeClaim/chat-pipelines-data',
      'Service/chat-pipelines',
    ]);
    expectHardened(manifests);
  });

  test('are one pod, whose successor waits for its end', () => {
    expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });

  test('have their key from the Secret alone', () => {
    expect(envOf(container)).toEqual([
      ['PIPELINES_API_KEY', 'secret:open-webui/pipelines-key'],
      ['PIPELINES_DIR', '/app/pipelines'],
    ]);
  });

  test('put the server in the place of the shell, so that it hears SIGTERM', () => {
    expect(container.command.slice(0, 2)).toEqual(['bash', '-c']);
    expect(container.command[2]).toMatch(/^bash start\.sh --mode setup && exec uvicorn main:app .*--port 9099/);
    expect(container).not.toHaveProperty('args');
  });

  test('keep their files on the claim', () => {
    expect(only(manifests, 'PersistentVolumeClaim').spec).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '2Gi' } },
    });
    expect(podOf(deployment).volumes).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName: 'chat-pipelines-data' } },
    ]);
    expect(container.volumeMounts).toEqual([{ name: 'data', mountPath: '/app/pipelines' }]);
  });

  test('have ten minutes to install what they need', () => {
    const httpGet = { path: '/', port: 'http' };
    expect(container.startupProbe).toEqual({ httpGet, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 60 });
    expect(container.livenessProbe).toEqual({ httpGet, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 });
    expect(container.readinessProbe).toEqual({ httpGet, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 });
  });

  test('hand out the address of their Service with their key', () => {
    const chart = chatChart();
    const { modelEndpoints } = new Pipelines(chart, 'pipelines', required);
    const rendered = Testing.synth(chart);
    const address = addressOf(only(rendered, 'Service'), only(rendered, 'Deployment'));
    expect(modelEndpoints).toMatchObject([{ api: ModelApi.OPENAI, url: `http://${address}`, apiKey }]);
  });

  test('can be patched by Kubernetes paths', () => {
    const chart = chatChart();
    const pipelines = new Pipelines(chart, 'pipelines', required);
    pipelines.workload.addJsonPatch(JsonPatch.add('/spec/template/spec/containers/0/volumeMounts/0/subPath', 'x'));
    pipelines.service.addJsonPatch(JsonPatch.add('/metadata/annotations', { a: 'b' }));
    pipelines.claim?.addJsonPatch(JsonPatch.replace('/spec/accessModes/0', 'ReadWriteOncePod'));
    const patched = Testing.synth(chart);
    expect(containerOf(only(patched, 'Deployment')).volumeMounts[0].subPath).toBe('x');
    expect(only(patched, 'Service').metadata.annotations).toEqual({ a: 'b' });
    expect(only(patched, 'PersistentVolumeClaim').spec.accessModes).toEqual(['ReadWriteOncePod']);
  });
});

test('every prop of Pipelines is in their output', () => {
  const storage = EVERY_CLAIM;
  const urls = ['https://example.com/a.py', 'https://example.com/b.py'];
  const props: Required<PipelinesProps> = {
    ...COMMON_PROPS,
    apiKey,
    urls,
    storage,
    connection: { prefixId: 'pipe' },
    exposures: [guarded('pipelines.example.com')],
  };
  const manifests = render(chart => new Pipelines(chart, 'pipelines', props));
  expectCommonProps(manifests, 'pipelines', 'pipelines');
  expect(only(manifests, 'Ingress').spec.rules[0]).toMatchObject({ host: 'pipelines.example.com' });
  expect(envOf(containerOf(only(manifests, 'Deployment'))).slice(0, 3)).toEqual([
    ['PIPELINES_API_KEY', 'secret:open-webui/pipelines-key'],
    ['PIPELINES_DIR', '/app/pipelines'],
    ['PIPELINES_URLS', 'https://example.com/a.py;https://example.com/b.py'],
  ]);
  expect(only(manifests, 'PersistentVolumeClaim').spec).toMatchObject({
    storageClassName: 'fast',
    resources: { requests: { storage: '5Gi' } },
  });
});

test('what is said of the models is part of the endpoint', () => {
  const connection = { prefixId: 'pipe' };
  expect(new Pipelines(chatChart(), 'pipelines', { ...required, connection }).modelEndpoints[0].connection).toEqual(
    connection,
  );
  expect(Pipelines.fromUrl('http://pipelines:9099', apiKey, connection).modelEndpoints[0].connection).toEqual(
    connection,
  );
  expect(() => new Pipelines(chatChart(), 'pipelines', { ...required, connection: { tags: [''] } })).toThrow(
    "pipelines.connection tags must be a text without white space around it, got ''",
  );
});

test('an existing claim is mounted, and none is defined', () => {
  const manifests = render(chart => {
    const storage = { existingClaim: 'old' };
    expect(new Pipelines(chart, 'pipelines', { ...required, storage }).claim).toBeUndefined();
  });
  expect(titles(manifests)).toEqual(['Deployment/chat-pipelines', 'Service/chat-pipelines']);
  expect(podOf(only(manifests, 'Deployment')).volumes[0].persistentVolumeClaim).toEqual({ claimName: 'old' });
});

test('Pipelines that run elsewhere are known by URL or Secret, with their key', () => {
  const peer = NetworkPeer.internet();
  const url = SecretRef.of('pipelines', 'url');
  expect(Pipelines.fromUrl('http://pipelines:9099', apiKey, { peer }).modelEndpoints).toEqual([
    { api: ModelApi.OPENAI, url: 'http://pipelines:9099', apiKey, peer },
  ]);
  expect(Pipelines.fromSecret(url, apiKey, { peer }).modelEndpoints).toEqual([
    { api: ModelApi.OPENAI, urlSecret: url, apiKey, peer },
  ]);
});

test.each([
  ['pipelines:9099', "Pipelines.fromUrl must be a URL such as 'https://host:1234', got 'pipelines:9099'"],
  [
    'http://admin:hunter2@pipelines',
    'Pipelines.fromUrl must be a URL without user and password, got one for pipelines; use fromSecret instead',
  ],
])('there are no Pipelines at %s', (url, message) => {
  expect(() => Pipelines.fromUrl(url, apiKey)).toThrow(message);
});

test.each<[Partial<PipelinesProps>, string | RegExp]>([
  [{ image: 'pipelines main' }, "pipelines.image must be an image such as registry/name:tag, got 'pipelines main'"],
  [
    { urls: ['https://a;https://b'] },
    /^pipelines\.urls must be a value without ';', .*, got 'https:\/\/a;https:\/\/b'$/,
  ],
  [{ storage: { size: '10 GB' } }, /^pipelines\.storage\.size must be .*, got '10 GB'$/],
  [{ env: { PIPELINES_API_KEY: 'x' } }, /^pipelines\.env\.PIPELINES_API_KEY is set by pipelines\.apiKey/],
  [{ env: { PIPELINES_DIR: '/x' } }, /^pipelines\.env\.PIPELINES_DIR is set by the part itself/],
])('there are no Pipelines with %j', (props, message) => {
  expect(() => new Pipelines(chatChart(), 'pipelines', { ...required, ...props })).toThrow(message);
});

test.each(['', 'a.py', 'https://user:hunter2@example.com/a.py'])('%j is no URL of a pipeline', url => {
  expect(() => new Pipelines(chatChart(), 'pipelines', { ...required, urls: [url] })).toThrow(
    /^pipelines\.urls must be a URL/,
  );
});
