import { App, Chart, Duration, Testing } from 'cdk8s';
import {
  BackupStore,
  CloudIdentity,
  ClusterBackup,
  ClusterBootstrap,
  InstanceSeparation,
  NetworkPeer,
  NetworkPolicies,
  Postgres,
  PostgresCluster,
  type PostgresClusterProps,
  PullPolicy,
  Scaling,
  SecretRef,
  ServiceAccount,
  TaintEffect,
  VectorDatabase,
  WebUI,
} from '../../src';
import type { Manifest } from '../support';

const store = BackupStore.s3({ bucket: 'backups', prefix: 'chat/postgres' });

function render(props: PostgresClusterProps = {}): Manifest[] {
  const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
  new PostgresCluster(chart, 'postgres', props);
  return Testing.synth(chart);
}

function specOf(kind: string, props: PostgresClusterProps = {}): Manifest['spec'] {
  return render(props).find(manifest => manifest.kind === kind)?.spec;
}

test('three servers that keep apart, nobody a superuser, and a budget that a drain can meet', () => {
  expect(specOf('Cluster')).toEqual({
    instances: 3,
    imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-standard-trixie',
    enableSuperuserAccess: false,
    enablePDB: true,
    bootstrap: { initdb: { database: 'openwebui', owner: 'openwebui', dataChecksums: true } },
    storage: { size: '20Gi' },
    resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '2Gi' } },
    postgresql: { parameters: { max_connections: '200', shared_buffers: '256MB' } },
    affinity: {
      enablePodAntiAffinity: true,
      podAntiAffinityType: 'preferred',
      topologyKey: 'kubernetes.io/hostname',
    },
  });
});

test('one server has no budget, since it would stop every drain', () => {
  expect(specOf('Cluster', { instances: 1 })).toMatchObject({ instances: 1, enablePDB: false });
});

test('the operator creates vector, which the owner of the database may not', () => {
  expect(specOf('Database')).toEqual({
    cluster: { name: 'chat-postgres' },
    name: 'openwebui',
    owner: 'openwebui',
    databaseReclaimPolicy: 'retain',
    extensions: [{ name: 'vector', ensure: 'present' }],
  });
  expect(specOf('Database', { extensions: [] })).toBeUndefined();
});

