import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import {
  Affinity,
  EnvFrom,
  Exposure,
  FileStorage,
  GatewayImplementation,
  IngressController,
  type IngressOptions,
  KedaTrigger,
  Lobu,
  type LobuProps,
  LobuScaling,
  LobuSecret,
  Ollama,
  OpenAI,
  Pipelines,
  Postgres,
  Redis,
  Replicas,
  type ReplicatedOptions,
  Rules,
  Scaling,
  SecretRef,
  Tika,
  VectorDatabase,
  WebUI,
  type WebUIProps,
} from '../../src';
import { catalogue } from '../../src/rules/catalogue';
import { backingPrograms } from './backing/programs';
import { backupPrograms } from './backup/programs';
import { documentsPrograms } from './documents-programs';
import { featurePrograms } from './feature-programs';
import { networkPrograms, trustingItsProxy } from './network/programs';

import { observationPrograms } from './observation/programs';
import { ollamaPrograms } from './ollama-programs';
import { podPrograms } from './pod-programs';
import { postgresPrograms } from './postgres/programs';
import { signInPrograms } from './sign-in-programs';
import { variablePrograms } from './variable-programs';
import { vectorPrograms } from './vector-programs';

/** Ids of the rules that a program breaks, as synth says them. */
function brokenBy(build: (chart: Chart, app: App) => void): string[] {
  const app = new App();
  const chart = new Chart(app, 'chat', { namespace: 'ai' });
  build(chart, app);
  try {
    Testing.synth(chart);
    return [];
  } catch (error) {
    return [...new Set([...String(error).matchAll(/ breaks ([a-z0-9-]+): /g)].map(([, id]) => id))].sort();
  }
}

const KEY = SecretRef.of('open-webui', 'key');
const INGRESS = { host: 'chat.example.com' };
const ROUTE = Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
  host: 'chat.example.com',
  gateway: { name: 'public' },
});

/** A clean installation of several replicas, and what a program changes about it. */
function replicated(
  chart: Chart,
  { props = {}, scaling = {} }: { props?: Partial<WebUIProps>; scaling?: Partial<ReplicatedOptions> } = {},
): WebUI {
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
  return new WebUI(chart, 'webui', {
    models: [new Ollama(chart, 'ollama')],
    scaling: Scaling.replicated({
      replicas: Replicas.exactly(3),
      secretKey: KEY,
      database,
      vectorDatabase: VectorDatabase.pgvector({ database }),
      redis: new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password') }),
      storage: FileStorage.s3({ bucket: 'uploads' }),
      ...scaling,
    }),
    exposures: [Exposure.ingress(IngressController.ingressNginx(), INGRESS)],
    ...props,
  });
}

function single(chart: Chart, props: Partial<WebUIProps> = {}): WebUI {
  return new WebUI(chart, 'webui', { models: [], ...props });
}

const LOBU_KEYS = ['ENCRYPTION_KEY', 'BETTER_AUTH_SECRET', 'JWT_SECRET', 'WORKER_API_TOKEN', 'METRICS_AUTH_TOKEN'];
const SMOKE_KEYS = ['SMOKE_TEST_TOKEN', 'SMOKE_TEST_AGENT_ID', 'SMOKE_TEST_ORG_ID'];

/** A clean Lobu of several gateways, and what a program changes about it. */
function lobu(chart: Chart, props: Partial<LobuProps> = {}): Lobu {
  return new Lobu(chart, 'lobu', {
    version: '20260818-120000',
    secret: LobuSecret.of('lobu-secrets', [...LOBU_KEYS, ...SMOKE_KEYS]),
    database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri')),
    scaling: LobuScaling.replicated({ replicas: 3, artifacts: {} }),
    exposures: [lobuIngress('lobu.example.com')],
    smokeTest: { run: {} },
    serviceMonitor: {},
    ...props,
  });
}

function lobuIngress(host: string, options: Partial<IngressOptions> = {}): Exposure {
  return Exposure.ingress(IngressController.ingressNginx(), { host, ...options });
}

const POD = '/spec/template/spec';
const ENV = `${POD}/containers/0/env`;

/** Position of a variable in the main container of a rendered workload. */
function entry(object: ApiObject, name: string): string {
  const { env } = object.toJson().spec.template.spec.containers[0];
  return `${ENV}/${env.findIndex((variable: { name: string }) => variable.name === name)}`;
}

