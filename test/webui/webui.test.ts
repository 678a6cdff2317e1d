import { Duration, JsonPatch, Testing } from 'cdk8s';
import { Postgres } from '../../src/connections/postgres';
import { VectorDatabase } from '../../src/connections/vector-database';
import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import { GatewayImplementation } from '../../src/exposure/gateway/gateway-implementation';
import { IngressController } from '../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../src/exposure/tls';
import { GpuOverlay } from '../../src/gpu/gpu-overlay';
import { EnvFrom } from '../../src/k8s/env-from';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { CloudIdentity } from '../../src/network/cloud-identity';
import { NetworkPolicies } from '../../src/network/network-policies';
import { Ollama } from '../../src/ollama/ollama';
import { Redis } from '../../src/redis/redis';
import { Tika } from '../../src/tika/tika';
import { Configuration } from '../../src/webui/configuration';
import { Embeddings } from '../../src/webui/documents/embeddings/embeddings';
import { OpenAI } from '../../src/webui/models/open-ai';
import { Audit } from '../../src/webui/observation/audit';
import { Collector } from '../../src/webui/observation/collector';
import { LogFormat } from '../../src/webui/observation/logs';
import { Telemetry } from '../../src/webui/observation/telemetry';
import { Replicas } from '../../src/webui/scaling/replicas';
import { Scaling } from '../../src/webui/scaling/scaling';
import { SignIn } from '../../src/webui/sign-in/sign-in';
import { FileStorage } from '../../src/webui/storage/file-storage';
import { WebUI } from '../../src/webui/webui';
import type { WebUIProps } from '../../src/webui/webui-props';
import {
  addressOf,
  COMMON_PROPS,
  chatChart,
  containerOf,
  envOf,
  expectCommonProps,
  expectHardened,
  type Manifest,
  only,
  podOf,
  render,
  titles,
  variablesOf,
} from '../support';
import { EVERY_FEATURE, VARIABLES_OF_FEATURES } from './features/every-feature';

function webui(props: Partial<WebUIProps> = {}): Manifest[] {
  return render(chart => new WebUI(chart, 'webui', { models: [], ...props }));
}

function deploymentOf(props: Partial<WebUIProps> = {}): Manifest {
  return only(webui(props), 'Deployment', 'chat-webui');
}

const secret = (key: string) => SecretRef.of('open-webui', key);
const peer = NetworkPeer.pods('backing', { app: 'any' });
const database = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'), { maxConnections: 300, peer });
const shared = {
  secretKey: secret('webui-secret-key'),
  database,
  vectorDatabase: VectorDatabase.pgvector({ database }),
  redis: Redis.fromUrl('redis://redis:6379/0', { peer }),
  storage: FileStorage.s3({ bucket: 'chat-uploads', peer: NetworkPeer.internet() }),
};
const oidc = () =>
  SignIn.oidc({
    providerUrl: 'https://login.example.com',
    clientId: secret('oidc-id'),
    clientSecret: secret('oidc-secret'),
    peer: NetworkPeer.internet(),
  });
const httpRoute = (suffix?: string) =>
  Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
    host: 'chat.example.com',
    gateway: { name: 'public', namespace: 'gateways', section: 'https' },
    suffix,
  });

