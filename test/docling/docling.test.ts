import { Duration } from 'cdk8s';
import { Docling, type DoclingProps } from '../../src/docling/docling';
import { DoclingEngine } from '../../src/docling/docling-engine';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { NetworkPolicies } from '../../src/network/network-policies';
import { Redis } from '../../src/redis/redis';
import { WebUI } from '../../src/webui/webui';
import {
  addressOf,
  COMMON_PROPS,
  chatChart,
  containerOf,
  expectCommonProps,
  expectHardened,
  type Field,
  only,
  podOf,
  render,
  titles,
} from '../support';

const apiKey = SecretRef.of('docling', 'api-key');
const secretKey = { secretKeyRef: { name: 'docling', key: 'api-key' } };

describe('a Docling', () => {
  const manifests = render(chart => new Docling(chart, 'docling', { apiKey }));
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);

  test('is a Deployment and a Service', () => {
    expect(titles(manifests)).toEqual(['Deployment/chat-docling', 'Service/chat-docling']);
    expectHardened(manifests);
  });

  test('is one process, which keeps its tasks in memory', () => {
    expect(deployment.spec.replicas).toBe(1);
    expect(deployment.spec.strategy).toEqual({ type: 'Recreate' });
    expect(container.env).toEqual([
      { name: 'UVICORN_WORKERS', value: '1' },
      { name: 'DOCLING_SERVE_ENG_KIND', value: 'local' },
      { name: 'DOCLING_SERVE_SCRATCH_PATH', value: '/tmp/docling' },
      { name: 'DOCLING_SERVE_API_KEY', valueFrom: secretKey },
      { name: 'DOCLING_SERVE_MAX_SYNC_WAIT', value: '600' },
    ]);
  });

  test('runs a pinned image as the user of that image', () => {
    expect(container.image).toMatch(/^quay\.io\/docling-project\/docling-serve-cpu:v\d+\.\d+\.\d+$/);
    expect(podOf(deployment).securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1001, runAsGroup: 0 });
  });

  test('has ten minutes to load its models, and is ready with them', () => {
    expect(container.startupProbe).toMatchObject({ httpGet: { path: '/health', port: 'http' }, failureThreshold: 60 });
    expect(container.readinessProbe.httpGet.path).toBe('/ready');
  });

  test('hands out the address of its Service, and its key', () => {
    const chart = chatChart();
    const { contentExtraction } = new Docling(chart, 'docling', { apiKey, parameters: { do_ocr: true } });
    const address = addressOf(only(manifests, 'Service'), deployment);
    expect(contentExtraction._contribution.env).toEqual([
      { name: 'CONTENT_EXTRACTION_ENGINE', value: 'docling' },
      { name: 'DOCLING_SERVER_URL', value: `http://${address}` },
      { name: 'DOCLING_API_KEY', secret: apiKey },
      { name: 'DOCLING_PARAMS', value: '{"do_ocr":true}' },
    ]);
    expect(contentExtraction._contribution.flows?.[0]).toMatchObject({ port: 5001 });
  });

  test('says what it is told', () => {
    const [told] = render(
      chart =>
        new Docling(chart, 'docling', { apiKey, threads: 8, remoteServices: true, maxWait: Duration.minutes(20) }),
    ).filter(({ kind }) => kind === 'Deployment');
    expect(containerOf(told).env.slice(2)).toEqual([
      { name: 'DOCLING_SERVE_SCRATCH_PATH', value: '/tmp/docling' },
      { name: 'OMP_NUM_THREADS', value: '8' },
      { name: 'DOCLING_SERVE_ENABLE_REMOTE_SERVICES', value: 'true' },
      { name: 'DOCLING_SERVE_API_KEY', valueFrom: secretKey },
      { name: 'DOCLING_SERVE_MAX_SYNC_WAIT', value: '1200' },
    ]);
  });
});

test('a Docling reads documents in its server, said or not', () => {
  const [given, leftOut] = [{ engine: DoclingEngine.local() }, {}].map(props =>
    render(chart => new Docling(chart, 'docling', { apiKey, ...props })),
  );
  expect(given).toEqual(leftOut);
  expect(JSON.stringify(given)).toContain('"name":"DOCLING_SERVE_ENG_KIND","value":"local"');
});

