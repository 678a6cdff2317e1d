import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { IPostgres } from '../connections/postgres';
import { TOKENS } from '../connections/postgres/parts';
import { images } from '../images';
import { refuse } from '../k8s/demand';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import { enforceRules } from '../rules/enforce/enforce';
import { tie } from '../rules/enforce/installation';
import { defineBackupJobs } from './backup-jobs';
import type { BackupProps } from './backup-props';
import { DUMP, RESTORE_DUMP } from './scripts';

/** User and group `postgres` of CloudNativePG's images. */
const USER = 26;

const RESOURCES = { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '1Gi' } };

/** Props of `DatabaseBackup`. */
export interface DatabaseBackupProps extends BackupProps {
  /** The Postgres: WebUI's own tables, and the vectors of pgvector where they are in the same database. */
  readonly database: IPostgres;

  /**
   * Image with `pg_dump`, `pg_restore`, `psql` and `bash`: of the server's major version or a newer one.
   *
   * @default - the pinned image of CloudNativePG
   */
  readonly image?: string;

  /**
   * Release of Postgres in the image: the tag of the default image, or what a given `image` contains.
   *
   * @default - the pinned release, or the tag of `image`
   */
  readonly version?: string;
}

/**
 * Dumps of a Postgres by the clock, for one that runs elsewhere, or beside the backups of a `PostgresCluster`: what was written since the
 * last dump is not in it. A dump counts only once it was read to its end.
 *
 * The CronJob `<name>-restore` never runs by itself: `kubectl create job --from` starts it (docs/operations.md).
 *
 * @example
 *
 * const database = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'));
 * new DatabaseBackup(chart, 'database-backup', { database, destination: BackupDestination.volume({ size: '50Gi' }) });
 */
export class DatabaseBackup extends Construct {
  /** The CronJob that makes backups. */
  public readonly workload: ApiObject;

  /** The CronJob that brings one back when somebody asks. */
  public readonly restore: ApiObject;

  /** The claim of the backups, unless there is none or an existing one is used. */
  public readonly claim?: ApiObject;

  /**
   * @throws if a prop is out of its bounds
   */
  constructor(scope: Construct, id: string, props: DatabaseBackupProps) {
    super(scope, id);
    const path = 'databaseBackup';
    const image = imageOf(path, props, images.postgres);
    const kind = { component: 'database-backup', path, program: 'database-backup', version: image.version };
    const identity = new Identity(this, props, kind);
    const { postgresConnection: connection } = props.database;
    const { needs } = connection._access;
    if (needs === TOKENS)
      refuse(`${path}.database`, 'a Postgres with a password, which a Job can have', `one with ${needs}`);
    const { env = [], volumes = [], mounts = [] } = connection._as('DATABASE');
    const flows = (connection._contribution.flows ?? []).map(flow => ({ ...flow, prop: `${path}.database` }));
    const jobs = defineBackupJobs(this, identity, props, {
      container: 'database',
      image: image.reference,
      make: ['bash', '-c', DUMP],
      restore: ['bash', '-c', RESTORE_DUMP],
      suffix: '.dump',
      env: env.map(variable => ({ ...variable, prop: 'database' })),
      mounts,
      volumes,
      resources: RESOURCES,
      security: { runAsUser: USER, runAsGroup: USER, fsGroup: USER, readOnlyRootFilesystem: true },
      flows,
    });
    this.workload = jobs.backup;
    this.restore = jobs.restore;
    this.claim = jobs.claim;
    for (const { peer } of flows) if (peer?._end.part) tie(this, peer._end.part);
    enforceRules(this, { owner: false });
  }
}
