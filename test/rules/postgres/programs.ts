import { type Chart, JsonPatch } from 'cdk8s';
import {
  BackupStore,
  ClusterBackup,
  ClusterBootstrap,
  FileStorage,
  PostgresCluster,
  Scaling,
  VectorDatabase,
  WebUI,
} from '../../../src';

const store = BackupStore.s3({ bucket: 'backups', prefix: 'chat' });

/** A clean WebUI on a cluster, to break. */
function onCluster(chart: Chart, extensions?: string[]): { readonly postgres: PostgresCluster; readonly webui: WebUI } {
  const postgres = new PostgresCluster(chart, 'postgres', { backup: ClusterBackup.objectStore(store), extensions });
  const vectorDatabase = VectorDatabase.pgvector({ database: postgres });
  const storage = FileStorage.volume();
  const scaling = Scaling.single({ database: postgres, vectorDatabase, storage });
  return { postgres, webui: new WebUI(chart, 'webui', { models: [], scaling }) };
}

/** Gives DATABASE_URL another text, as an escape hatch would. */
function reach(webui: WebUI, host: string): void {
  const url = `postgresql://$(USER):$(PASSWORD)@${host}:5432/openwebui`;
  for (const containers of ['containers', 'initContainers']) {
    const { env } = webui.workload.toJson().spec.template.spec[containers][0];
    const index = env.findIndex(({ name }: { name: string }) => name === 'DATABASE_URL');
    webui.workload.addJsonPatch(
      JsonPatch.replace(`/spec/template/spec/${containers}/0/env/${index}`, { name: 'DATABASE_URL', value: url }),
    );
  }
}

/** A program for each rule about CloudNativePG that fails synth, which breaks this rule and no other. */
export const postgresPrograms: { [id: string]: (chart: Chart) => void } = {
  'pgvector-extension-is-created': chart => void onCluster(chart, []),
  'pgvector-is-in-the-image': chart =>
    onCluster(chart).postgres.cluster.addJsonPatch(
      JsonPatch.replace('/spec/imageName', 'ghcr.io/cloudnative-pg/postgresql:18.6-minimal-trixie'),
    ),
  'postgres-image-has-a-version': chart =>
    onCluster(chart).postgres.cluster.addJsonPatch(JsonPatch.replace('/spec/imageName', 'postgresql:latest')),
  'scheduled-backups-have-six-fields': chart =>
    onCluster(chart).postgres.scheduledBackup?.addJsonPatch(JsonPatch.replace('/spec/schedule', '0 3 * * *')),
  'postgres-objects-have-their-cluster': chart =>
    onCluster(chart).postgres.scheduledBackup?.addJsonPatch(JsonPatch.replace('/spec/cluster/name', 'postgres')),
  'generated-secrets-have-the-key': chart =>
    onCluster(chart).postgres.cluster.addJsonPatch(JsonPatch.add('/spec/bootstrap/initdb/secret', { name: 'mine' })),
  'database-url-reaches-the-primary': chart => reach(onCluster(chart).webui, 'chat-postgres-ro'),
  'recovered-clusters-archive-elsewhere': chart => {
    const bootstrap = ClusterBootstrap.fromBackup({ store, clusterName: 'old' });
    const { cluster } = new PostgresCluster(chart, 'postgres', { bootstrap, backup: ClusterBackup.objectStore(store) });
    cluster.addJsonPatch(JsonPatch.replace('/spec/externalClusters/0/plugin/parameters/serverName', 'chat-postgres'));
  },
};