test('every prop arrives', () => {
  const props: Required<PostgresClusterProps> = {
    name: 'chat-db',
    labels: { team: 'ai' },
    annotations: { 'example.com/owner': 'ai' },
    imagePullPolicy: PullPolicy.ALWAYS,
    imagePullSecrets: ['registry'],
    image: 'registry.example.com/postgresql:17.6-standard',
    instances: 5,
    maxConnections: 400,
    pool: { size: 2, overflow: 1 },
    database: 'chat',
    extensions: ['vector', 'pg_trgm'],
    storage: { size: '100Gi', storageClassName: 'fast' },
    walStorage: { storageClassName: 'faster' },
    resources: { requests: { memory: '4Gi' }, limits: { memory: '8Gi', cpu: '2' } },
    parameters: { work_mem: '16MB', shared_buffers: '2GB' },
    synchronousStandbys: 2,
    scheduling: {
      nodeSelector: { pool: 'db' },
      tolerations: [{ key: 'db', effect: TaintEffect.NO_SCHEDULE }],
      priorityClassName: 'high',
    },
    separation: InstanceSeparation.REQUIRED,
    topologyKey: 'topology.kubernetes.io/zone',
    serviceAccount: ServiceAccount.awsRole('arn:aws:iam::123456789012:role/db'),
    backup: ClusterBackup.objectStore(store, { schedule: '30 1 * * 0', retention: Duration.days(90) }),
    bootstrap: ClusterBootstrap.fromBackup({ store, clusterName: 'old', targetTime: '2026-11-29T03:00:00Z' }),
    podMonitor: { labels: { release: 'prometheus' } },
    allowFrom: [NetworkPeer.namespace('tools')],
    allowTo: [NetworkPeer.cidr('10.1.0.0/16')],
    apiServer: NetworkPeer.cidr('10.0.0.1/32'),
    operator: NetworkPeer.namespace('operators'),
  };
  const manifests = render(props);
  expect(manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual([
    'ObjectStore/chat-db-backups',
    'Cluster/chat-db',
    'Database/chat-db-database',
    'ScheduledBackup/chat-db-scheduled',
    'PodMonitor/chat-db',
  ]);
  for (const { metadata } of manifests) {
    expect(metadata).toMatchObject({
      namespace: 'ai',
      labels: { 'app.kubernetes.io/name': 'postgresql', 'app.kubernetes.io/instance': 'chat-db', team: 'ai' },
      annotations: { 'example.com/owner': 'ai' },
    });
  }
  const [objectStore, cluster, database, scheduled, monitor] = manifests;
  expect(objectStore.spec).toMatchObject({ retentionPolicy: '90d' });
  expect(cluster.spec).toEqual({
    instances: 5,
    imageName: 'registry.example.com/postgresql:17.6-standard',
    imagePullPolicy: 'Always',
    imagePullSecrets: [{ name: 'registry' }],
    enableSuperuserAccess: false,
    enablePDB: true,
    priorityClassName: 'high',
    bootstrap: {
      recovery: {
        source: 'origin',
        recoveryTarget: { targetTime: '2026-11-29T03:00:00Z' },
        database: 'chat',
        owner: 'chat',
      },
    },
    externalClusters: [
      {
        name: 'origin',
        plugin: {
          name: 'barman-cloud.cloudnative-pg.io',
          parameters: { barmanObjectName: 'chat-db-backups', serverName: 'old' },
        },
      },
    ],
    plugins: [
      {
        name: 'barman-cloud.cloudnative-pg.io',
        isWALArchiver: true,
        parameters: { barmanObjectName: 'chat-db-backups' },
      },
    ],
    storage: { size: '100Gi', storageClass: 'fast' },
    walStorage: { size: '5Gi', storageClass: 'faster' },
    resources: { requests: { cpu: '500m', memory: '4Gi' }, limits: { memory: '8Gi', cpu: '2' } },
    postgresql: {
      parameters: { max_connections: '400', shared_buffers: '2GB', work_mem: '16MB' },
      synchronous: { method: 'any', number: 2, dataDurability: 'preferred' },
    },
    affinity: {
      enablePodAntiAffinity: true,
      podAntiAffinityType: 'required',
      topologyKey: 'topology.kubernetes.io/zone',
      nodeSelector: { pool: 'db' },
      tolerations: [{ key: 'db', effect: 'NoSchedule', operator: 'Exists' }],
    },
    serviceAccountTemplate: {
      metadata: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/db' } },
    },
  });
  expect(database.spec.extensions.map(({ name }: { name: string }) => name)).toEqual(['vector', 'pg_trgm']);
  expect(scheduled.spec).toEqual({
    schedule: '0 30 1 * * 0',
    immediate: true,
    backupOwnerReference: 'self',
    cluster: { name: 'chat-db' },
    method: 'plugin',
    pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
  });
  expect(monitor.metadata.labels).toMatchObject({ release: 'prometheus' });
  expect(monitor.spec).toEqual({
    selector: { matchLabels: { 'cnpg.io/cluster': 'chat-db' } },
    podMetricsEndpoints: [{ port: 'metrics' }],
  });
});

describe('a WebUI on a cluster', () => {
  const variables = (createExtension?: boolean) => {
    const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
    const database = new PostgresCluster(chart, 'postgres', { maxConnections: 300, pool: { size: 3, overflow: 2 } });
    const vectorDatabase = VectorDatabase.pgvector({ database, createExtension });
    new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ database, vectorDatabase }) });
    const workload = Testing.synth(chart).find(({ kind }) => kind === 'Deployment');
    const { env } = workload.spec.template.spec.containers[0];
    return {
      annotations: workload.metadata.annotations,
      env: Object.fromEntries(env.map(({ name, ...rest }: { name: string }) => [name, rest])),
    };
  };

  test('takes the URL from the Secret of the operator, and counts its connections', () => {
    const { env, annotations } = variables();
    const uri = { valueFrom: { secretKeyRef: { name: 'chat-postgres-app', key: 'uri' } } };
    expect(env).toMatchObject({
      DATABASE_URL: uri,
      PGVECTOR_DB_URL: uri,
      DATABASE_POOL_SIZE: { value: '3' },
      DATABASE_POOL_MAX_OVERFLOW: { value: '2' },
      PGVECTOR_CREATE_EXTENSION: { value: 'false' },
    });
    expect(annotations).toMatchObject({ 'cdk8s-open-webui.io/database-max-connections': '300' });
  });

  test('creates the extension itself where the program says so', () => {
    expect(variables(true).env.PGVECTOR_CREATE_EXTENSION).toEqual({ value: 'true' });
  });

  test('names its pods and its port for network policies', () => {
    const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
    const cluster = new PostgresCluster(chart, 'postgres');
    expect(cluster.postgresConnection._contribution.flows).toEqual([{ peer: expect.anything(), port: 5432 }]);
    expect(cluster.postgresConnection._contribution.flows?.[0].peer?._end).toEqual({
      part: cluster,
      namespace: 'ai',
      labels: { 'cnpg.io/cluster': 'chat-postgres' },
    });
    expect(Postgres.fromSecret(SecretRef.of('db', 'uri')).postgresConnection._extensions).toEqual([]);
  });
});

