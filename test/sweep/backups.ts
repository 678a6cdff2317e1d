import { type Chart, Duration } from 'cdk8s';
import {
  BackupDestination,
  type BackupProps,
  DatabaseBackup,
  FileStorage,
  Postgres,
  Scaling,
  SecretRef,
  VolumeBackup,
  WebUI,
} from 'cdk8s-open-webui';
import type { Variants } from './family';
import { stores } from './postgres-clusters';

/** What both kinds of backup take. */
type Given = BackupProps & { readonly image?: string; readonly version?: string };

const volume = { destination: BackupDestination.volume() };

const props: { [name: string]: (chart: Chart) => BackupProps } = {
  'on a volume': () => volume,
  'on a volume of a size and class': () => ({
    destination: BackupDestination.volume({ size: '1Ti', storageClassName: 'cold' }),
  }),
  'on a volume that exists': () => ({ destination: BackupDestination.volume({ existingClaim: 'backups' }) }),
  ...Object.fromEntries(
    Object.entries(stores).map(([name, make]) => [
      `in ${name}`,
      (chart: Chart) => ({ destination: BackupDestination.objectStore(make(chart)) }),
    ]),
  ),
  'through a volume of a size and class': chart => ({
    destination: BackupDestination.objectStore(stores.S3(chart), { size: '1Ti', storageClassName: 'fast' }),
  }),
  'at another time': () => ({ ...volume, schedule: '15 4 * * 0' }),
  'in a time zone': () => ({ ...volume, timeZone: 'Europe/Berlin' }),
  'for a year': () => ({ ...volume, keep: 365 }),
  'for half a day': () => ({ ...volume, deadline: Duration.hours(12) }),
  'with variables': () => ({ ...volume, env: { TZ: 'UTC' }, secretEnv: { PGSSLCERT: SecretRef.of('db', 'cert') } }),
};

const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));

const clients: { [name: string]: (chart: Chart) => Given } = {
  'by another client': () => ({ ...volume, image: 'registry.example.com/postgresql:17.6' }),
  'by another release': () => ({ ...volume, version: '17.6-standard-trixie' }),
};

/** `DatabaseBackup`. */
export const databaseBackups: Variants<DatabaseBackup> = Object.fromEntries(
  Object.entries({ ...props, ...clients }).map(([name, make]) => [
    name,
    (chart: Chart) => new DatabaseBackup(chart, 'backup', { database, ...make(chart) }),
  ]),
);

const of = (scaling: Scaling) => (chart: Chart) => {
  return new VolumeBackup(chart, 'backup', { webui: new WebUI(chart, 'webui', { models: [], scaling }), ...volume });
};

/** `VolumeBackup`. */
export const volumeBackups: Variants<VolumeBackup> = {
  ...Object.fromEntries(
    Object.entries(props).map(([name, make]) => [
      name,
      (chart: Chart) =>
        new VolumeBackup(chart, 'backup', { webui: new WebUI(chart, 'webui', { models: [] }), ...make(chart) }),
    ]),
  ),
  'of a volume that exists': of(Scaling.single({ storage: FileStorage.volume({ existingClaim: 'data' }) })),
};
