import { Duration } from 'cdk8s';
import { Postgres } from '../../src/connections/postgres';
import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import { GatewayImplementation } from '../../src/exposure/gateway/gateway-implementation';
import { IngressController } from '../../src/exposure/ingress/ingress-controller';
import { EnvFrom } from '../../src/k8s/env-from';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { PullPolicy } from '../../src/k8s/part-props';
import { SecretRef } from '../../src/k8s/secret-ref';
import { LobuDelivery } from '../../src/lobu/delivery';
import { LobuEmbeddings, type LobuEmbeddingsOptions } from '../../src/lobu/embeddings';
import type { LobuGatewayProps } from '../../src/lobu/gateway';
import type { LobuProps } from '../../src/lobu/lobu';
import { LobuMigrations } from '../../src/lobu/migrations/migrations';
import { LobuScaling } from '../../src/lobu/scaling';
import { LobuSecret } from '../../src/lobu/secret';
import { SessionPooler } from '../../src/lobu/session-pooler';
import { LobuWorker, type LobuWorkerOptions } from '../../src/lobu/worker';
import { NetworkPolicies } from '../../src/network/network-policies';
import {
  addressOf,
  COMMON_PROPS,
  chatChart,
  containerOf,
  expectHardened,
  messageOf,
  only,
  podOf,
  titles,
  variablesOf,
} from '../support';
import { KEYS, LEAST, lobu, lobuIn, SMOKE_KEYS } from './programs';

const host = 'lobu.example.com';
const ingress = Exposure.ingress(IngressController.ingressNginx(), { host });

test('the least is a gateway, a worker, an embeddings service, and a Job', () => {
  const manifests = lobu();
  expect(titles(manifests).map(title => title.replace(/[0-9a-f]{8}$/, '<content>'))).toEqual([
    'Deployment/chat-lobu-app',
    'Deployment/chat-lobu-embeddings',
    'Deployment/chat-lobu-worker',
    'Job/chat-lobu-migrate-<content>',
    'PersistentVolumeClaim/chat-lobu-embeddings-cache',
    'PersistentVolumeClaim/chat-lobu-worker-cache',
    'Service/chat-lobu-app',
    'Service/chat-lobu-embeddings',
  ]);
  expectHardened(manifests.filter(({ kind }) => kind === 'Deployment'));
});

test('the programs find each other', () => {
  const manifests = lobu();
  const [gateway, embeddings] = ['chat-lobu-app', 'chat-lobu-embeddings'].map(name =>
    only(manifests, 'Deployment', name),
  );
  const address = addressOf(only(manifests, 'Service', 'chat-lobu-app'), gateway);
  const vectors = addressOf(only(manifests, 'Service', 'chat-lobu-embeddings'), embeddings);
  const worker = only(manifests, 'Deployment', 'chat-lobu-worker');
  expect(variablesOf(containerOf(worker))).toMatchObject({
    API_URL: `http://${address}`,
    EMBEDDINGS_SERVICE_URL: `http://${vectors}`,
  });
  expect(variablesOf(containerOf(gateway)).EMBEDDINGS_SERVICE_URL).toBe(`http://${vectors}`);
  expect(containerOf(worker, 'wait-for-app').args[1]).toBe(`http://${address}/health`);
});