describe('network policies', () => {
  const policiesOf = (props: PostgresClusterProps, cloudIdentity?: CloudIdentity) => {
    const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
    const database = new PostgresCluster(chart, 'postgres', props);
    const networkPolicies = NetworkPolicies.defaultDeny({
      cloudIdentity,
      prometheus: NetworkPeer.namespace('monitoring'),
    });
    new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ database }), networkPolicies });
    return Testing.synth(chart).filter(({ kind }) => kind === 'NetworkPolicy');
  };
  const apiServer = NetworkPeer.cidr('172.18.0.2/32');
  const cluster = { podSelector: { matchLabels: { 'cnpg.io/cluster': 'chat-postgres' } } };
  const tcp = (...ports: number[]) => ports.map(port => ({ protocol: 'TCP', port }));

  test('admit WebUI, the other servers, the operator and the Prometheus; and let the servers reach the API server', () => {
    const [webui, postgres] = policiesOf({ apiServer, podMonitor: {} }).sort((a, b) =>
      b.metadata.name.localeCompare(a.metadata.name),
    );
    expect(webui.spec.egress).toContainEqual({ to: [cluster], ports: tcp(5432) });
    const operator = {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'cnpg-system' } },
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cloudnative-pg' } },
    };
    const monitoring = {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } },
      podSelector: {},
    };
    expect(postgres.metadata.name).toBe('chat-postgres');
    expect(postgres.spec.podSelector).toEqual(cluster.podSelector);
    expect(postgres.spec.ingress).toEqual([
      {
        from: [{ podSelector: { matchLabels: expect.objectContaining({ 'app.kubernetes.io/name': 'open-webui' }) } }],
        ports: tcp(5432),
      },
      { from: [cluster], ports: [...tcp(5432), ...tcp(8000)] },
      { from: [operator], ports: [...tcp(5432), ...tcp(8000)] },
      { from: [monitoring], ports: tcp(9187) },
    ]);
    expect(postgres.spec.egress.slice(1)).toEqual([
      { to: [cluster], ports: [...tcp(5432), ...tcp(8000)] },
      { to: [{ ipBlock: { cidr: '172.18.0.2/32' } }] },
    ]);
  });

  test('let the servers reach where their backups are', () => {
    const s3 = BackupStore.s3({ bucket: 'backups', prefix: 'chat', peer: NetworkPeer.internet() });
    const props = { apiServer, backup: ClusterBackup.objectStore(s3) };
    const policies = policiesOf(props, CloudIdentity.eksPodIdentity());
    const postgres = policies.find(({ metadata }) => metadata.name === 'chat-postgres');
    expect(JSON.stringify(postgres?.spec.egress)).toContain('0.0.0.0/0');
    expect(() => policiesOf(props)).toThrow('postgresCluster.backup has no credentials of its own');
  });

  test('ask where the API server is, and the store of the backups', () => {
    expect(() => policiesOf({})).toThrow('give apiServer of PostgresCluster');
    expect(() => policiesOf({ apiServer, backup: ClusterBackup.objectStore(store) })).toThrow(
      'give peer of its BackupStore',
    );
  });
});

