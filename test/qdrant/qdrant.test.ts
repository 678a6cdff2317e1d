import { Duration, JsonPatch, Testing } from 'cdk8s';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Qdrant, type QdrantProps } from '../../src/qdrant/qdrant';
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

const apiKey = SecretRef.of('qdrant', 'api-key');

describe('a Qdrant', () => {
  const manifests = render(chart => new Qdrant(chart, 'qdrant', { apiKey }));
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);

  test('is a Deployment, a Service and a claim', () => {
    expect(titles(manifests)).toEqual([
      'Deployment/chat-qdrant',
      'PersistentVolumeClaim/chat-qdrant-data',
      'Service/chat-qdrant',
    ]);
    expectHardened(manifests);
  });

  test('is one pod, whose successor waits for its end', () => {
    expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    expect(podOf(deployment).terminationGracePeriodSeconds).toBe(60);
  });

  test('runs a pinned image, not as root', () => {
    expect(container.image).toBe('docker.io/qdrant/qdrant:v1.18.0');
    expect(podOf(deployment).securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
    });
  });

  test('asks for its key, tells nobody of its use, and writes where its user may', () => {
    expect(envOf(container)).toEqual([
      ['QDRANT__SERVICE__API_KEY', 'secret:qdrant/api-key'],
      ['QDRANT__TELEMETRY_DISABLED', 'true'],
      ['QDRANT__STORAGE__SNAPSHOTS_PATH', '/qdrant/storage/snapshots'],
      ['QDRANT_INIT_FILE_PATH', '/tmp/.qdrant-initialized'],
    ]);
    expect(container.volumeMounts).toEqual([
      { name: 'data', mountPath: '/qdrant/storage' },
      { name: 'tmp', mountPath: '/tmp' },
    ]);
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
    expect(only(manifests, 'PersistentVolumeClaim').spec).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '10Gi' } },
    });
  });

  test('is asked what needs no key, and has ten minutes to load', () => {
    const ask = (path: string) => ({ httpGet: { path, port: 'http' } });
    expect(container.startupProbe).toEqual({
      ...ask('/readyz'),
      periodSeconds: 5,
      timeoutSeconds: 3,
      failureThreshold: 120,
    });
    expect(container.livenessProbe).toMatchObject(ask('/livez'));
    expect(container.readinessProbe).toMatchObject(ask('/readyz'));
  });

  test('hands out the address of its Service, its key and its pods', () => {
    const chart = chatChart();
    const qdrant = new Qdrant(chart, 'qdrant', { apiKey });
    const rendered = Testing.synth(chart);
    const address = addressOf(only(rendered, 'Service'), only(rendered, 'Deployment'));
    expect(environmentOf(qdrant)).toEqual([
      ['VECTOR_DB', 'qdrant'],
      ['QDRANT_URI', `http://${address}`],
      ['QDRANT_API_KEY', 'secret:qdrant/api-key'],
      ['ENABLE_QDRANT_MULTITENANCY_MODE', 'true'],
      ['QDRANT_COLLECTION_PREFIX', 'open-webui'],
      ['QDRANT_ON_DISK', 'false'],
    ]);
    const [{ peer, port }] = qdrant.vectorStore._contribution.flows ?? [];
    expect(port).toBe(6333);
    expect(peer?._end.part).toBe(qdrant);
  });

  test('can be patched by Kubernetes paths', () => {
    const chart = chatChart();
    const qdrant = new Qdrant(chart, 'qdrant', { apiKey });
    qdrant.workload.addJsonPatch(JsonPatch.replace('/spec/template/spec/terminationGracePeriodSeconds', 5));
    qdrant.claim?.addJsonPatch(JsonPatch.replace('/spec/accessModes/0', 'ReadWriteOncePod'));
    const patched = Testing.synth(chart);
    expect(podOf(only(patched, 'Deployment')).terminationGracePeriodSeconds).toBe(5);
    expect(only(patched, 'PersistentVolumeClaim').spec.accessModes).toEqual(['ReadWriteOncePod']);
  });
});

test('every prop of a Qdrant is in its output, or in what it brings', () => {
  const { subPath: _root, ...every } = EVERY_CLAIM;
  const storage: Required<Omit<NonNullable<QdrantProps['storage']>, 'existingClaim' | 'snapshot'>> = {
    ...every,
    size: '50Gi',
  };
  const props: Required<QdrantProps> = {
    ...COMMON_PROPS,
    apiKey,
    storage,
    multitenancy: false,
    collectionPrefix: 'chat',
    onDisk: true,
    hnswM: 32,
    timeout: Duration.seconds(20),
  };
  const manifests = render(chart => {
    expect(environmentOf(new Qdrant(chart, 'qdrant', props)).slice(3)).toEqual([
      ['ENABLE_QDRANT_MULTITENANCY_MODE', 'false'],
      ['QDRANT_COLLECTION_PREFIX', 'chat'],
      ['QDRANT_ON_DISK', 'true'],
      ['QDRANT_HNSW_M', '32'],
      ['QDRANT_TIMEOUT', '20'],
    ]);
  });
  expectCommonProps(manifests, 'qdrant', 'qdrant');
  expect(only(manifests, 'PersistentVolumeClaim').spec).toMatchObject({
    storageClassName: 'fast',
    resources: { requests: { storage: '50Gi' } },
  });
});

test('policies admit the WebUI that uses it, and nobody else', () => {
  expectOnlyItsWebUI('qdrant', 6333, chart => new Qdrant(chart, 'qdrant', { apiKey }));
});

test('an existing claim is mounted, and none is defined', () => {
  const manifests = render(chart => {
    expect(new Qdrant(chart, 'qdrant', { apiKey, storage: { existingClaim: 'old' } }).claim).toBeUndefined();
  });
  expect(titles(manifests)).toEqual(['Deployment/chat-qdrant', 'Service/chat-qdrant']);
});

test.each<[Partial<QdrantProps>, string]>([
  [
    { storage: { size: '10 GB' } },
    "qdrant.storage.size must be a quantity of bytes such as '512Mi' or '10Gi', got '10 GB'",
  ],
  [{ collectionPrefix: ' ' }, "qdrant.collectionPrefix must be a text without white space around it, got ' '"],
  [
    { env: { QDRANT__SERVICE__API_KEY: 'x' } },
    'qdrant.env.QDRANT__SERVICE__API_KEY is set by qdrant.apiKey: change that prop instead',
  ],
])('there is no Qdrant with %j', (props, message) => {
  expect(() => new Qdrant(chatChart(), 'qdrant', { apiKey, ...props })).toThrow(message);
});