describe('an Open WebUI', () => {
  const manifests = webui();
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);
  const init = containerOf(deployment, 'prepare');

  test('is a Deployment, a Service and a claim', () => {
    expect(titles(manifests)).toEqual([
      'Deployment/chat-webui',
      'PersistentVolumeClaim/chat-webui-data',
      'Service/chat-webui',
    ]);
    expectHardened(manifests);
  });

  test('ends all old pods before the first new one, and gives migrations half an hour', () => {
    expect(deployment.spec).toMatchObject({
      replicas: 1,
      strategy: { type: 'Recreate' },
      progressDeadlineSeconds: 1800,
    });
    expect(deployment.spec.strategy).not.toHaveProperty('rollingUpdate');
  });

  test('runs a pinned image with one worker, which ends its streams within the grace period', () => {
    expect(container.image).toBe('ghcr.io/open-webui/open-webui:v0.11.4');
    expect(container).not.toHaveProperty('command');
    expect(container.args).toEqual(['bash', 'start.sh', '--workers', '1', '--timeout-graceful-shutdown', '60']);
    expect(container.lifecycle).toEqual({ preStop: { exec: { command: ['sleep', '10'] } } });
    expect(podOf(deployment).terminationGracePeriodSeconds).toBe(90);
  });

  test('has a quarter of an hour to start, and is ready when its database is', () => {
    const timing = { periodSeconds: 10, timeoutSeconds: 5 };
    const health = { path: '/health', port: 'http' };
    expect(container.startupProbe).toEqual({ httpGet: health, ...timing, failureThreshold: 90 });
    expect(container.livenessProbe).toEqual({ httpGet: health, ...timing, failureThreshold: 6 });
    expect(container.readinessProbe).toEqual({
      httpGet: { path: '/ready', port: 'http' },
      ...timing,
      failureThreshold: 3,
    });
    expect(container.ports).toEqual([{ name: 'http', containerPort: 8080 }]);
  });

  test('writes what must not be otherwise, whatever the props are', () => {
    expect(envOf(container)).toEqual([
      ['PORT', '8080'],
      ['UVICORN_WORKERS', '1'],
      ['DATA_DIR', '/app/backend/data'],
      ['ENABLE_DB_MIGRATIONS', 'false'],
      ['RESET_CONFIG_ON_START', 'false'],
      ['DATABASE_TYPE', ''],
      ['ENABLE_PERSISTENT_CONFIG', 'true'],
      ['WEBUI_SECRET_KEY_FILE', '/app/backend/data/.webui_secret_key'],
      ['DATABASE_URL', 'sqlite:////app/backend/data/webui.db'],
      ['VECTOR_DB', 'chroma'],
      ['REDIS_URL', ''],
      ['WEBSOCKET_MANAGER', ''],
      ['STORAGE_PROVIDER', 'local'],
      ['ENABLE_OLLAMA_API', 'false'],
      ['ENABLE_OPENAI_API', 'false'],
    ]);
  });

  test('without models owns no configuration of them', () => {
    expect(init.args ?? []).toEqual([]);
  });

  test('is prepared with its own image, variables and volumes', () => {
    for (const field of ['image', 'env', 'volumeMounts', 'imagePullPolicy']) {
      expect(init[field]).toEqual(container[field]);
    }
    expect(podOf(deployment).initContainers).toHaveLength(1);
    expect(init).not.toHaveProperty('startupProbe');
  });

  test('keeps its data on the claim', () => {
    expect(only(manifests, 'PersistentVolumeClaim').spec).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '10Gi' } },
    });
    expect(podOf(deployment).volumes).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName: 'chat-webui-data' } },
    ]);
    expect(container.volumeMounts).toEqual([{ name: 'data', mountPath: '/app/backend/data' }]);
  });

  test('answers at port 80 of its Service', () => {
    expect(addressOf(only(manifests, 'Service'), deployment)).toBe('chat-webui.ai.svc:80');
    expect(only(manifests, 'Service').spec.type).toBe('ClusterIP');
  });

  test('can be patched by Kubernetes paths', () => {
    const chart = chatChart();
    const part = new WebUI(chart, 'webui', {
      models: [],
      scaling: Scaling.replicated({ replicas: Replicas.autoscaled({ min: 1, max: 2 }), ...shared }),
      exposures: [httpRoute()],
    });
    part.workload.addJsonPatch(JsonPatch.add('/spec/template/spec/hostAliases', [{ ip: '10.0.0.1' }]));
    part.service.addJsonPatch(JsonPatch.add('/spec/internalTrafficPolicy', 'Local'));
    part.autoscaler?.addJsonPatch(JsonPatch.replace('/spec/behavior/scaleDown/policies/0/value', 3));
    part.exposureObjects[0].addJsonPatch(JsonPatch.add('/spec/rules/0/backendRefs/0/weight', 2));
    const patched = Testing.synth(chart);
    expect(podOf(only(patched, 'Deployment')).hostAliases).toEqual([{ ip: '10.0.0.1' }]);
    expect(only(patched, 'Service').spec.internalTrafficPolicy).toBe('Local');
    expect(only(patched, 'HorizontalPodAutoscaler').spec.behavior.scaleDown.policies[0].value).toBe(3);
    expect(only(patched, 'HTTPRoute').spec.rules[0].backendRefs[0]).toMatchObject({ name: 'chat-webui', weight: 2 });
  });
});