/** Gives a variable of the main container a value, as an escape hatch would. */
function set({ workload }: { workload: ApiObject }, name: string, value: string): void {
  workload.addJsonPatch(JsonPatch.replace(entry(workload, name), { name, value }));
}

function pipelines(chart: Chart): Pipelines {
  return new Pipelines(chart, 'pipelines', {
    image: 'ghcr.io/open-webui/pipelines:git-0a1b2c3',
    apiKey: SecretRef.of('pipelines', 'key'),
  });
}

/** A program a rule, written as a user would: it breaks this rule and no other. */
const programs: { [id: string]: (chart: Chart, app: App) => void } = {
  ...ollamaPrograms,
  ...backupPrograms,
  ...postgresPrograms,
  ...networkPrograms,
  ...podPrograms,
  ...variablePrograms,
  ...signInPrograms,
  ...documentsPrograms,
  ...backingPrograms,
  ...featurePrograms,
  ...observationPrograms,
  ...vectorPrograms,
  'direct-connections-need-one-replica': chart =>
    void replicated(chart, { props: { modelDefaults: { directConnections: true } } }),
  'single-worker-per-pod': chart => set(replicated(chart), 'UVICORN_WORKERS', '4'),
  'replicas-need-postgres': chart => set(replicated(chart), 'DATABASE_URL', 'sqlite:////app/backend/data/webui.db'),
  'replicas-need-redis': chart => set(replicated(chart), 'WEBSOCKET_MANAGER', ''),
  'replicas-need-server-vector-database': chart => set(replicated(chart), 'VECTOR_DB', 'chroma'),
  'replicas-need-shared-storage': chart => set(replicated(chart), 'STORAGE_PROVIDER', 'local'),
  'replicas-share-secret-key': chart => {
    const { workload } = replicated(chart);
    workload.addJsonPatch(JsonPatch.remove(entry(workload, 'WEBUI_SECRET_KEY')));
  },
  'replicas-need-sticky-sessions': chart => {
    const exposure = Exposure.ingress(IngressController.ingressNginx(), { ...INGRESS, affinity: Affinity.none() });
    replicated(chart, { props: { exposures: [exposure] } });
  },
  'backend-ports-exist': chart => {
    const port = '/spec/rules/0/http/paths/0/backend/service/port/number';
    replicated(chart).exposureObjects[0].addJsonPatch(JsonPatch.replace(port, 8080));
  },
  'open-webui-is-at-the-root': chart => {
    const [ingress] = replicated(chart).exposureObjects;
    ingress.addJsonPatch(JsonPatch.replace('/spec/rules/0/http/paths/0/path', '/chat'));
  },
  'ingresses-leave-streams-alone': chart => {
    const annotations = { 'nginx.org/proxy-buffering': 'True' };
    const exposure = Exposure.ingress(IngressController.f5Nginx(), { ...INGRESS, annotations });
    replicated(chart, { props: { exposures: [exposure] } });
  },
  'uploads-pass-the-proxy': chart => void replicated(chart, { props: { env: { RAG_FILE_MAX_SIZE: '200' } } }),
  'one-migration-owner': chart => replicated(chart).workload.addJsonPatch(JsonPatch.remove(`${POD}/initContainers`)),
  'no-two-versions-on-one-database': chart =>
    replicated(chart).workload.addJsonPatch(JsonPatch.replace('/spec/strategy', { type: 'RollingUpdate' })),
  'one-installation-per-redis': chart => {
    const redis = Redis.fromSecret(SecretRef.of('redis', 'url'));
    replicated(chart, { scaling: { redis } });
    const database = Postgres.fromSecret(SecretRef.of('another-db', 'uri'));
    new WebUI(chart, 'another', { models: [], scaling: Scaling.single({ redis, database }) });
  },
  'one-installation-per-database': chart => {
    replicated(chart);
    const redis = new Redis(chart, 'other-redis', { password: SecretRef.of('other-redis', 'password') });
    const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
    const storage = FileStorage.s3({ bucket: 'other-uploads' });
    const vectorDatabase = VectorDatabase.pgvector({ database });
    const replicas = Replicas.exactly(2);
    const scaling = Scaling.replicated({ replicas, secretKey: KEY, database, vectorDatabase, redis, storage });
    new WebUI(chart, 'another', { models: [], scaling });
  },
  'one-writer-per-read-write-once-volume': chart => {
    const redis = new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password') });
    redis.workload.addJsonPatch(JsonPatch.replace('/spec/replicas', 2));
  },
  'secret-key-survives-restarts': chart => set(single(chart), 'WEBUI_SECRET_KEY_FILE', '/tmp/key'),
  'public-url-matches-host': chart => set(replicated(chart), 'WEBUI_URL', 'http://another.example.com'),
  'cors-allows-the-public-origin': chart => set(replicated(chart), 'CORS_ALLOW_ORIGIN', 'http://another.example.com'),
  'routes-leave-streams-alone': chart => {
    const { exposureObjects } = replicated(chart, { props: { exposures: [ROUTE] } });
    exposureObjects[1].addJsonPatch(JsonPatch.remove('/spec/timeout/http/requestTimeout'));
  },
  'one-traffic-policy-per-route': chart => {
    const { exposureObjects } = replicated(chart, { props: { exposures: [ROUTE] } });
    new ApiObject(chart, 'retries', {
      apiVersion: 'gateway.envoyproxy.io/v1alpha1',
      kind: 'BackendTrafficPolicy',
      metadata: { name: 'retries', namespace: 'ai' },
      spec: {
        targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: exposureObjects[0].name }],
        retry: { numRetries: 2 },
      },
    });
  },
  'images-are-pinned': chart => void new Tika(chart, 'tika', { image: 'apache/tika:latest-full' }),
  'secrets-are-references': chart => {
    const { workload } = single(chart);
    workload.addJsonPatch(JsonPatch.add(`${ENV}/-`, { name: 'LDAP_APP_PASSWORD', value: 'hunter2' }));
  },
  'data-survives-restarts': chart =>
    single(chart, { scaling: Scaling.single({ secretKey: KEY }) }).workload.addJsonPatch(
      JsonPatch.replace(`${POD}/volumes/0`, { name: 'data', emptyDir: {} }),
    ),
  'slow-starts-are-not-killed': chart => {
    // By a migration of its own, and with less time for it.
    const webui = single(chart, { probes: { startup: { failureThreshold: 30 } } });
    set(webui, 'ENABLE_DB_MIGRATIONS', 'true');
  },
  'liveness-ignores-the-database': chart =>
    single(chart).workload.addJsonPatch(JsonPatch.replace(`${POD}/containers/0/livenessProbe/httpGet/path`, '/ready')),
  'service-links-are-off': chart =>
    single(chart).workload.addJsonPatch(JsonPatch.replace(`${POD}/enableServiceLinks`, true)),
  'autoscaler-owns-replicas': chart => {
    const webui = replicated(chart, { scaling: { replicas: Replicas.autoscaled({ min: 2, max: 4 }) } });
    webui.workload.addJsonPatch(JsonPatch.add('/spec/replicas', 3));
  },
  'connections-fit-the-database': chart => {
    const database = Postgres.fromSecret(SecretRef.of('db', 'uri'), { maxConnections: 20 });
    replicated(chart, { scaling: { database } });
  },
  'pipelines-is-not-public': chart =>
    void new Pipelines(chart, 'pipelines', {
      image: 'ghcr.io/open-webui/pipelines:git-0a1b2c3',
      apiKey: SecretRef.of('pipelines', 'key'),
      exposures: [Exposure.ingress(IngressController.traefik(), INGRESS)],
    }),
  'pipelines-key-is-private': chart => set(pipelines(chart), 'PIPELINES_API_KEY', '0p3n-w3bu!'),
  'pipelines-has-one-replica': chart => {
    const { workload } = pipelines(chart);
    // Files from a ConfigMap, so that the volume is not the reason.
    workload.addJsonPatch(
      JsonPatch.replace('/spec/replicas', 2),
      JsonPatch.replace(`${POD}/volumes/0`, { name: 'data', configMap: { name: 'pipelines' } }),
    );
  },
  'tika-version-fits': chart => {
    const { service } = new Tika(chart, 'tika', { version: '4.0.0.0-full' });
    single(chart, { contentExtraction: Tika.fromUrl(`http://${service.name}.ai.svc:9998`) });
  },
  'model-endpoints-have-keys': chart => void single(chart, { models: [OpenAI.fromUrl('https://api.openai.com/v1')] }),
  'lobu-service-pins-clients': chart =>
    lobu(chart).service.addJsonPatch(JsonPatch.replace('/spec/sessionAffinity', 'None')),
  'lobu-replicas-need-sticky-sessions': chart =>
    void lobu(chart, { exposures: [lobuIngress('lobu.example.com', { affinity: Affinity.none() })] }),
  'lobu-has-one-migration-writer': chart => set(lobu(chart), 'SKIP_MIGRATIONS', '0'),
  'lobu-safety-checks-are-on': chart =>
    lobu(chart).workload.addJsonPatch(
      JsonPatch.add(`${ENV}/-`, { name: 'LOBU_ALLOW_EPHEMERAL_ENCRYPTION_KEY', value: '1' }),
    ),
  'lobu-images-share-one-tag': chart =>
    lobu(chart).worker?.addJsonPatch(
      JsonPatch.replace(`${POD}/containers/0/image`, 'ghcr.io/lobu-ai/lobu-worker:20260701-120000'),
    ),
  'lobu-public-url-matches-host': chart => set(lobu(chart), 'PUBLIC_WEB_URL', 'https://lobu.example.com/app'),
  'lobu-hosts-share-the-cookie-domain': chart => {
    const exposures = [lobuIngress('lobu.example.com'), lobuIngress('lobu.example.org', { suffix: 'org' })];
    lobu(chart, { exposures });
  },
  'lobu-needs-postgres': chart => set(lobu(chart), 'DATABASE_URL', 'file:///data'),
  'lobu-migrations-bypass-the-pooler': chart => {
    const { migrationJob: workload } = lobu(chart);
    set({ workload: workload! }, 'DATABASE_URL', 'postgresql://lobu-pg-pooler:5432/lobu');
  },
  'lobu-secrets-are-complete': chart => {
    const { workload } = lobu(chart);
    workload.addJsonPatch(JsonPatch.remove(entry(workload, 'ENCRYPTION_KEY')));
  },
  'lobu-users-are-numeric': chart =>
    lobu(chart).worker?.addJsonPatch(JsonPatch.remove(`${POD}/securityContext/runAsUser`)),
  'lobu-shutdown-fits-the-grace-period': chart =>
    lobu(chart).workload.addJsonPatch(JsonPatch.replace(`${POD}/terminationGracePeriodSeconds`, 10)),
  'lobu-connectors-run-in-one-place': chart => set(lobu(chart), 'LOBU_DISABLE_EMBEDDED_WORKER', '0'),
  'lobu-embeddings-agree': chart => void lobu(chart, { gateway: { env: { EMBEDDINGS_MODEL: 'another/model' } } }),
  'lobu-smoke-test-reaches-the-database': chart => {
    const { smokeTest } = lobu(chart);
    smokeTest?.addJsonPatch(JsonPatch.remove(entry(smokeTest, 'DATABASE_URL')));
  },
  'lobu-service-monitor-authenticates': chart =>
    lobu(chart).serviceMonitor?.addJsonPatch(JsonPatch.remove('/spec/endpoints/0/authorization')),
  'lobu-locks-leave-connections': chart => void lobu(chart, { gateway: { env: { LOBU_MAX_RESERVED_LOCKS: '50' } } }),
  'lobu-service-links-are-off': chart => {
    lobu(chart).worker?.addJsonPatch(JsonPatch.remove(`${POD}/enableServiceLinks`));
    new ApiObject(chart, 'embeddings', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'embeddings', namespace: 'ai' },
    });
  },
  'objects-are-unique': chart => {
    const { service } = single(chart);
    const { apiVersion, kind, name } = service;
    new ApiObject(chart, 'service', { apiVersion, kind, metadata: { name, namespace: 'ai' } });
  },
};