describe('backups', () => {
  test('snapshots without an archived log stop the server that is copied', () => {
    const props = { backup: ClusterBackup.volumeSnapshots({ snapshotClassName: 'fast' }) };
    expect(specOf('Cluster', props).backup).toEqual({ volumeSnapshot: { className: 'fast', online: false } });
    expect(specOf('ScheduledBackup', props)).toMatchObject({ method: 'volumeSnapshot', schedule: '0 0 3 * * *' });
    expect(specOf('ObjectStore', props)).toBeUndefined();
  });

  test('snapshots and an archived log need no stop', () => {
    const backup = ClusterBackup.volumeSnapshots({
      snapshotClassName: 'fast',
      walSnapshotClassName: 'wal',
      walArchive: store,
      retention: Duration.days(7),
      schedule: '0 1 * * *',
    });
    expect(specOf('Cluster', { backup })).toMatchObject({
      backup: { volumeSnapshot: { className: 'fast', walClassName: 'wal', online: true } },
      plugins: [{ isWALArchiver: true, parameters: { barmanObjectName: 'chat-postgres-backups' } }],
    });
    expect(specOf('ObjectStore', { backup })).toMatchObject({ retentionPolicy: '7d' });
    expect(specOf('ScheduledBackup', { backup }).schedule).toBe('0 0 1 * * *');
  });

  test('a recovery reads another store than the one that it writes to, and deletes nothing there', () => {
    const bootstrap = ClusterBootstrap.fromBackup({
      store: BackupStore.s3({ bucket: 'old-backups', prefix: 'chat' }),
      clusterName: 'old',
    });
    const manifests = render({ bootstrap, backup: ClusterBackup.objectStore(store) });
    expect(
      manifests.filter(({ kind }) => kind === 'ObjectStore').map(({ metadata, spec }) => [metadata.name, spec]),
    ).toEqual([
      ['chat-postgres-backups', expect.objectContaining({ retentionPolicy: '30d' })],
      [
        'chat-postgres-origin',
        {
          configuration: {
            destinationPath: 's3://old-backups/chat',
            s3Credentials: { inheritFromIAMRole: true },
            wal: { compression: 'gzip' },
            data: { compression: 'gzip' },
          },
        },
      ],
    ]);
    const cluster = manifests.find(({ kind }) => kind === 'Cluster');
    expect(cluster?.spec.externalClusters[0].plugin.parameters).toEqual({
      barmanObjectName: 'chat-postgres-origin',
      serverName: 'old',
    });
  });

  test('a recovery from snapshots names them', () => {
    const bootstrap = ClusterBootstrap.fromVolumeSnapshots({ snapshotName: 'data', walSnapshotName: 'wal' });
    const reference = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot' };
    expect(specOf('Cluster', { bootstrap, walStorage: {} }).bootstrap.recovery).toEqual({
      volumeSnapshots: { storage: { ...reference, name: 'data' }, walStorage: { ...reference, name: 'wal' } },
      database: 'openwebui',
      owner: 'openwebui',
    });
  });
});

