import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { type IPostgres, PostgresConnection } from '../connections/postgres';
import { images } from '../images';
import { refuse, wholeNumber } from '../k8s/demand';
import { emitManifest } from '../k8s/emit';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import { withDefaults } from '../k8s/resources';
import { SecretRef } from '../k8s/secret-ref';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';
import { clusterNetwork, PORT } from './cluster-network';
import { clusterSpec } from './cluster-spec';
import { objectStore } from './object-store';
import { podMonitor } from './pod-monitor';
import type { PostgresClusterProps } from './postgres-cluster-props';

const PATH = 'postgresCluster';
const API_VERSION = 'postgresql.cnpg.io/v1';
const RESOURCES = { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '2Gi' } };

/** Longest name that the operator takes (cnpg 1.30, internal/webhook/v1/cluster_webhook.go, `validateName`). */
const LONGEST_NAME = 50;

/**
 * A Postgres that CloudNativePG runs: a `Cluster`, its `Database` with the extensions, its backups. The operator must be in the
 * Kubernetes cluster before: 1.30 or newer.
 *
 * The URL is the key `uri` of the Secret `<name>-app`, which the operator writes into the namespace of the cluster: whoever uses the
 * database runs there too.
 *
 * @example
 *
 * const store = BackupStore.s3({ bucket: 'backups', prefix: 'chat', region: 'eu-central-1' });
 * const database = new PostgresCluster(chart, 'postgres', { backup: ClusterBackup.objectStore(store) });
 * VectorDatabase.pgvector({ database });
 */
export class PostgresCluster extends Construct implements IPostgres {
  /** The Cluster. */
  public readonly cluster: ApiObject;

  /** The Database, which has the extensions; none without extensions. */
  public readonly databaseObject?: ApiObject;

  /** The ObjectStore that backups are written to, where there is one. */
  public readonly objectStore?: ApiObject;

  /** The ScheduledBackup, where there are backups. */
  public readonly scheduledBackup?: ApiObject;

  /** The PodMonitor, where one was asked for. */
  public readonly podMonitor?: ApiObject;

  /** The key of the Secret that the operator writes: the URL of the database. */
  public readonly uri: SecretRef;

  public readonly postgresConnection: PostgresConnection;

  /**
   * @throws if a prop is out of its bounds
   */
  constructor(scope: Construct, id: string, props: PostgresClusterProps = {}) {
    super(scope, id);
    const { extensions = ['vector'], backup, bootstrap, pool } = props;
    const image = versioned(imageOf(PATH, props, images.postgres).reference);
    const identity = identityOf(this, props);
    const { name } = identity;
    if (name.length > LONGEST_NAME) refuse(`${PATH}.name`, `at most ${LONGEST_NAME} characters long`, name);
    const database = databaseName(props.database);
    const maxConnections = wholeNumber(`${PATH}.maxConnections`, props.maxConnections ?? 200, 20, 10_000);

    const plan = backup?._plan;
    const written = plan?.store;
    if (written) {
      this.objectStore = emitManifest(this, 'backups', objectStore(identity, 'backups', written, plan.retentionDays));
    }
    const read = bootstrap?._start.origin?.store;
    const origin =
      read && read !== written ? emitManifest(this, 'origin', objectStore(identity, 'origin', read)) : undefined;
    this.cluster = emitManifest(this, 'cluster', {
      apiVersion: API_VERSION,
      kind: 'Cluster',
      metadata: identity.metadata(),
      spec: clusterSpec(props, {
        name,
        image,
        database,
        maxConnections,
        resources: withDefaults(`${PATH}.resources`, RESOURCES, props.resources),
        archive: this.objectStore?.name,
        origin: read && (origin ?? this.objectStore)?.name,
      }),
    });
    this.databaseObject = this.defineDatabase(identity, database, extensions);
    if (plan) {
      this.scheduledBackup = emitManifest(this, 'scheduled-backup', {
        apiVersion: API_VERSION,
        kind: 'ScheduledBackup',
        metadata: identity.metadata('scheduled'),
        spec: {
          schedule: plan.schedule,
          // Without a first copy the archived log is of no use.
          immediate: true,
          backupOwnerReference: 'self',
          cluster: { name },
          ...plan.method,
        },
      });
    }
    if (props.podMonitor) {
      this.podMonitor = emitManifest(this, 'pod-monitor', podMonitor(identity, props.podMonitor));
    }
    this.uri = SecretRef.of(`${name}-app`, 'uri');
    this.postgresConnection = PostgresConnection._of(
      this.uri,
      { maxConnections, pool, peer: identity.peer },
      { path: PATH, port: PORT, extensions },
    );
    defineNetwork(this, identity, props, clusterNetwork(identity, props));
    enforceRules(this, { owner: false });
  }

  private defineDatabase(identity: Identity, database: string, extensions: string[]): ApiObject | undefined {
    for (const name of extensions) {
      if (!/^[a-z][a-z0-9_-]*$/.test(name)) refuse(`${PATH}.extensions`, "names such as 'vector'", name);
    }
    if (extensions.length === 0) return undefined;
    return emitManifest(this, 'database', {
      apiVersion: API_VERSION,
      kind: 'Database',
      metadata: identity.metadata('database'),
      spec: {
        cluster: { name: identity.name },
        name: database,
        owner: database,
        // The database stays when this object goes.
        databaseReclaimPolicy: 'retain',
        extensions: extensions.map(name => ({ name, ensure: 'present' })),
      },
    });
  }
}

/** The part; its pods are known by the label that the operator gives them. */
function identityOf(part: Construct, props: PostgresClusterProps): Identity {
  const { version } = imageOf(PATH, props, images.postgres);
  const kind = { component: 'postgres', path: PATH, program: 'postgresql', version };
  const { name } = new Identity(part, props, kind);
  return new Identity(part, { ...props, selectorLabels: { 'cnpg.io/cluster': name } }, kind);
}

/** The operator takes the version of Postgres from the tag, beside a digest too. */
function versioned(image: string): string {
  if (/:\d+(\.\d+)*[\w.-]*$/.test(image.split('@')[0])) return image;
  return refuse(
    `${PATH}.image`,
    "an image whose tag begins with the version of Postgres, such as 'postgresql:18.6-standard'",
    image,
  );
}

/** Names that the operator keeps to itself are refused. */
function databaseName(name = 'openwebui'): string {
  const isTaken = ['postgres', 'template0', 'template1', 'streaming_replica'].includes(name);
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(name) && !isTaken) return name;
  return refuse(`${PATH}.database`, "a name of a-z, 0-9 and '_' that Postgres does not use itself", name);
}