test('each program gets the keys that it reads, and the Job the database alone', () => {
  const keys = [
    ...KEYS,
    'EMBEDDINGS_SERVICE_TOKEN',
    'EMBEDDINGS_API_KEY',
    'GITHUB_TOKEN',
    'REDDIT_SECRET',
    'OPENAI_API_KEY',
  ];
  const manifests = lobu({ secret: LobuSecret.of('lobu-secrets', keys) });
  const secrets = (name: string) =>
    manifests
      .filter(({ metadata }) => metadata.name.startsWith(`chat-lobu-${name}`))
      .filter(({ spec }) => spec?.template)
      .flatMap(workload => Object.entries(variablesOf(containerOf(workload))))
      .filter(([, value]) => value?.startsWith('secret:'))
      .map(([variable]) => variable);
  expect(secrets('app')).toEqual([...keys, 'DATABASE_URL']);
  expect(secrets('worker')).toEqual(['WORKER_API_TOKEN', 'EMBEDDINGS_SERVICE_TOKEN', 'GITHUB_TOKEN', 'REDDIT_SECRET']);
  expect(secrets('embeddings')).toEqual(['EMBEDDINGS_SERVICE_TOKEN', 'EMBEDDINGS_API_KEY']);
  expect(secrets('migrate')).toEqual(['DATABASE_URL']);
});

test('everybody gets the whole Secret where the chart is to be matched', () => {
  const manifests = lobu({ secret: LobuSecret.whole('lobu-secrets', KEYS), smokeTest: {} });
  for (const workload of manifests.filter(({ spec }) => spec?.template)) {
    expect(containerOf(workload).envFrom).toEqual([{ secretRef: { name: 'lobu-secrets' } }]);
  }
});

test('the first way in is the public URL', () => {
  const external = Exposure.external('https://other.lobu.example.com', Affinity.cookie());
  const manifests = lobu({ exposures: [ingress, external] });
  const gateway = only(manifests, 'Deployment', 'chat-lobu-app');
  expect(variablesOf(containerOf(gateway))).toMatchObject({
    PUBLIC_WEB_URL: `http://${host}`,
    PUBLIC_GATEWAY_URL: `http://${host}/lobu`,
    TRUSTED_PROXY: 'true',
  });
  expect(gateway.metadata.annotations).toEqual({ 'cdk8s-open-webui.io/external-affinity': 'cookie' });
  expect(only(manifests, 'Ingress').metadata.name).toBe('chat-lobu');
  const local = variablesOf(containerOf(only(lobu(), 'Deployment', 'chat-lobu-app')));
  expect(local.PUBLIC_WEB_URL).toBe('http://localhost:8787');
  expect(local).not.toHaveProperty('TRUSTED_PROXY');
});

test('gateways go through the pooler, and who must not goes past it', () => {
  const sessionPooler = SessionPooler.fromParts({
    host: 'pooler',
    database: 'lobu',
    username: SecretRef.of('pg', 'username'),
    password: SecretRef.of('pg', 'password'),
  });
  const manifests = lobu({
    sessionPooler,
    secret: LobuSecret.of('s', [...KEYS, ...SMOKE_KEYS]),
    smokeTest: { run: {} },
  });
  const gateway = only(manifests, 'Deployment', 'chat-lobu-app');
  expect(Object.entries(variablesOf(containerOf(gateway))).slice(-4)).toEqual([
    ['DB_POOL_MAX', '20'],
    ['DB_USER', 'secret:pg/username'],
    ['DB_PASS', 'secret:pg/password'],
    ['DATABASE_URL', 'postgresql://$(DB_USER):$(DB_PASS)@pooler:5432/lobu?sslmode=require'],
  ]);
  const direct = [
    containerOf(gateway, 'schema-gate'),
    ...manifests.filter(({ kind }) => kind === 'Job').map(job => containerOf(job)),
  ];
  expect(direct.map(container => variablesOf(container).DATABASE_URL)).toEqual(Array(3).fill('secret:lobu-db/uri'));
});