describe('several replicas', () => {
  test('are as many as the program says', () => {
    const manifests = webui({ scaling: Scaling.replicated({ replicas: Replicas.exactly(3), ...shared }) });
    expect(only(manifests, 'Deployment').spec.replicas).toBe(3);
    expect(titles(manifests)).toEqual([
      'Deployment/chat-webui',
      'PodDisruptionBudget/chat-webui',
      'Service/chat-webui',
    ]);
  });

  test('are as many as the autoscaler says, which alone owns the number', () => {
    const replicas = Replicas.autoscaled({ min: 2, max: 5 });
    const manifests = webui({ scaling: Scaling.replicated({ replicas, ...shared }) });
    expect(only(manifests, 'Deployment').spec).not.toHaveProperty('replicas');
    const { metadata, spec } = only(manifests, 'HorizontalPodAutoscaler');
    expect(metadata).toMatchObject({ name: 'chat-webui', namespace: 'ai' });
    expect(spec).toMatchObject({
      minReplicas: 2,
      maxReplicas: 5,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'chat-webui' },
    });
  });

  test('keep nothing on a volume of their own', () => {
    const deployment = deploymentOf({ scaling: Scaling.replicated({ replicas: Replicas.exactly(2), ...shared }) });
    expect(podOf(deployment).volumes).toEqual([
      { name: 'data', emptyDir: {} },
      { name: 'uploads', emptyDir: { sizeLimit: '10Gi' } },
    ]);
  });

  test('may share a volume', () => {
    const storage = FileStorage.sharedVolume({ size: '50Gi', storageClassName: 'nfs' });
    const manifests = webui({
      scaling: Scaling.replicated({ replicas: Replicas.exactly(2), ...shared, storage }),
    });
    expect(only(manifests, 'PersistentVolumeClaim').spec).toEqual({
      accessModes: ['ReadWriteMany'],
      storageClassName: 'nfs',
      resources: { requests: { storage: '50Gi' } },
    });
  });

  test('have what is secret by reference alone', () => {
    const deployment = deploymentOf({ scaling: Scaling.replicated({ replicas: Replicas.exactly(2), ...shared }) });
    expect(variablesOf(containerOf(deployment))).toMatchObject({
      WEBUI_SECRET_KEY: 'secret:open-webui/webui-secret-key',
      DATABASE_URL: 'secret:open-webui-db/uri',
      PGVECTOR_DB_URL: 'secret:open-webui-db/uri',
    });
    expect(variablesOf(containerOf(deployment))).not.toHaveProperty('WEBUI_SECRET_KEY_FILE');
  });

  test('count their connections against what the database is said to have', () => {
    const deployment = deploymentOf({ scaling: Scaling.replicated({ replicas: Replicas.exactly(2), ...shared }) });
    expect(deployment.metadata.annotations).toEqual({ 'cdk8s-open-webui.io/database-max-connections': '300' });
  });
});