test('the clean installations break nothing', () => {
  expect(brokenBy(chart => void replicated(chart))).toEqual([]);
  expect(brokenBy(chart => void single(chart))).toEqual([]);
  expect(brokenBy(chart => void lobu(chart))).toEqual([]);
});

test.each(Object.entries(programs))('a program breaks %s, and nothing else', (id, build) => {
  expect(brokenBy(build)).toEqual([id]);
});

test('every rule that fails synth has a program', () => {
  const errors = catalogue.filter(({ level }) => level === 'error').map(({ id }) => id);
  expect(Object.keys(programs).sort()).toEqual(errors.sort());
});

test('an exposure of somebody else that pins nothing is refused too', () => {
  const exposures = [Exposure.external('https://chat.example.com', Affinity.none())];
  expect(brokenBy(chart => void replicated(chart, { props: { exposures } }))).toEqual([
    'replicas-need-sticky-sessions',
  ]);
  const pinned = [Exposure.external('https://chat.example.com', Affinity.cookie())];
  expect(brokenBy(chart => void replicated(chart, { props: { exposures: pinned } }))).toEqual([]);
});

test('an implementation that cannot pin sessions is refused, and acknowledged', () => {
  const cilium = Exposure.httpRoute(GatewayImplementation.cilium(), {
    host: 'chat.example.com',
    gateway: { name: 'public' },
    affinity: Affinity.none(),
  });
  expect(brokenBy(chart => void replicated(chart, { props: { exposures: [cilium] } }))).toEqual([
    'replicas-need-sticky-sessions',
  ]);
  const acknowledged = brokenBy(chart => {
    const { exposureObjects } = replicated(chart, { props: { exposures: [cilium] } });
    Rules.acknowledge(exposureObjects[0], 'replicas-need-sticky-sessions', 'Cilium cannot, and Redis carries events');
  });
  expect(acknowledged).toEqual([]);
});

