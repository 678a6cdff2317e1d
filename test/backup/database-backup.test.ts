import { Duration, Testing } from 'cdk8s';
import {
  BackupDestination,
  BackupStore,
  CaCertificate,
  CloudIdentity,
  DatabaseBackup,
  type DatabaseBackupProps,
  NetworkPeer,
  NetworkPolicies,
  Postgres,
  PostgresCluster,
  SecretRef,
} from '../../src';
import { ARCHIVE, DOWNLOAD, DUMP, RESTORE_DUMP, UNPACK, UPLOAD } from '../../src/backup/scripts';
import { chatChart, envOf, only, render, titles } from '../support';

const database = Postgres.fromSecret(SecretRef.of('db', 'uri'), {
  peer: NetworkPeer.cidr('10.0.0.7/32', { ports: [5432] }),
});
const store = BackupStore.s3({
  bucket: 'backups',
  prefix: 'chat',
  region: 'eu-central-1',
  peer: NetworkPeer.internet(),
});
const volume = BackupDestination.volume();

const backup = (props: Partial<DatabaseBackupProps> = {}) =>
  render(chart => void new DatabaseBackup(chart, 'backup', { database, destination: volume, ...props }));

const podOfJob = (manifests: ReturnType<typeof backup>, name: string) =>
  only(manifests, 'CronJob', name).spec.jobTemplate.spec.template.spec;

test('a dump each night on a volume of its own, and a restore that waits for somebody', () => {
  const manifests = backup();
  expect(titles(manifests)).toEqual([
    'CronJob/chat-backup',
    'CronJob/chat-backup-restore',
    'PersistentVolumeClaim/chat-backup-backups',
  ]);
  const { jobTemplate, ...schedule } = only(manifests, 'CronJob', 'chat-backup').spec;
  expect(schedule).toEqual({
    schedule: '30 2 * * *',
    timeZone: 'Etc/UTC',
    concurrencyPolicy: 'Forbid',
    startingDeadlineSeconds: 3600,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 3,
  });
  const { template, ...job } = jobTemplate.spec;
  expect(job).toEqual({ backoffLimit: 1, activeDeadlineSeconds: 7200 });
  const [container, ...others] = template.spec.containers;
  expect(others).toEqual([]);
  expect(container).toMatchObject({
    name: 'database',
    image: 'ghcr.io/cloudnative-pg/postgresql:18.6-standard-trixie',
    command: ['bash', '-c', DUMP],
    volumeMounts: [{ name: 'backups', mountPath: '/backup' }],
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
  });
  expect(envOf(container)).toEqual([
    ['DATABASE_URL', 'secret:db/uri'],
    ['BACKUP_DIR', '/backup/chat-backup'],
    ['SUFFIX', '.dump'],
    ['KEEP', '14'],
  ]);
  expect(template.spec).toMatchObject({
    restartPolicy: 'Never',
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: { runAsNonRoot: true, runAsUser: 26, runAsGroup: 26, fsGroup: 26 },
    volumes: [{ name: 'backups', persistentVolumeClaim: { claimName: 'chat-backup-backups' } }],
  });
  expect(only(manifests, 'PersistentVolumeClaim').spec).toEqual({
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '20Gi' } },
  });
});

test('the restore is a template: suspended, tried once, and told what to bring back', () => {
  const { spec } = only(backup(), 'CronJob', 'chat-backup-restore');
  expect(spec).toMatchObject({ suspend: true, concurrencyPolicy: 'Forbid' });
  expect(spec.jobTemplate.spec.backoffLimit).toBe(0);
  const [container] = spec.jobTemplate.spec.template.spec.containers;
  expect(container.command).toEqual(['bash', '-c', RESTORE_DUMP]);
  expect(envOf(container)).toEqual([
    ['DATABASE_URL', 'secret:db/uri'],
    ['BACKUP_DIR', '/backup/chat-backup'],
    ['SUFFIX', '.dump'],
    ['BACKUP', 'latest'],
    ['REPLACE', 'no'],
  ]);
});

