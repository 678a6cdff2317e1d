import type { Draft } from '../draft';
import { deployment, type Fields, fromSecret } from '../manifests';

/** One change of a clean installation on a PostgresCluster, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

/** The spec of the first object of a kind, to change. */
function specOf(draft: Draft, kind: string): Fields {
  return draft.one(kind).spec as unknown as Fields;
}

const set = (kind: string, fields: Fields) => (draft: Draft) => void Object.assign(specOf(draft, kind), fields);

/** Somebody's own CronJob. */
function dump(draft: Draft, image: string, claimName: string): Draft['objects'][number] {
  const { metadata } = draft.one('Cluster');
  return deployment({
    kind: 'CronJob',
    name: 'dump',
    image,
    metadata: { ...metadata, name: 'dump', labels: {} },
    command: ['sh', '-c', 'pg_dump --file /backup/dump "$DATABASE_URL"'],
    env: { DATABASE_URL: fromSecret(`${metadata.name}-app`, 'uri') },
    mounts: { '/backup': { persistentVolumeClaim: { claimName } } },
  }) as unknown as Draft['objects'][number];
}

/** What breaks where CloudNativePG runs Postgres. */
export const POSTGRES: Mutations = {
  'a Database without the extension': [set('Database', { extensions: [] }), 'pgvector-extension-is-created'],
  'an image without the extension': [
    set('Cluster', { imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-minimal-trixie' }),
    'pgvector-is-in-the-image',
  ],
  'an image without a version': [
    set('Cluster', { imageName: 'ghcr.io/cloudnative-pg/postgresql:latest' }),
    'postgres-image-has-a-version',
  ],
  'five fields of cron': [set('ScheduledBackup', { schedule: '0 3 * * *' }), 'scheduled-backups-have-six-fields'],
  'a backup without a method': [set('ScheduledBackup', { method: undefined }), 'postgres-backups-use-a-plugin'],
  'a backup of another Cluster': [
    set('ScheduledBackup', { cluster: { name: 'postgres' } }),
    'postgres-objects-have-their-cluster',
  ],
  'a Secret of the owner': [
    set('Cluster', { bootstrap: { initdb: { database: 'openwebui', owner: 'openwebui', secret: { name: 'mine' } } } }),
    'generated-secrets-have-the-key',
  ],
  'one instance, and the budget of three': [set('Cluster', { instances: 1 }), 'single-postgres-can-be-drained'],
  'the Service of the standbys': [
    draft => draft.set('DATABASE_URL', 'postgresql://$(USER):$(PASSWORD)@chat-postgres-ro:5432/openwebui'),
    'database-url-reaches-the-primary',
  ],
  'a pooler of transactions': [
    draft => {
      const { metadata } = draft.one('Cluster');
      const spec = { cluster: { name: metadata.name }, pgbouncer: { poolMode: 'transaction' } };
      const pooler = {
        apiVersion: 'postgresql.cnpg.io/v1',
        kind: 'Pooler',
        metadata: { ...metadata, name: 'pooler' },
        spec,
      };
      draft.objects.push(pooler as unknown as (typeof draft.objects)[number]);
      draft.set('DATABASE_URL', 'postgresql://$(USER):$(PASSWORD)@pooler:5432/openwebui');
    },
    'database-pools-sessions',
  ],
  'a recovery from its own archive': [
    draft => {
      const parameters = { barmanObjectName: 'chat-postgres-backups', serverName: 'chat-postgres' };
      Object.assign(specOf(draft, 'Cluster'), {
        bootstrap: { recovery: { source: 'origin' } },
        externalClusters: [{ name: 'origin', plugin: { name: 'barman-cloud.cloudnative-pg.io', parameters } }],
      });
    },
    'recovered-clusters-archive-elsewhere',
  ],
  'a dump by an older client': [
    draft => void draft.objects.push(dump(draft, 'postgres:17.6', 'dumps')),
    'dump-client-fits-the-server',
  ],
  'a dump by a client that fits': [draft => void draft.objects.push(dump(draft, 'postgres:18.0', 'dumps'))],
  'a dump on the volume of the files': [
    draft => void draft.objects.push(dump(draft, 'postgres:18.0', 'chat-webui-data')),
    'backups-are-apart-from-the-data',
  ],
  'fewer connections than the pools may open': [
    set('Cluster', { postgresql: { parameters: { max_connections: '50' } } }),
    'connections-fit-the-database',
  ],
};
