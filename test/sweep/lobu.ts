import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import {
  ArgoCdPhase,
  Lobu,
  type LobuAlerts,
  LobuDelivery,
  LobuEmbeddings,
  type LobuGatewayProps,
  LobuMigrations,
  type LobuProps,
  LobuScaling,
  LobuSecret,
  type LobuServiceMonitor,
  type LobuSmokeTest,
  LobuWorker,
  NetworkPeer,
  NetworkPolicies,
  type ObjectProps,
  PodSecurity,
  Postgres,
  PullPolicy,
  SecretRef,
  SessionPooler,
  SslMode,
} from 'cdk8s-open-webui';
import { type Choice, make, optional, type Variants } from './family';

const KEYS = ['ENCRYPTION_KEY', 'BETTER_AUTH_SECRET', 'JWT_SECRET', 'WORKER_API_TOKEN'];
const ALL_KEYS = [...KEYS, 'METRICS_AUTH_TOKEN', 'SMOKE_TEST_TOKEN', 'SMOKE_TEST_AGENT_ID', 'SMOKE_TEST_ORG_ID'];

const secret: Variants<LobuSecret> = {
  'least privilege': () => LobuSecret.of('lobu-secrets', ALL_KEYS),
  'the whole Secret': () => LobuSecret.whole('lobu-secrets', ALL_KEYS),
};

const single: Variants<LobuScaling> = {
  'one gateway': () => LobuScaling.single(),
  'one gateway with workspaces': () => LobuScaling.single({ workspaces: {} }),
  'one gateway with artifacts': () => LobuScaling.single({ artifacts: { size: '5Gi' } }),
  'one gateway on existing claims': () =>
    LobuScaling.single({ workspaces: { existingClaim: 'workspaces' }, artifacts: { existingClaim: 'artifacts' } }),
  'a Job with a deadline': () =>
    LobuScaling.single({ migrations: LobuMigrations.job({ deadline: Duration.hours(1) }) }),
  'on boot': () => LobuScaling.single({ migrations: LobuMigrations.onBoot() }),
  'on boot with a budget': () =>
    LobuScaling.single({ migrations: LobuMigrations.onBoot({ budget: Duration.minutes(2) }) }),
};

const replicated: Variants<LobuScaling> = {
  'three gateways': () => LobuScaling.replicated({ replicas: 3, artifacts: {} }),
  'five with an affinity': () =>
    LobuScaling.replicated({
      replicas: 5,
      artifacts: { size: '5Gi', storageClassName: 'nfs' },
      affinityTimeout: Duration.minutes(30),
    }),
};

const delivery: Variants<LobuDelivery | undefined> = {
  'left out': () => undefined,
  kubectl: () => LobuDelivery.kubectl(),
  'Argo CD': () => LobuDelivery.argoCd(),
  'Argo CD, among the others': () => LobuDelivery.argoCd({ phase: ArgoCdPhase.SYNC }),
  Flux: () => LobuDelivery.flux(),
};

const peer = NetworkPeer.pods('databases', { app: 'postgres' }, { ports: [5432, 6432] });

const sessionPooler: Variants<SessionPooler> = {
  'by its URL': () => SessionPooler.fromSecret(SecretRef.of('pooler', 'uri'), { peer }),
  'by its parts': () =>
    SessionPooler.fromParts({
      host: 'pooler',
      port: 6432,
      database: 'lobu',
      username: SecretRef.of('pg', 'username'),
      password: SecretRef.of('pg', 'password'),
      sslMode: SslMode.DISABLE,
      peer,
    }),
};

const gateway: Variants<LobuGatewayProps> = {
  'domains for agents': () => ({ allowedDomains: ['api.github.com'] }),
  'a domain of cookies': () => ({ cookieDomain: 'example.com' }),
  'a long end': () => ({ drain: Duration.minutes(1), closeTimeout: Duration.minutes(2) }),
  'resources, and a user': () => ({
    resources: { requests: { cpu: '2' } },
    podSecurity: PodSecurity.ids({ runAsUser: 1234 }),
  }),
};