test('migrations are a Job and a gate, or the one gateway at its start', () => {
  const byJob = lobu();
  const gateway = only(byJob, 'Deployment', 'chat-lobu-app');
  expect(variablesOf(containerOf(gateway)).SKIP_MIGRATIONS).toBe('1');
  expect(containerOf(gateway, 'schema-gate').args).toEqual(['900']);
  expect(only(byJob, 'Job').spec).toMatchObject({ backoffLimit: 0, activeDeadlineSeconds: 900 });

  const onBoot = lobu({ scaling: LobuScaling.single({ migrations: LobuMigrations.onBoot() }) });
  const booting = only(onBoot, 'Deployment', 'chat-lobu-app');
  expect(onBoot.filter(({ kind }) => kind === 'Job')).toEqual([]);
  expect(variablesOf(containerOf(booting))).not.toHaveProperty('SKIP_MIGRATIONS');
  expect(podOf(booting).initContainers).toBeUndefined();
  const { periodSeconds, failureThreshold } = containerOf(booting).startupProbe;
  expect(periodSeconds * failureThreshold).toBe(1200);
});

test('the Job has the name of its content', () => {
  const nameOf = (props: Partial<LobuProps>) => only(lobu(props), 'Job').metadata.name;
  const name = nameOf({});
  expect(nameOf({ gateway: { env: { LOG_LEVEL: 'debug' } } })).toBe(name);
  expect(nameOf({ version: '20260901-120000' })).not.toBe(name);
  expect(nameOf({ database: Postgres.fromSecret(SecretRef.of('other', 'uri')) })).not.toBe(name);
  expect(nameOf({ delivery: LobuDelivery.flux() })).toBe('chat-lobu-migrate');
});

test('several gateways pin clients, share files, and keep one while nodes are drained', () => {
  const scaling = LobuScaling.replicated({
    replicas: 3,
    artifacts: { storageClassName: 'nfs' },
    affinityTimeout: Duration.hours(1),
  });
  const manifests = lobu({ scaling });
  const service = only(manifests, 'Service', 'chat-lobu-app');
  expect(service.spec).toMatchObject({
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 3600 } },
  });
  expect(only(manifests, 'PersistentVolumeClaim', 'chat-lobu-app-artifacts').spec.accessModes).toEqual([
    'ReadWriteMany',
  ]);
  const budget = only(manifests, 'PodDisruptionBudget');
  expect(budget.spec).toEqual({
    maxUnavailable: 1,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: service.spec.selector },
  });
  expect(only(lobu(), 'Service', 'chat-lobu-app').spec).not.toHaveProperty('sessionAffinity');
});

test('a balancer in front of several gateways sees their clients, and keeps them as long as the gateways ask', () => {
  const manifests = lobu({
    scaling: LobuScaling.replicated({ replicas: 2, artifacts: {}, affinityTimeout: Duration.minutes(30) }),
    exposures: [Exposure.loadBalancer('http://lobu.example.com')],
  });
  // Nobody stands in front who could say who calls.
  expect(variablesOf(containerOf(only(manifests, 'Deployment', 'chat-lobu-app')))).not.toHaveProperty('TRUSTED_PROXY');
  expect(only(manifests, 'Service', 'chat-lobu-app').spec).toMatchObject({
    type: 'LoadBalancer',
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 1800 } },
  });
});

test('a Helm release is taken over by its names and selectors', () => {
  const manifests = lobu({ helmRelease: 'prod', exposures: [ingress] });
  expect(only(manifests, 'Ingress').metadata.name).toBe('prod-lobu');
  for (const [name, component] of [
    ['prod-lobu-app', 'api'],
    ['prod-lobu-worker', 'worker'],
    ['prod-lobu-embeddings', 'embeddings'],
  ]) {
    expect(only(manifests, 'Deployment', name).spec.selector.matchLabels).toEqual({
      'app.kubernetes.io/name': 'lobu',
      'app.kubernetes.io/instance': 'prod',
      'app.kubernetes.io/component': component,
    });
  }
  expect(only(lobu({ helmRelease: 'my-lobu' }), 'Service', 'my-lobu-app').spec.selector).toMatchObject({
    'app.kubernetes.io/instance': 'my-lobu',
  });
});

const { image, version, name, imagePullPolicy, imagePullSecrets, labels, annotations, ...PODS } = COMMON_PROPS;