test('an object store is written to after the dump, and read before the restore', () => {
  const manifests = backup({
    destination: BackupDestination.objectStore(store, { size: '50Gi', storageClassName: 'fast' }),
  });
  expect(titles(manifests)).toEqual(['CronJob/chat-backup', 'CronJob/chat-backup-restore']);
  const made = podOfJob(manifests, 'chat-backup');
  expect(made.volumes).toEqual([
    {
      name: 'backups',
      ephemeral: {
        volumeClaimTemplate: {
          spec: {
            accessModes: ['ReadWriteOnce'],
            storageClassName: 'fast',
            resources: { requests: { storage: '50Gi' } },
          },
        },
      },
    },
  ]);
  expect(
    made.initContainers.map(({ name, command }: { name: string; command: string[] }) => [name, command[2]]),
  ).toEqual([['database', DUMP]]);
  const [upload] = made.containers;
  expect(upload).toMatchObject({
    name: 'upload',
    image: 'docker.io/rclone/rclone:1.71.0',
    command: ['sh', '-c', UPLOAD],
  });
  expect(envOf(upload)).toEqual([
    ['RCLONE_CONFIG_STORE_TYPE', 's3'],
    ['RCLONE_CONFIG_STORE_PROVIDER', 'AWS'],
    ['RCLONE_CONFIG_STORE_REGION', 'eu-central-1'],
    ['RCLONE_CONFIG_STORE_ENV_AUTH', 'true'],
    ['RCLONE_CONFIG_STORE_NO_CHECK_BUCKET', 'true'],
    ['STORE', 'store:backups/chat/chat-backup'],
    ['BACKUP_DIR', '/backup/chat-backup'],
    ['SUFFIX', '.dump'],
    ['KEEP', '14'],
  ]);
  const restored = podOfJob(manifests, 'chat-backup-restore');
  expect(
    restored.initContainers.map(({ name, command }: { name: string; command: string[] }) => [name, command[2]]),
  ).toEqual([['download', DOWNLOAD]]);
  expect(restored.containers.map(({ command }: { command: string[] }) => command[2])).toEqual([RESTORE_DUMP]);
});

test('every prop arrives', () => {
  const manifests = backup({
    schedule: '15 4 * * 0',
    timeZone: 'Europe/Berlin',
    keep: 4,
    deadline: Duration.minutes(30),
    image: 'registry.example.com/postgresql:17.6-standard',
    destination: BackupDestination.volume({ existingClaim: 'dumps' }),
    resources: { limits: { memory: '2Gi' } },
    imagePullSecrets: ['registry'],
    scheduling: { nodeSelector: { pool: 'batch' } },
    env: { PGSSLMODE: 'require' },
    secretEnv: { PGSSLCERT: SecretRef.of('db', 'cert') },
    labels: { team: 'ai' },
  });
  const { spec, metadata } = only(manifests, 'CronJob', 'chat-backup');
  expect(metadata.labels).toMatchObject({ team: 'ai', 'app.kubernetes.io/version': '17.6-standard' });
  expect(spec).toMatchObject({ schedule: '15 4 * * 0', timeZone: 'Europe/Berlin' });
  expect(spec.jobTemplate.spec.activeDeadlineSeconds).toBe(1800);
  const pod = podOfJob(manifests, 'chat-backup');
  expect(pod).toMatchObject({
    imagePullSecrets: [{ name: 'registry' }],
    nodeSelector: { pool: 'batch' },
    volumes: [{ name: 'backups', persistentVolumeClaim: { claimName: 'dumps' } }],
  });
  expect(pod.containers[0].resources.limits.memory).toBe('2Gi');
  expect(envOf(pod.containers[0]).slice(-3)).toEqual([
    ['KEEP', '4'],
    ['PGSSLMODE', 'require'],
    ['PGSSLCERT', 'secret:db/cert'],
  ]);
});