const worker: Variants<LobuWorker> = {
  embedded: () => LobuWorker.embedded(),
  two: () => LobuWorker.deployed({ replicas: 2 }),
  'two with a cache': () => LobuWorker.deployed({ replicas: 2, cache: { storageClassName: 'nfs' } }),
  'one on an existing cache': () => LobuWorker.deployed({ cache: { existingClaim: 'cache' } }),
};

const embeddings: Variants<LobuEmbeddings> = {
  none: () => LobuEmbeddings.none(),
  elsewhere: () =>
    LobuEmbeddings.external('http://vectors.example.com:8790', { peer: NetworkPeer.cidr('10.2.0.0/16') }),
  'elsewhere with another model': () =>
    LobuEmbeddings.external('http://vectors.example.com:8790', { model: 'a/model', peer: NetworkPeer.internet() }),
  'two with another model': () => LobuEmbeddings.deployed({ replicas: 2, model: 'a/model' }),
  'two with a cache': () => LobuEmbeddings.deployed({ replicas: 2, cache: { size: '9Gi' } }),
};

const smokeTest: Variants<LobuSmokeTest> = {
  health: () => ({}),
  'health in two minutes': () => ({ timeout: Duration.minutes(2) }),
  'a run': () => ({ run: {} }),
  'a run of a prefix': () => ({ run: { conversationPrefix: 'smoke-x-', timeout: Duration.minutes(3) } }),
};

const serviceMonitor: Variants<LobuServiceMonitor> = {
  plain: () => ({}),
  labelled: () => ({ labels: { release: 'prometheus' }, interval: Duration.minutes(1) }),
};

const alerts: Variants<LobuAlerts> = { plain: () => ({}), labelled: () => ({ labels: { release: 'prometheus' } }) };

const networkPolicies: Variants<NetworkPolicies> = {
  'default deny': () => NetworkPolicies.defaultDeny({ prometheus: NetworkPeer.namespace('monitoring') }),
};

const objects: Variants<ObjectProps & Pick<LobuProps, 'helmRelease' | 'imageRepository'>> = {
  'nothing of its own': () => ({}),
  'a name': () => ({ name: 'renamed' }),
  'a Helm release': () => ({ helmRelease: 'prod' }),
  'a mirror': () => ({
    imageRepository: 'registry.example.com/mirror/lobu',
    imagePullPolicy: PullPolicy.ALWAYS,
    imagePullSecrets: ['registry'],
  }),
  'labels and annotations': () => ({ labels: { team: 'ai' }, annotations: { 'example.com/owner': 'ai' } }),
};

const shared = {
  secret,
  delivery,
  sessionPooler: optional(sessionPooler),
  gateway: optional(gateway),
  worker: optional(worker),
  embeddings: optional(embeddings),
  smokeTest: optional(smokeTest),
  serviceMonitor: optional(serviceMonitor),
  alerts: optional(alerts),
  networkPolicies: optional(networkPolicies),
  objects,
};

type LobuFamilies = typeof shared & { readonly scaling: Variants<LobuScaling> };

function define(families: LobuFamilies) {
  return (chart: Chart, choice: Choice): void => {
    const { objects, ...props } = make(chart, families, choice);
    const database = Postgres.fromSecret(SecretRef.of('lobu-db', 'uri'), { maxConnections: 300, peer });
    new Lobu(chart, 'lobu', { version: '20260818-120000', database, exposures: [], ...objects, ...props });
  };
}

const [one, several] = [
  { ...shared, scaling: single },
  { ...shared, scaling: replicated },
];

/** The two shapes of a Lobu. */
export const lobus = [
  { name: 'a Lobu of one gateway', families: one, define: define(one) },
  { name: 'a Lobu of several gateways', families: several, define: define(several) },
];