describe('an installation', () => {
  const manifests = render(chart => {
    const ollama = new Ollama(chart, 'ollama', { models: ['llama3.2:1b'], replicas: 2 });
    new WebUI(chart, 'webui', {
      models: [ollama, OpenAI.fromUrl('https://api.openai.com/v1', SecretRef.of('openai', 'api-key'))],
      scaling: Scaling.single({ redis: new Redis(chart, 'redis', { password: secret('redis-password') }) }),
      contentExtraction: new Tika(chart, 'tika'),
      embeddings: Embeddings.ollama(ollama, 'nomic-embed-text'),
      signIn: [oidc()],
      exposures: [httpRoute()],
    });
  });
  const deployment = only(manifests, 'Deployment', 'chat-webui');
  const variables = variablesOf(containerOf(deployment));
  const address = (service: string, kind = 'Deployment', workload = service) =>
    addressOf(only(manifests, 'Service', service), only(manifests, kind, workload));

  test('is hardened in each of its parts', () => {
    expectHardened(manifests);
  });

  test('is wired to the Services that are rendered', () => {
    const headless = address('chat-ollama-headless', 'StatefulSet', 'chat-ollama');
    expect(variables).toMatchObject({
      OLLAMA_BASE_URLS: `http://chat-ollama-0.${headless};http://chat-ollama-1.${headless}`,
      RAG_OLLAMA_BASE_URL: `http://${address('chat-ollama', 'StatefulSet')}`,
      REDIS_PASSWORD: 'secret:open-webui/redis-password',
      REDIS_URL: `redis://:$(REDIS_PASSWORD)@${address('chat-redis')}/0`,
      WEBSOCKET_REDIS_URL: `redis://:$(REDIS_PASSWORD)@${address('chat-redis')}/0`,
      TIKA_SERVER_URL: `http://${address('chat-tika')}`,
    });
  });

  test('defines what a $(NAME) uses before its user', () => {
    const names = envOf(containerOf(deployment)).map(([name]) => name);
    for (const [name, value] of Object.entries(variables)) {
      for (const [, used] of value.matchAll(/\$\((\w+)\)/g)) {
        expect(names.indexOf(used)).toBeGreaterThanOrEqual(0);
        expect(names.indexOf(used)).toBeLessThan(names.indexOf(name));
      }
    }
    expect(new Set(names).size).toBe(names.length);
  });

  test('owns the configuration behind the props that were given, in the order of the variables', () => {
    expect(containerOf(deployment, 'prepare').args).toEqual([
      'ollama.enable',
      'ollama.base_urls',
      'ollama.api_configs',
      'openai.enable',
      'openai.api_base_urls',
      'openai.api_keys',
      'openai.api_configs',
      'rag.content_extraction_engine',
      'rag.tika_server_url',
      'rag.embedding_engine',
      'rag.embedding_model',
      'rag.ollama.base_url',
      'webui.url',
    ]);
  });

  test('keeps the variables of each connection together', () => {
    const names = envOf(containerOf(deployment)).map(([name]) => name);
    expect(names.slice(names.indexOf('ENABLE_OLLAMA_API'))).toEqual([
      'ENABLE_OLLAMA_API',
      'OLLAMA_BASE_URLS',
      'OLLAMA_API_CONFIGS',
      'ENABLE_OPENAI_API',
      'OPENAI_API_BASE_URLS',
      'OPENAI_API_KEY_0',
      'OPENAI_API_KEYS',
      'OPENAI_API_CONFIGS',
      'CONTENT_EXTRACTION_ENGINE',
      'TIKA_SERVER_URL',
      'RAG_EMBEDDING_ENGINE',
      'RAG_EMBEDDING_MODEL',
      'RAG_OLLAMA_BASE_URL',
      'OAUTH_CLIENT_ID',
      'OAUTH_CLIENT_SECRET',
      'OPENID_PROVIDER_URL',
      'OAUTH_PROVIDER_NAME',
      'ENABLE_OAUTH_SIGNUP',
      'ENABLE_OAUTH_PERSISTENT_CONFIG',
      'ENABLE_OAUTH_ID_TOKEN_COOKIE',
      'WEBUI_URL',
      'CORS_ALLOW_ORIGIN',
      'WEBUI_SESSION_COOKIE_SECURE',
    ]);
  });
});