const GATEWAY: Required<LobuGatewayProps> = {
  ...PODS,
  selectorLabels: { app: 'gateway' },
  allowedDomains: ['api.github.com', '*.example.com'],
  cookieDomain: 'example.com',
  drain: Duration.seconds(20),
  closeTimeout: Duration.seconds(60),
};
const { startup, readiness, ...workerProbes } = PODS.probes;
const WORKER: Required<LobuWorkerOptions> = {
  ...PODS,
  selectorLabels: { app: 'worker' },
  probes: workerProbes,
  replicas: 2,
  cache: { size: '9Gi' },
};
const EMBEDDINGS: Required<LobuEmbeddingsOptions> = {
  ...PODS,
  selectorLabels: { app: 'embeddings' },
  replicas: 2,
  model: 'a/model',
  cache: { size: '8Gi' },
};

const ALL: Required<LobuProps> = {
  name,
  imagePullPolicy: PullPolicy.ALWAYS,
  imagePullSecrets,
  labels,
  annotations,
  version: 'v20.0.0',
  imageRepository: 'registry.example.com:5000/mirror/lobu',
  secret: LobuSecret.of('lobu-secrets', [...KEYS, ...SMOKE_KEYS, 'METRICS_AUTH_TOKEN']),
  database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri'), {
    maxConnections: 300,
    pool: { size: 30, overflow: 0 },
    peer: NetworkPeer.pods('databases', { app: 'pg' }),
  }),
  sessionPooler: SessionPooler.fromSecret(SecretRef.of('pooler', 'uri'), { peer: NetworkPeer.cidr('10.1.0.0/16') }),
  networkPolicies: NetworkPolicies.defaultDeny({ prometheus: NetworkPeer.namespace('monitoring') }),
  exposures: [Exposure.httpRoute(GatewayImplementation.envoyGateway(), { host, gateway: { name: 'public' } })],
  scaling: LobuScaling.replicated({ replicas: 4, artifacts: {} }),
  delivery: LobuDelivery.kubectl(),
  gateway: GATEWAY,
  worker: LobuWorker.deployed(WORKER),
  embeddings: LobuEmbeddings.deployed(EMBEDDINGS),
  smokeTest: { timeout: Duration.minutes(2), run: { conversationPrefix: 'smoke-x-', timeout: Duration.minutes(1) } },
  serviceMonitor: { labels: { release: 'prometheus' }, interval: Duration.minutes(1) },
  alerts: { labels: { release: 'prometheus' } },
  helmRelease: 'prod',
};

test('every prop arrives', () => {
  const manifests = lobu(ALL);
  for (const { metadata } of manifests) {
    expect(metadata.name).toMatch(/^given(-|$)/);
    expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/instance': 'prod', 'label-of': 'all' });
    expect(metadata.annotations).toMatchObject({ 'annotation-of': 'all' });
  }
  const workloads = manifests.filter(({ spec }) => spec?.template);
  expect(workloads).toHaveLength(5);
  for (const workload of workloads) {
    const pod = podOf(workload);
    expect(pod).toMatchObject({
      serviceAccountName: 'account',
      imagePullSecrets: [{ name: 'registry' }, { name: 'mirror' }],
      nodeSelector: { disk: 'ssd', 'kubernetes.io/arch': 'amd64' },
      securityContext: { runAsUser: 11, fsGroup: 13 },
    });
    expect(workload.spec.template.metadata.labels).toMatchObject({ 'label-of-pods': 'pods' });
    for (const container of [...pod.containers, ...(pod.initContainers ?? [])]) {
      expect(container.image).toMatch(/^registry\.example\.com:5000\/mirror\/lobu-(app|worker|embeddings):v20\.0\.0$/);
      expect(container.imagePullPolicy).toBe('Always');
    }
  }
  for (const deployment of manifests.filter(({ kind }) => kind === 'Deployment')) {
    const { app } = deployment.spec.selector.matchLabels;
    expect(deployment.metadata.name).toBe(`given-${app === 'gateway' ? 'app' : app}`);
    const main = containerOf(deployment);
    expect(main.resources.requests).toMatchObject({ cpu: '3', memory: '9Gi' });
    expect(variablesOf(main)).toMatchObject({
      EXTRA: 'text',
      EXTRA_SECRET: 'secret:extra/key',
      EMBEDDINGS_MODEL: 'a/model',
    });
    expect(main.livenessProbe).toMatchObject({ periodSeconds: 201 });
  }
  const gateway = only(manifests, 'Deployment', 'given-app');
  expect(podOf(gateway).terminationGracePeriodSeconds).toBe(90);
  expect(gateway.metadata.annotations).toMatchObject({ 'cdk8s-open-webui.io/database-max-connections': '300' });
  expect(variablesOf(containerOf(gateway))).toMatchObject({
    WORKER_ALLOWED_DOMAINS: 'api.github.com,*.example.com',
    AUTH_COOKIE_DOMAIN: 'example.com',
    SHUTDOWN_READINESS_DRAIN_MS: '20000',
    HTTP_CLOSE_TIMEOUT_MS: '60000',
    SMOKE_TEST_ALLOWED_HOST: 'given-app',
    DB_POOL_MAX: '30',
    DATABASE_URL: 'secret:pooler/uri',
  });
});