test.each(
  Object.entries({
    'Envoy Gateway': GatewayImplementation.envoyGateway(),
    Istio: GatewayImplementation.istio(),
    'NGINX Gateway Fabric': GatewayImplementation.nginxGatewayFabric(),
    Traefik: GatewayImplementation.traefik(),
    Kong: GatewayImplementation.kong(),
    GKE: GatewayImplementation.gke(),
    'AWS Load Balancer Controller': GatewayImplementation.awsAlb(),
    'any other, by its word': GatewayImplementation.custom({ pinsSessions: 'by the StickyPolicy of the edge team' }),
  }),
)('several replicas behind %s break nothing, and without affinity they do', (_title, implementation) => {
  const behind = (affinity?: Affinity) => {
    const gateway = { name: 'public', section: 'https', redirectSection: 'http' };
    const exposure = Exposure.httpRoute(implementation, { host: 'chat.example.com', gateway, affinity });
    return brokenBy(chart => void replicated(chart, { props: { exposures: [exposure] } }));
  };
  expect(behind()).toEqual([]);
  expect(behind(Affinity.none())).toEqual(['replicas-need-sticky-sessions']);
});

test('trusted headers are safe where the policy admits the proxy alone', () => {
  expect(brokenBy(chart => void trustingItsProxy(chart))).toEqual([]);
});