describe('ways in', () => {
  const ingress = (suffix?: string) =>
    Exposure.ingress(IngressController.ingressNginx(), {
      host: suffix ? `chat.${suffix}.example` : 'chat.internal.example',
      tls: Tls.secret('chat-tls'),
      suffix,
    });

  test('lead to the Service', () => {
    const manifests = webui({ exposures: [httpRoute(), ingress()] });
    const { metadata, spec } = only(manifests, 'Service');
    const backend = { name: metadata.name, port: spec.ports[0].port };
    expect(only(manifests, 'HTTPRoute').spec.rules[0].backendRefs).toEqual([backend]);
    expect(only(manifests, 'Ingress').spec.rules[0].http.paths[0].backend).toEqual({
      service: { name: backend.name, port: { number: backend.port } },
    });
    expect(only(manifests, 'BackendTrafficPolicy').metadata).toMatchObject({ name: 'chat-webui', namespace: 'ai' });
  });

  test('are all allowed, and the first one is the public URL', () => {
    const variables = variablesOf(containerOf(deploymentOf({ exposures: [httpRoute(), ingress()] })));
    expect(variables).toMatchObject({
      WEBUI_URL: 'https://chat.example.com',
      CORS_ALLOW_ORIGIN: 'https://chat.example.com;https://chat.internal.example',
      WEBUI_SESSION_COOKIE_SECURE: 'true',
    });
  });

  test('of one kind have suffixes', () => {
    const manifests = webui({ exposures: [ingress(), ingress('other'), httpRoute()] });
    expect(titles(manifests)).toEqual([
      'BackendTrafficPolicy/chat-webui',
      'Deployment/chat-webui',
      'HTTPRoute/chat-webui',
      'Ingress/chat-webui',
      'Ingress/chat-webui-other',
      'PersistentVolumeClaim/chat-webui-data',
      'Service/chat-webui',
    ]);
  });

  test('of one kind without suffix would be the same object', () => {
    expect(() => webui({ exposures: [httpRoute(), ingress(), httpRoute()] })).toThrow(
      /^webui\.exposures\[2\] would be a second chat\.example\.com of .*, after \[0\]: give it another host, or drop one/,
    );
    const other = Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.example.org', suffix: 'a' });
    expect(() => webui({ exposures: [ingress('a'), other] })).toThrow(
      "webui.exposures[1] would be a second Ingress/chat-webui-a, after [0]: give it a 'suffix'",
    );
  });

  test("that are somebody else's emit nothing, and are a fact of the workload", () => {
    const manifests = webui({ exposures: [Exposure.external('https://chat.example.com', Affinity.cookie())] });
    expect(titles(manifests)).toEqual(titles(webui()));
    expect(only(manifests, 'Deployment').metadata.annotations).toEqual({
      'cdk8s-open-webui.io/external-affinity': 'cookie',
    });
    expect(variablesOf(containerOf(only(manifests, 'Deployment'))).WEBUI_URL).toBe('https://chat.example.com');
  });

  test('have suffixes that fit behind the name of the part', () => {
    expect(() => webui({ exposures: [ingress('a'.repeat(60))] })).toThrow(
      /^suffix must be at most 52 characters long behind 'chat-webui'/,
    );
  });
});