test('worker and embeddings service may be somewhere else, or nowhere', () => {
  const manifests = lobu({
    worker: LobuWorker.embedded(),
    embeddings: LobuEmbeddings.external('https://vectors.example.com/'),
  });
  expect(titles(manifests).filter(title => title.startsWith('Deployment'))).toEqual(['Deployment/chat-lobu-app']);
  const gateway = containerOf(only(manifests, 'Deployment'));
  expect(variablesOf(gateway).EMBEDDINGS_SERVICE_URL).toBe('https://vectors.example.com');
  expect(variablesOf(gateway)).not.toHaveProperty('LOBU_DISABLE_EMBEDDED_WORKER');
  const none = containerOf(only(lobu({ embeddings: LobuEmbeddings.none() }), 'Deployment', 'chat-lobu-app'));
  expect(variablesOf(none)).not.toHaveProperty('EMBEDDINGS_SERVICE_URL');
});

test('caches of one pod are claims of one node, those of several are shared or gone', () => {
  const modes = (options: { replicas: number; cache?: object }) => {
    const manifests = lobu({ worker: LobuWorker.deployed(options), embeddings: LobuEmbeddings.none() });
    return manifests.filter(({ kind }) => kind === 'PersistentVolumeClaim').flatMap(({ spec }) => spec.accessModes);
  };
  expect(modes({ replicas: 1 })).toEqual(['ReadWriteOnce']);
  expect(modes({ replicas: 2 })).toEqual([]);
  expect(modes({ replicas: 2, cache: { storageClassName: 'nfs' } })).toEqual(['ReadWriteMany']);
});