test('network policies let it reach the database and the store, and nobody else', () => {
  const manifests = backup({
    destination: BackupDestination.objectStore(store),
    networkPolicies: NetworkPolicies.defaultDeny({ cloudIdentity: CloudIdentity.eksPodIdentity() }),
  });
  const { spec } = only(manifests, 'NetworkPolicy', 'chat-backup');
  expect(spec.ingress).toEqual([]);
  const egress = JSON.stringify(spec.egress);
  expect(egress).toContain('10.0.0.7/32');
  expect(egress).toContain('0.0.0.0/0');
});

test('a cluster of this program admits its backup', () => {
  const chart = chatChart();
  const apiServer = NetworkPeer.cidr('172.18.0.2/32');
  const cluster = new PostgresCluster(chart, 'postgres', { apiServer });
  const policies = NetworkPolicies.defaultDeny();
  new DatabaseBackup(chart, 'backup', { database: cluster, destination: volume, networkPolicies: policies });
  const { spec } = only(Testing.synth(chart), 'NetworkPolicy', 'chat-postgres');
  const from = [
    { podSelector: { matchLabels: expect.objectContaining({ 'app.kubernetes.io/instance': 'chat-backup' }) } },
  ];
  expect(spec.ingress).toContainEqual({ from, ports: [{ protocol: 'TCP', port: 5432 }] });
});

test.each([
  DUMP,
  RESTORE_DUMP,
  UPLOAD,
  DOWNLOAD,
  ARCHIVE,
  UNPACK,
])('no script has what Flux and the kubelet replace', script => {
  expect(script).not.toContain('${');
  expect(script).not.toMatch(/\$\([A-Za-z_][A-Za-z0-9_]*\)/);
  expect(script).not.toContain('$$');
});

test.each<[string, Partial<DatabaseBackupProps>, string]>([
  ['six fields of cron', { schedule: '0 30 2 * * *' }, 'databaseBackup.schedule must be five fields of cron'],
  [
    'a time zone that is none',
    { timeZone: 'Mars/Olympus' },
    "databaseBackup.timeZone must be a time zone such as 'Europe/Berlin'",
  ],
  ['nothing that is kept', { keep: 0 }, 'databaseBackup.keep must be a whole number of 1 or more, got 0'],
  ['a deadline of seconds', { deadline: Duration.seconds(5) }, 'databaseBackup.deadline in seconds must be'],
  [
    'a variable of its own',
    { env: { DATABASE_URL: 'x' } },
    'databaseBackup.env.DATABASE_URL is set by databaseBackup.database',
  ],
  ['a probe', { probes: { liveness: {} } }, 'databaseBackup.probes.liveness must be left out'],
])('refuses %s', (_what, props, message) => {
  expect(() => backup(props)).toThrow(message);
});

test('refuses a size beside an existing claim', () => {
  expect(() => BackupDestination.volume({ existingClaim: 'dumps', size: '1Gi' })).toThrow(
    'BackupDestination.volume.size',
  );
});

test('a database by its parts is dumped by its URL, behind its password, with its certificate', () => {
  const password = SecretRef.of('db', 'password');
  const rootCertificate = CaCertificate.fromConfigMap('company-ca', 'ca.crt');
  const parts = Postgres.fromParts({ host: 'postgres', database: 'chat', username: 'chat', password, rootCertificate });
  const { env = [], mounts, volumes } = parts.postgresConnection._as('DATABASE');
  const pod = podOfJob(backup({ database: parts }), 'chat-backup');
  const dumping = [...(pod.initContainers ?? []), ...pod.containers].find(
    ({ name }: { name: string }) => name === 'database',
  );
  expect(dumping.env.slice(0, 2).map(({ name }: { name: string }) => name)).toEqual(env.map(({ name }) => name));
  expect(dumping.volumeMounts).toEqual(expect.arrayContaining(mounts ?? []));
  expect(pod.volumes).toEqual(expect.arrayContaining(volumes ?? []));
});

test('nobody gives a Job tokens of AWS', () => {
  const database = Postgres.fromRdsIam({ host: 'db.example.com', database: 'chat', username: 'chat' });
  expect(() => backup({ database })).toThrow(
    "databaseBackup.database must be a Postgres with a password, which a Job can have, got 'one with tokens of AWS'",
  );
});