test('every prop of an Open WebUI is in its output', () => {
  const props: Required<WebUIProps> = {
    ...COMMON_PROPS,
    models: [OpenAI.fromUrl('http://vllm:8000/v1', undefined, { peer })],
    modelDefaults: { models: ['llama3.2:3b'] },
    modelRequests: { cacheModels: true },
    scaling: Scaling.replicated({ replicas: Replicas.autoscaled({ min: 2, max: 4 }), ...shared }),
    contentExtraction: Tika.fromUrl('http://tika:9998', { peer }),
    embeddings: Embeddings.ollama(Ollama.fromUrl('http://ollama:11434', { peer }), 'nomic-embed-text'),
    signIn: [oidc()],
    documents: { topK: 7 },
    offline: true,
    access: { sessionLifetime: Duration.hours(12) },
    exposures: [httpRoute()],
    networkPolicies: NetworkPolicies.defaultDeny({ cloudIdentity: CloudIdentity.eksIrsa() }),
    gpu: GpuOverlay.nvidia(),
    configuration: Configuration.seeded(),
    extraVariables: ['EXTRA', 'EXTRA_COPY', 'EXTRA_SECRET'],
    telemetry: Telemetry.of({ metrics: Collector.grpc('http://collector:4317', { peer: NetworkPeer.internet() }) }),
    logs: { format: LogFormat.JSON },
    audit: Audit.metadata(),
    ...EVERY_FEATURE,
  };
  const manifests = webui(props);
  expectCommonProps(manifests, 'open-webui', 'webui');
  expect(titles(manifests)).toEqual([
    'BackendTrafficPolicy/given',
    'Deployment/given',
    'HTTPRoute/given',
    'HorizontalPodAutoscaler/given',
    'NetworkPolicy/given',
    'PodDisruptionBudget/given',
    'Service/given',
  ]);
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);
  expect(variablesOf(container)).toMatchObject({
    OPENAI_API_BASE_URLS: 'http://vllm:8000/v1',
    DEFAULT_MODELS: 'llama3.2:3b',
    ENABLE_BASE_MODELS_CACHE: 'true',
    DATABASE_URL: 'secret:open-webui-db/uri',
    TIKA_SERVER_URL: 'http://tika:9998',
    RAG_EMBEDDING_MODEL: 'nomic-embed-text',
    OAUTH_CLIENT_ID: 'secret:open-webui/oidc-id',
    RAG_TOP_K: '7',
    OFFLINE_MODE: 'true',
    JWT_EXPIRES_IN: '43200s',
    WEBUI_URL: 'https://chat.example.com',
    OTEL_METRICS_EXPORTER_OTLP_ENDPOINT: 'http://collector:4317',
    LOG_FORMAT: 'json',
    AUDIT_LOG_LEVEL: 'METADATA',
    ...VARIABLES_OF_FEATURES,
  });
  const init = containerOf(deployment, 'prepare');
  expect(init.env).toEqual([...container.env, { name: 'NVIDIA_VISIBLE_DEVICES', value: 'void' }]);
  expect(init.envFrom).toEqual(container.envFrom);
  expect(init.volumeMounts).toEqual(container.volumeMounts);
  expect(init.resources.limits).toEqual({ memory: '1Gi' });
  expect(init).not.toHaveProperty('args');
  expect(deployment.metadata.annotations).toMatchObject({
    'annotation-of': 'all',
    'cdk8s-open-webui.io/database-max-connections': '300',
    'cdk8s-open-webui.io/extra-variables': 'EXTRA,EXTRA_COPY,EXTRA_SECRET',
  });
});

test("the user's variables are the last, in the initContainer too", () => {
  const props = {
    env: { WEBUI_NAME: 'Chat', RESPONSE_WATERMARK: 'Written by $(WEBUI_NAME)' },
    secretEnv: { TAVILY_API_KEY: secret('search') },
    envFrom: [EnvFrom.configMap('chat')],
  };
  const deployment = deploymentOf(props);
  for (const name of ['open-webui', 'prepare']) {
    const container = containerOf(deployment, name);
    expect(envOf(container).slice(-3)).toEqual([
      ['WEBUI_NAME', 'Chat'],
      ['RESPONSE_WATERMARK', 'Written by $(WEBUI_NAME)'],
      ['TAVILY_API_KEY', 'secret:open-webui/search'],
    ]);
    expect(container.envFrom).toEqual([{ configMapRef: { name: 'chat' } }]);
  }
});