test('an existing ServiceAccount is named, and labels of an identity are those of the pods', () => {
  expect(specOf('Cluster', { serviceAccount: ServiceAccount.existing('database') })).toMatchObject({
    serviceAccountName: 'database',
  });
  const clientId = '00000000-0000-4000-8000-000000000000';
  expect(specOf('Cluster', { serviceAccount: ServiceAccount.azureIdentity({ clientId }) })).toMatchObject({
    serviceAccountTemplate: { metadata: { annotations: { 'azure.workload.identity/client-id': clientId } } },
    inheritedMetadata: { labels: { 'azure.workload.identity/use': 'true' } },
  });
});

describe('refuses', () => {
  test('a spread, which the operator has fields of its own for', () => {
    expect(() => render({ scheduling: { spread: [] } })).toThrow('postgresCluster.scheduling.spread must be left out');
  });

  test.each<[string, () => unknown, string]>([
    [
      'no instance',
      () => render({ instances: 0 }),
      'postgresCluster.instances must be a whole number of 1 or more, got 0',
    ],
    [
      'fewer connections than Postgres keeps for itself',
      () => render({ maxConnections: 5 }),
      'postgresCluster.maxConnections must be a whole number of 20 to 10000, got 5',
    ],
    ['a pool of nothing', () => render({ pool: { size: 0 } }), 'postgresCluster pool.size must be'],
    [
      'a name that the operator refuses',
      () => render({ name: 'a'.repeat(51) }),
      'postgresCluster.name must be at most 50 characters long',
    ],
    [
      'the maximum as a parameter',
      () => render({ parameters: { max_connections: '50' } }),
      'must be left to maxConnections',
    ],
    [
      'a parameter that is none',
      () => render({ parameters: { 'work-mem': '1' } }),
      "must be names such as work_mem, got 'work-mem'",
    ],
    [
      'an image of digest alone',
      () => render({ image: `db@sha256:${'0'.repeat(64)}` }),
      'whose tag begins with the version',
    ],
    ['an image of no version', () => render({ image: 'postgresql:latest' }), 'whose tag begins with the version'],
    ["the operator's own database", () => render({ database: 'postgres' }), 'postgresCluster.database must be'],
    ['an extension that is none', () => render({ extensions: ['pg vector'] }), "must be names such as 'vector'"],
    ['a size that is none', () => render({ storage: { size: 'big' } }), 'postgresCluster.storage.size must be'],
    [
      'as many standbys as servers',
      () => render({ synchronousStandbys: 3 }),
      'must be a whole number of 0 to 2, got 3',
    ],
    [
      "a label of the part's own",
      () => render({ podMonitor: { labels: { 'app.kubernetes.io/name': 'x' } } }),
      'podMonitor.labels',
    ],
    [
      'six fields of cron',
      () => ClusterBackup.objectStore(store, { schedule: '0 0 3 * * *' }),
      'must be five fields of cron',
    ],
    [
      'half a day',
      () => ClusterBackup.objectStore(store, { retention: Duration.hours(12) }),
      'retention in days must be',
    ],
    ['no class', () => ClusterBackup.volumeSnapshots({ snapshotClassName: '' }), 'snapshotClassName must be'],
    [
      'a time without a zone',
      () => ClusterBootstrap.fromBackup({ store, clusterName: 'old', targetTime: '2026-11-29 03:00' }),
      "must be a moment in UTC such as '2026-11-29T03:00:00Z'",
    ],
    [
      'the name of the cluster that was backed up',
      () => render({ bootstrap: ClusterBootstrap.fromBackup({ store, clusterName: 'chat-postgres' }) }),
      'another name than that of the cluster that was backed up',
    ],
    [
      'a snapshot of a log that has no volume',
      () => render({ bootstrap: ClusterBootstrap.fromVolumeSnapshots({ snapshotName: 'a', walSnapshotName: 'b' }) }),
      'postgresCluster.walStorage must be given',
    ],
  ])('%s', (_what, build, message) => {
    expect(build).toThrow(message);
  });
});
