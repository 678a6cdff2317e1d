import { JsonPatch, Testing } from 'cdk8s';
import { Chroma, type ChromaProps } from '../../src/chroma/chroma';
import { environmentOf } from '../connections/vector-database/environment';
import { expectOnlyItsWebUI } from '../connections/vector-database/part';
import { EVERY_CLAIM } from '../k8s/every-claim';
import {
  addressOf,
  COMMON_PROPS,
  chatChart,
  containerOf,
  envOf,
  expectCommonProps,
  expectHardened,
  only,
  podOf,
  render,
  titles,
} from '../support';

describe('a Chroma', () => {
  const manifests = render(chart => new Chroma(chart, 'chroma'));
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);

  test('is a Deployment, a Service and a claim', () => {
    expect(titles(manifests)).toEqual([
      'Deployment/chat-chroma',
      'PersistentVolumeClaim/chat-chroma-data',
      'Service/chat-chroma',
    ]);
    expectHardened(manifests);
  });

  test('is one pod, whose successor waits for its end', () => {
    expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    expect(podOf(deployment).terminationGracePeriodSeconds).toBe(60);
  });

  test('runs the release of the client in the image of Open WebUI, not as root', () => {
    expect(container.image).toBe('docker.io/chromadb/chroma:1.5.9');
    expect(podOf(deployment).securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
    });
  });

  test('keeps its data on the claim, and forgets nothing at once', () => {
    expect(envOf(container)).toEqual([
      ['CHROMA_LISTEN_ADDRESS', '0.0.0.0'],
      ['CHROMA_PORT', '8000'],
      ['CHROMA_PERSIST_PATH', '/data'],
      ['CHROMA_ALLOW_RESET', 'false'],
    ]);
    expect(container.volumeMounts).toEqual([
      { name: 'data', mountPath: '/data' },
      { name: 'tmp', mountPath: '/tmp' },
    ]);
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
  });

  test('is asked by the second version of its API', () => {
    const ask = (path: string) => ({ httpGet: { path, port: 'http' } });
    expect(container.startupProbe).toEqual({
      ...ask('/api/v2/heartbeat'),
      periodSeconds: 5,
      timeoutSeconds: 3,
      failureThreshold: 120,
    });
    expect(container.livenessProbe).toMatchObject(ask('/api/v2/heartbeat'));
    expect(container.readinessProbe).toMatchObject(ask('/api/v2/healthcheck'));
  });

  test('hands out the address of its Service, and its pods', () => {
    const chart = chatChart();
    const chroma = new Chroma(chart, 'chroma');
    const rendered = Testing.synth(chart);
    const [host, port] = addressOf(only(rendered, 'Service'), only(rendered, 'Deployment')).split(':');
    expect(environmentOf(chroma)).toEqual([
      ['VECTOR_DB', 'chroma'],
      ['CHROMA_HTTP_HOST', host],
      ['CHROMA_HTTP_PORT', port],
      ['CHROMA_HTTP_SSL', 'false'],
    ]);
    const [flow] = chroma.vectorStore._contribution.flows ?? [];
    expect(flow.port).toBe(8000);
    expect(flow.peer?._end.part).toBe(chroma);
  });

  test('can be patched by Kubernetes paths', () => {
    const chart = chatChart();
    const chroma = new Chroma(chart, 'chroma');
    chroma.workload.addJsonPatch(JsonPatch.replace('/spec/template/spec/terminationGracePeriodSeconds', 5));
    chroma.service.addJsonPatch(JsonPatch.replace('/spec/ports/0/port', 80));
    const patched = Testing.synth(chart);
    expect(podOf(only(patched, 'Deployment')).terminationGracePeriodSeconds).toBe(5);
    expect(only(patched, 'Service').spec.ports[0].port).toBe(80);
  });
});

test('every prop of a Chroma is in its output, or in what it brings', () => {
  const { subPath: _root, ...every } = EVERY_CLAIM;
  const storage: Required<Omit<NonNullable<ChromaProps['storage']>, 'existingClaim' | 'snapshot'>> = {
    ...every,
    size: '50Gi',
  };
  const props: Required<ChromaProps> = {
    ...COMMON_PROPS,
    storage,
    allowReset: true,
    tenant: 'company',
    database: 'documents',
  };
  const manifests = render(chart => {
    expect(environmentOf(new Chroma(chart, 'chroma', props)).slice(4)).toEqual([
      ['CHROMA_TENANT', 'company'],
      ['CHROMA_DATABASE', 'documents'],
    ]);
  });
  expectCommonProps(manifests, 'chroma', 'chroma');
  expect(envOf(containerOf(only(manifests, 'Deployment')))).toContainEqual(['CHROMA_ALLOW_RESET', 'true']);
  expect(only(manifests, 'PersistentVolumeClaim').spec).toMatchObject({
    storageClassName: 'fast',
    resources: { requests: { storage: '50Gi' } },
  });
});

test('policies admit the WebUI that uses it, and nobody else', () => {
  expectOnlyItsWebUI('chroma', 8000, chart => new Chroma(chart, 'chroma'));
});

test('an existing claim is mounted, and none is defined', () => {
  const manifests = render(chart => {
    expect(new Chroma(chart, 'chroma', { storage: { existingClaim: 'old' } }).claim).toBeUndefined();
  });
  expect(titles(manifests)).toEqual(['Deployment/chat-chroma', 'Service/chat-chroma']);
});

test.each<[ChromaProps, string]>([
  [
    { storage: { size: '10 GB' } },
    "chroma.storage.size must be a quantity of bytes such as '512Mi' or '10Gi', got '10 GB'",
  ],
  [{ tenant: '' }, "chroma.tenant must be a text without white space around it, got ''"],
  [
    { env: { CHROMA_ALLOW_RESET: 'true' } },
    'chroma.env.CHROMA_ALLOW_RESET is set by chroma.allowReset: change that prop instead',
  ],
])('there is no Chroma with %j', (props, message) => {
  expect(() => new Chroma(chatChart(), 'chroma', props)).toThrow(message);
});