test('an existing claim is mounted, and none is defined', () => {
  const storage = FileStorage.volume({ existingClaim: 'old' });
  const manifests = webui({ scaling: Scaling.single({ storage }) });
  expect(titles(manifests)).toEqual(['Deployment/chat-webui', 'Service/chat-webui']);
  expect(podOf(only(manifests, 'Deployment')).volumes).toEqual([
    { name: 'data', persistentVolumeClaim: { claimName: 'old' } },
  ]);
});

test.each<[Partial<WebUIProps>, string | RegExp]>([
  [{ name: 'Chat' }, /^webui\.name must be a DNS label .*, got 'Chat'$/],
  [{ name: 'a'.repeat(53) }, `webui.name must be at most 52 characters long, got '${'a'.repeat(53)}'`],
  [{ image: 'open webui' }, "webui.image must be an image such as registry/name:tag, got 'open webui'"],
  [{ version: 'v0 beta' }, "webui.version must be a release such as v1.2.3, got 'v0 beta'"],
  [{ resources: { limits: { memory: '10 GB' } } }, /^webui\.resources\.limits\.memory must be .*, got '10 GB'$/],
  [
    { resources: { limits: { cpu: '100m' } } },
    /^webui\.resources\.limits\.cpu must be at least the request of 500m, got '100m'$/,
  ],
  [
    { probes: { startup: { failureThreshold: 0 } } },
    'webui.probes.startup.failureThreshold must be a whole number of 1 or more, got 0',
  ],
  [{ signIn: [oidc(), oidc()] }, /^webui\.signIn must have at most one SignIn\.oidc/],
  [{ env: { DATABASE_URL: 'x' } }, 'webui.env.DATABASE_URL is set by webui.scaling: change that prop instead'],
  [{ env: { ENABLE_OLLAMA_API: 'x' } }, 'webui.env.ENABLE_OLLAMA_API is set by webui.models: change that prop instead'],
  [
    { secretEnv: { WEBUI_URL: secret('x') }, exposures: [httpRoute()] },
    'webui.secretEnv.WEBUI_URL is set by webui.exposures: change that prop instead',
  ],
  [
    { env: { OAUTH_PROVIDER_NAME: 'x' }, signIn: [oidc()] },
    'webui.env.OAUTH_PROVIDER_NAME is set by webui.signIn: change that prop instead',
  ],
  [
    { env: { TIKA_SERVER_URL: 'x' }, contentExtraction: Tika.fromUrl('http://tika') },
    'webui.env.TIKA_SERVER_URL is set by webui.contentExtraction: change that prop instead',
  ],
  [
    { env: { RAG_EMBEDDING_ENGINE: 'x' }, embeddings: Embeddings.ollama(Ollama.fromUrl('http://a'), 'x') },
    'webui.env.RAG_EMBEDDING_ENGINE is set by webui.embeddings: change that prop instead',
  ],
  [{ env: { UVICORN_WORKERS: '4' } }, /^webui\.env\.UVICORN_WORKERS is set by the part itself/],
  [{ env: { A: 'x' }, secretEnv: { A: secret('x') } }, 'webui.secretEnv.A is also in webui.env: give it once'],
  [
    { labels: { 'app.kubernetes.io/component': 'x' } },
    /^webui\.labels must be .*, got 'app\.kubernetes\.io\/component'$/,
  ],
])('there is no Open WebUI with %j', (props, message) => {
  expect(() => webui(props)).toThrow(message);
});

test('a path that makes no name asks for one', () => {
  expect(() => render(chart => new WebUI(chart, 'WebUI', { models: [] }))).toThrow(
    /^webui\.name must be .*; give the part a 'name', since its path 'chat\/WebUI' makes none, got 'chat-WebUI'$/,
  );
});

test('what is not given may be set by variables', () => {
  const env = { TIKA_SERVER_URL: 'http://tika', CONTENT_EXTRACTION_ENGINE: 'tika', RAG_EMBEDDING_ENGINE: 'openai' };
  expect(variablesOf(containerOf(deploymentOf({ env })))).toMatchObject(env);
});