describe('a Docling with workers', () => {
  const manifests = render(chart => {
    const redis = new Redis(chart, 'queue', { password: SecretRef.of('docling', 'redis-password') });
    const engine = DoclingEngine.queue({ redis, workers: 3, resources: { limits: { memory: '16Gi' } } });
    new Docling(chart, 'docling', { apiKey, engine, threads: 2, labels: { team: 'ai' } });
  });
  const server = only(manifests, 'Deployment', 'chat-docling');
  const workers = only(manifests, 'Deployment', 'chat-docling-worker');
  const queue = [
    { name: 'REDIS_PASSWORD', valueFrom: { secretKeyRef: { name: 'docling', key: 'redis-password' } } },
    {
      name: 'DOCLING_SERVE_ENG_RQ_REDIS_URL',
      value: 'redis://:$(REDIS_PASSWORD)@chat-queue.ai.svc:6379/0',
    },
  ];

  test('is a server beside workers of the same image', () => {
    expect(server.spec.replicas).toBe(1);
    expect(workers.spec.replicas).toBe(3);
    expect(containerOf(workers).image).toBe(containerOf(server).image);
    expect(containerOf(workers)).toMatchObject({ command: ['docling-serve'], args: ['rq-worker'] });
    expect(workers.metadata.labels).toMatchObject({ team: 'ai', 'app.kubernetes.io/component': 'docling-worker' });
    expectHardened(manifests);
  });

  test('shares a queue, and says what reads documents to the workers', () => {
    expect(containerOf(server).env.slice(0, 4)).toEqual([
      { name: 'UVICORN_WORKERS', value: '1' },
      { name: 'DOCLING_SERVE_ENG_KIND', value: 'rq' },
      ...queue,
    ]);
    expect(containerOf(workers).env).toEqual([
      { name: 'DOCLING_SERVE_ENG_KIND', value: 'rq' },
      ...queue,
      { name: 'DOCLING_SERVE_SCRATCH_PATH', value: '/tmp/docling' },
      { name: 'OMP_NUM_THREADS', value: '2' },
    ]);
  });

  test('has the memory where documents are read', () => {
    expect(containerOf(server).resources.limits.memory).toBe('4Gi');
    expect(containerOf(workers).resources).toEqual({
      requests: { cpu: '1', memory: '4Gi' },
      limits: { memory: '16Gi' },
    });
  });

  test('sends nobody to a worker', () => {
    const { selector } = only(manifests, 'Service', 'chat-docling').spec;
    expect(workers.spec.template.metadata.labels).not.toMatchObject(selector);
  });
});

test('with policies, neither server nor workers reach more than the queue', () => {
  const manifests = render(chart => {
    const redis = new Redis(chart, 'queue', { password: SecretRef.of('docling', 'redis-password') });
    const docling = new Docling(chart, 'docling', { apiKey, engine: DoclingEngine.queue({ redis, workers: 2 }) });
    const networkPolicies = NetworkPolicies.defaultDeny();
    new WebUI(chart, 'webui', { models: [], contentExtraction: docling, networkPolicies });
  });
  const ports = (name: string) =>
    only(manifests, 'NetworkPolicy', name).spec.egress.map((rule: Field) => rule.ports[0].port);
  expect(ports('chat-docling')).toEqual([53, 6379]);
  expect(ports('chat-docling-worker')).toEqual([53, 6379]);
  expect(only(manifests, 'NetworkPolicy', 'chat-docling-worker').spec.ingress).toEqual([]);
});

test('with policies, one that asks models elsewhere reaches the internet', () => {
  const manifests = render(chart => {
    const docling = new Docling(chart, 'docling', { apiKey, remoteServices: true });
    const networkPolicies = NetworkPolicies.defaultDeny();
    new WebUI(chart, 'webui', { models: [], contentExtraction: docling, networkPolicies });
  });
  const { egress } = only(manifests, 'NetworkPolicy', 'chat-docling').spec;
  expect(egress.at(-1)).toMatchObject({ ports: [{ port: 443, protocol: 'TCP' }] });
});

test('a Docling elsewhere is its URL, and its key', () => {
  const peer = NetworkPeer.internet();
  const { contentExtraction } = Docling.fromUrl('https://docling.example.com/', { apiKey, peer });
  expect(contentExtraction._contribution).toEqual({
    env: [
      { name: 'CONTENT_EXTRACTION_ENGINE', value: 'docling' },
      { name: 'DOCLING_SERVER_URL', value: 'https://docling.example.com' },
      { name: 'DOCLING_API_KEY', secret: apiKey },
    ],
    flows: [{ peer, port: 443 }],
  });
  const url = SecretRef.of('docling', 'url');
  expect(Docling.fromSecret(url).contentExtraction._contribution).toEqual({
    env: [
      { name: 'CONTENT_EXTRACTION_ENGINE', value: 'docling' },
      { name: 'DOCLING_SERVER_URL', secret: url },
    ],
    flows: [{ peer: undefined, port: undefined }],
  });
});

test('a URL with credentials is refused', () => {
  expect(() => Docling.fromUrl('http://a:b@docling')).toThrow(/^Docling\.fromUrl must be a URL without user/);
});

test('a queue needs a single Redis, and workers', () => {
  const redis = Redis.fromUrl('redis://redis:6379/0');
  expect(() => DoclingEngine.queue({ redis, workers: 0 })).toThrow(
    'DoclingEngine.queue workers must be a whole number of 1 or more, got 0',
  );
});

test.each<[Partial<DoclingProps>, string]>([
  [{ threads: 0 }, 'docling.threads must be a whole number of 1 or more, got 0'],
  [{ maxWait: Duration.millis(10) }, 'docling.maxWait in seconds must be a whole number of 1 or more'],
  [{ env: { UVICORN_WORKERS: '2' } }, 'docling.env.UVICORN_WORKERS is set by the part itself'],
  [{ env: { DOCLING_SERVE_MAX_SYNC_WAIT: '1' } }, 'docling.env.DOCLING_SERVE_MAX_SYNC_WAIT is set by docling.maxWait'],
])('%j is refused', (props, message) => {
  expect(() => new Docling(chatChart(), 'docling', { apiKey, ...props })).toThrow(message);
});

test('every prop of all parts is in the output', () => {
  const manifests = render(chart => new Docling(chart, 'docling', { ...COMMON_PROPS, apiKey }));
  expectCommonProps(manifests, 'docling-serve', 'docling');
});
