import { App, Chart } from 'cdk8s';
import {
  BackupDestination,
  FileStorage,
  PodSecurity,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  VectorDatabase,
  VolumeBackup,
  type VolumeBackupProps,
  WebUI,
  type WebUIProps,
} from '../../src';
import { ARCHIVE, UNPACK } from '../../src/backup/scripts';
import { envOf, only, render } from '../support';

const destination = BackupDestination.volume();

const rendered = (webui: Partial<WebUIProps> = {}, props: Partial<VolumeBackupProps> = {}) =>
  render(chart => {
    const server = new WebUI(chart, 'webui', { models: [], ...webui });
    new VolumeBackup(chart, 'backup', { webui: server, destination, ...props });
  });

const podOfJob = (manifests: ReturnType<typeof rendered>, name: string) =>
  only(manifests, 'CronJob', name).spec.jobTemplate.spec.template.spec;

/** A WebUI of several replicas on a volume that all nodes mount. */
const shared = (storage = FileStorage.sharedVolume()) => {
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
  return Scaling.replicated({
    replicas: Replicas.exactly(2),
    secretKey: SecretRef.of('open-webui', 'key'),
    database,
    vectorDatabase: VectorDatabase.pgvector({ database }),
    redis: Redis.fromUrl('redis://redis.example.com'),
    storage,
  });
};

const beside = {
  requiredDuringSchedulingIgnoredDuringExecution: [
    {
      labelSelector: {
        matchLabels: {
          'app.kubernetes.io/name': 'open-webui',
          'app.kubernetes.io/instance': 'chat-webui',
          'app.kubernetes.io/component': 'webui',
        },
      },
      topologyKey: 'kubernetes.io/hostname',
    },
  ],
};

test('the image of WebUI copies its volume, on its node', () => {
  const pod = podOfJob(rendered(), 'chat-backup');
  expect(pod.affinity).toEqual({ podAffinity: beside });
  expect(pod.volumes).toEqual([
    { name: 'data', persistentVolumeClaim: { claimName: 'chat-webui-data' } },
    { name: 'tmp', emptyDir: {} },
    { name: 'backups', persistentVolumeClaim: { claimName: 'chat-backup-backups' } },
  ]);
  const [container] = pod.containers;
  expect(container).toMatchObject({
    name: 'volume',
    image: 'ghcr.io/open-webui/open-webui:v0.11.4',
    command: ['python', '-c', ARCHIVE],
    volumeMounts: [
      { name: 'data', mountPath: '/app/backend/data' },
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'backups', mountPath: '/backup' },
    ],
  });
  expect(envOf(container)).toEqual([
    ['DATA_DIR', '/app/backend/data'],
    ['BACKUP_DIR', '/backup/chat-backup'],
    ['SUFFIX', '.tar.gz'],
    ['KEEP', '14'],
  ]);
});

test('a restore is on no node where WebUI runs, so that the volume is free only without it', () => {
  const pod = podOfJob(rendered(), 'chat-backup-restore');
  expect(pod.affinity).toEqual({ podAntiAffinity: beside });
  expect(pod.containers[0].command).toEqual(['python', '-c', UNPACK]);
});

test('a volume that all nodes mount is read anywhere', () => {
  const manifests = rendered({ scaling: shared() });
  expect(podOfJob(manifests, 'chat-backup').affinity).toBeUndefined();
  expect(podOfJob(manifests, 'chat-backup-restore').affinity).toBeUndefined();
});

test('it is who WebUI is, and may run where WebUI may', () => {
  const pod = podOfJob(
    rendered({
      podSecurity: PodSecurity.hardened(),
      imagePullSecrets: ['registry'],
      scheduling: { nodeSelector: { pool: 'chat' }, tolerations: [{ key: 'chat' }] },
    }),
    'chat-backup',
  );
  expect(pod).toMatchObject({
    securityContext: { runAsNonRoot: true, runAsUser: 10001, fsGroup: 10001 },
    imagePullSecrets: [{ name: 'registry' }],
    nodeSelector: { pool: 'chat' },
    tolerations: [{ key: 'chat', operator: 'Exists' }],
  });
  expect(pod.containers[0].securityContext.readOnlyRootFilesystem).toBe(true);
});

describe('refuses', () => {
  test('a WebUI whose files are in a bucket', () => {
    const scaling = shared(FileStorage.s3({ bucket: 'uploads' }));
    expect(() => rendered({ scaling })).toThrow('volumeBackup.webui must be one whose data is on a volume');
  });

  test('the volume of the data', () => {
    expect(() => rendered({}, { destination: BackupDestination.volume({ existingClaim: 'chat-webui-data' }) })).toThrow(
      "volumeBackup.destination must be another volume than that of the data, with which it would be lost, got 'chat-webui-data'",
    );
  });

  test('another namespace', () => {
    const app = new App();
    const webui = new WebUI(new Chart(app, 'chat', { namespace: 'ai' }), 'webui', { models: [] });
    const chart = new Chart(app, 'backups', { namespace: 'backups' });
    expect(() => new VolumeBackup(chart, 'backup', { webui, destination })).toThrow(
      "volumeBackup.webui must be in the namespace of backups, as its claim is, got 'ai'",
    );
  });
});
