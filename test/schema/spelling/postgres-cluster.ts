import { listOf, oneOf, resource, strict, text } from './strict';

const texts = { type: 'object', additionalProperties: text };
const yes = { type: 'boolean' };
const count = { type: 'integer', minimum: 1 };
const key = strict({ name: text, key: text }, 'name', 'key');
const named = strict({ name: text }, 'name');
const volume = strict({ size: { type: 'string', pattern: '^[1-9][0-9]*[KMGT]i$' }, storageClass: text }, 'size');
const plugin = (...parameters: string[]) =>
  strict(
    {
      name: oneOf('barman-cloud.cloudnative-pg.io'),
      isWALArchiver: yes,
      parameters: strict({ barmanObjectName: text, serverName: text }, ...parameters),
    },
    'name',
    'parameters',
  );
const snapshot = strict(
  { apiGroup: oneOf('snapshot.storage.k8s.io'), kind: oneOf('VolumeSnapshot'), name: text },
  'apiGroup',
  'kind',
  'name',
);

/**
 * Kinds of CloudNativePG and its plugin for Barman Cloud, the fields that are written: a check of our own spelling.
 *
 * Source: https://cloudnative-pg.io/documentation/1.30/cloudnative-pg.v1/
 */
export const postgresCluster = resource(
  'postgresql.cnpg.io/v1',
  'Cluster',
  strict(
    {
      instances: count,
      imageName: { type: 'string', pattern: ':[0-9]' },
      imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
      imagePullSecrets: listOf(named),
      enableSuperuserAccess: { const: false },
      enablePDB: yes,
      priorityClassName: text,
      bootstrap: strict({
        initdb: strict({ database: text, owner: text, dataChecksums: yes }, 'database', 'owner'),
        recovery: strict(
          {
            database: text,
            owner: text,
            source: text,
            recoveryTarget: strict({ targetTime: text }, 'targetTime'),
            volumeSnapshots: strict({ storage: snapshot, walStorage: snapshot }, 'storage'),
          },
          'database',
          'owner',
        ),
      }),
      externalClusters: listOf(
        strict({ name: text, plugin: plugin('barmanObjectName', 'serverName') }, 'name', 'plugin'),
      ),
      plugins: listOf(plugin('barmanObjectName')),
      backup: strict(
        { volumeSnapshot: strict({ className: text, walClassName: text, online: yes }, 'className', 'online') },
        'volumeSnapshot',
      ),
      storage: volume,
      walStorage: volume,
      resources: strict({ requests: texts, limits: texts }, 'requests', 'limits'),
      postgresql: strict(
        {
          parameters: texts,
          synchronous: strict(
            { method: oneOf('any'), number: count, dataDurability: oneOf('preferred') },
            'method',
            'number',
          ),
        },
        'parameters',
      ),
      affinity: strict({
        enablePodAntiAffinity: yes,
        podAntiAffinityType: oneOf('preferred', 'required'),
        topologyKey: text,
        nodeSelector: texts,
        tolerations: listOf(strict({ key: text, operator: text, value: text, effect: text })),
      }),
      serviceAccountName: text,
      inheritedMetadata: strict({ labels: texts }, 'labels'),
      serviceAccountTemplate: strict({ metadata: strict({ annotations: texts }, 'annotations') }, 'metadata'),
    },
    'instances',
    'imageName',
    'bootstrap',
    'storage',
  ),
);

/** A database in a cluster. */
export const postgresDatabase = resource(
  'postgresql.cnpg.io/v1',
  'Database',
  strict(
    {
      cluster: named,
      name: text,
      owner: text,
      databaseReclaimPolicy: oneOf('retain', 'delete'),
      extensions: listOf(strict({ name: text, ensure: oneOf('present', 'absent') }, 'name')),
    },
    'cluster',
    'name',
    'owner',
  ),
);

/** Six fields: the first one is for seconds. */
const SCHEDULE = { type: 'string', pattern: '^[^ ]+( [^ ]+){5}$' };

/** Backups by the clock. */
export const scheduledBackup = resource(
  'postgresql.cnpg.io/v1',
  'ScheduledBackup',
  strict(
    {
      schedule: SCHEDULE,
      immediate: yes,
      backupOwnerReference: oneOf('none', 'self', 'cluster'),
      cluster: named,
      method: oneOf('plugin', 'volumeSnapshot'),
      pluginConfiguration: named,
    },
    'schedule',
    'cluster',
    'method',
  ),
);

/**
 * Where Barman Cloud writes to.
 *
 * Source: https://cloudnative-pg.io/plugin-barman-cloud/docs/plugin-barman-cloud.v1/
 */
export const objectStore = resource(
  'barmancloud.cnpg.io/v1',
  'ObjectStore',
  strict(
    {
      retentionPolicy: { type: 'string', pattern: '^[1-9][0-9]*[dwm]$' },
      configuration: strict(
        {
          destinationPath: { type: 'string', pattern: '^(s3|gs|https)://' },
          endpointURL: text,
          s3Credentials: strict({ accessKeyId: key, secretAccessKey: key, inheritFromIAMRole: yes }),
          googleCredentials: strict({ applicationCredentials: key, gkeEnvironment: yes }),
          azureCredentials: strict({ storageAccount: key, storageKey: key, inheritFromAzureAD: yes }),
          wal: strict({ compression: oneOf('gzip') }, 'compression'),
          data: strict({ compression: oneOf('gzip') }, 'compression'),
        },
        'destinationPath',
      ),
      instanceSidecarConfiguration: strict({ env: listOf(strict({ name: text, value: text }, 'name', 'value')) }),
    },
    'configuration',
  ),
);