test.each<[Partial<LobuProps>, string | RegExp]>([
  [{ version: 'not a tag' }, "lobu.version must be a release such as v1.2.3, got 'not a tag'"],
  [{ imageRepository: 'https://x/' }, /^lobu\.imageRepository must be a repository/],
  [{ helmRelease: 'Prod' }, /^lobu\.helmRelease must be a DNS label/],
  [{ name: 'n'.repeat(50) }, /^suffix must be at most \d+ characters long behind/],
  [
    { gateway: { env: { SKIP_MIGRATIONS: '0' } } },
    /^lobu\.gateway\.env\.SKIP_MIGRATIONS is set by lobu\.gateway\.scaling/,
  ],
  [
    { gateway: { env: { SKIP_SCHEMA_VERSION_CHECK: '1' } } },
    /^lobu\.gateway\.env\.SKIP_SCHEMA_VERSION_CHECK is set by the part itself/,
  ],
  [{ gateway: { env: { DATABASE_URL: 'x' } } }, /^lobu\.gateway\.env\.DATABASE_URL is set by/],
  [{ gateway: { env: { PUBLIC_WEB_URL: 'x' } } }, /^lobu\.gateway\.env\.PUBLIC_WEB_URL is set by/],
  [{ gateway: { secretEnv: { ENCRYPTION_KEY: SecretRef.of('a', 'b') } } }, /ENCRYPTION_KEY is set by/],
  [{ gateway: { allowedDomains: ['*'] } }, /^lobu\.gateway\.allowedDomains must be a host name/],
  [{ gateway: { drain: Duration.millis(1500) } }, /^lobu\.gateway\.drain in seconds must be a whole number/],
  [{ worker: LobuWorker.deployed({ probes: { readiness: {} } }) }, /^lobu\.worker\.probes\.readiness must be left out/],
  [{ worker: LobuWorker.deployed({ replicas: 0 }) }, /^lobu\.worker\.replicas must be a whole number/],
  [{ embeddings: LobuEmbeddings.deployed({ model: ' ' }) }, /^LobuEmbeddings model must be a text/],
  [
    { database: Postgres.fromSecret(SecretRef.of('a', 'b'), { pool: { size: 5, overflow: 0 } }) },
    /^lobu\.database pool/,
  ],
  [
    { database: Postgres.fromSecret(SecretRef.of('a', 'b'), { schema: 'lobu' }) },
    /^lobu\.database must be a Postgres by its URL, .* got 'one with a schema'/,
  ],
  [
    { database: Postgres.fromRdsIam({ host: 'db.example.com', database: 'lobu', username: 'lobu' }) },
    /^lobu\.database must be .* got 'one with tokens of AWS'/,
  ],
  [{ smokeTest: { run: {} } }, /^lobu\.secret must be with SMOKE_TEST_TOKEN, SMOKE_TEST_AGENT_ID, SMOKE_TEST_ORG_ID/],
  [{ smokeTest: { run: { conversationPrefix: 'test-' } } }, /^lobu\.smokeTest\.run\.conversationPrefix must be/],
  [
    { serviceMonitor: { labels: { 'app.kubernetes.io/name': 'x' } } },
    /^lobu\.serviceMonitor\.labels must be labels that/,
  ],
  [{ exposures: [ingress, ingress] }, /^lobu\.exposures\[1\] would be a second lobu\.example\.com/],
])('bad input is refused, case %#', (props, message) => {
  expect(messageOf(() => lobuIn(chatChart(), props))).toMatch(message);
});

test('a database by its parts is a URL behind its password, for the Job as for the gateway', () => {
  const password = SecretRef.of('lobu-db', 'password');
  const database = Postgres.fromParts({ host: 'postgres', database: 'lobu', username: 'lobu', password });
  const manifests = lobu({ ...LEAST, database });
  const url = {
    name: 'DATABASE_URL',
    value: 'postgresql://lobu:$(DATABASE_PASSWORD)@postgres:5432/lobu?sslmode=require',
  };
  for (const kind of ['Deployment', 'Job']) {
    const object = manifests.find(each => each.kind === kind && /app|migrate/.test(each.metadata.name));
    expect(containerOf(object!).env?.slice(-2)).toEqual([
      { name: 'DATABASE_PASSWORD', valueFrom: { secretKeyRef: { name: 'lobu-db', key: 'password' } } },
      url,
    ]);
  }
});

test('what a Secret of `envFrom` holds is weaker than what the library sets', () => {
  const { secret, ...others } = LEAST;
  const manifests = lobu({ ...others, secret, gateway: { envFrom: [EnvFrom.secret('more')] } });
  expect(containerOf(only(manifests, 'Deployment', 'chat-lobu-app')).envFrom).toEqual([
    { secretRef: { name: 'more' } },
  ]);
});