test('an acknowledged finding passes, with its reason in the manifest', () => {
  expect(
    brokenBy(chart => {
      const { workload } = new Tika(chart, 'tika', { image: 'apache/tika:latest-full' });
      Rules.acknowledge(workload, 'images-are-pinned', 'a test of the next release');
    }),
  ).toEqual([]);
});

test('what `envFrom` might hold does not silence a rule about what is written', () => {
  const envFrom = [EnvFrom.secret('everything')];
  expect(brokenBy(chart => set(replicated(chart, { props: { envFrom } }), 'WEBSOCKET_MANAGER', ''))).toEqual([
    'replicas-need-redis',
  ]);
});

test.each([
  [14, []],
  [15, ['connections-fit-the-database']],
])('ten connections and ten for vectors fit into 300 up to 14 replicas, and %i are asked for', (max, broken) => {
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'), { maxConnections: 300 });
  const scaling = {
    replicas: Replicas.autoscaled({ min: 3, max }),
    database,
    vectorDatabase: VectorDatabase.pgvector({ database }),
  };
  expect(brokenBy(chart => void replicated(chart, { scaling }))).toEqual(broken);
});

test.each([
  [14, []],
  [15, ['connections-fit-the-database']],
])('KEDA counts at its maximum as well: %i', (max, broken) => {
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'), { maxConnections: 300 });
  const scaling = {
    replicas: Replicas.keda({ min: 3, max, triggers: [KedaTrigger.cpu(70)] }),
    database,
    vectorDatabase: VectorDatabase.pgvector({ database }),
  };
  expect(brokenBy(chart => void replicated(chart, { scaling }))).toEqual(broken);
});

test('staging and production live in one app, each judged by itself', () => {
  const findings = brokenBy((chart, app) => {
    replicated(chart);
    replicated(new Chart(app, 'staging', { namespace: 'staging' }));
  });
  expect(findings).toEqual([]);
});

test('parts in charts of their own are one installation', () => {
  const findings = brokenBy((chart, app) => {
    const backing = new Chart(app, 'backing', { namespace: 'backing' });
    const redis = new Redis(backing, 'redis', { password: SecretRef.of('redis', 'password') });
    replicated(chart, { scaling: { redis } });
    redis.workload.addJsonPatch(JsonPatch.replace('/spec/replicas', 2));
  });
  expect(findings).toEqual(['one-writer-per-read-write-once-volume']);
});
