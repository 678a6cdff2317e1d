import type { PoolOptions } from '../connections/postgres';
import type { NetworkPeer } from '../k8s/network-peer';
import type { ObjectProps, Resources } from '../k8s/part-props';
import type { Scheduling } from '../k8s/scheduling';
import type { ServiceAccount } from '../k8s/service-account';
import type { ClusterBackup } from './cluster-backup';
import type { ClusterBootstrap } from './cluster-bootstrap';
import type { PodMonitorOptions } from './pod-monitor';

/** Props of `PostgresCluster`. */
export interface PostgresClusterProps extends ObjectProps {
  /**
   * Servers: one that writes, the others ready to take its place.
   *
   * @default 3
   */
  readonly instances?: number;

  /**
   * `max_connections` of each server, against which the pools of all replicas are counted: 20 to 10000.
   *
   * @default 200
   */
  readonly maxConnections?: number;

  /**
   * Connections of each replica of WebUI.
   *
   * @default - 5, and 5 more under load
   */
  readonly pool?: PoolOptions;

  /**
   * Name of the database and of the role that owns it: letters, digits and `_`.
   *
   * @default openwebui
   */
  readonly database?: string;

  /**
   * Extensions that the operator creates in the database, since its owner may not.
   *
   * @default - vector, which pgvector is
   */
  readonly extensions?: string[];

  /**
   * Image of the servers: its tag must begin with the version of Postgres, and it must contain the extensions. The default one contains
   * pgvector, which images of the flavour `minimal` do not.
   *
   * @default - the pinned image of CloudNativePG, flavour `standard`
   */
  readonly image?: string;

  /**
   * The volume of each server.
   *
   * @default - 20Gi of the default class
   */
  readonly storage?: ClusterStorage;

  /**
   * A volume of each server for the write-ahead log alone.
   *
   * @default - none: the log is on the volume of the data
   */
  readonly walStorage?: ClusterStorage;

  /**
   * Requests and limits of each server; a quarter of the requested memory becomes `shared_buffers`.
   *
   * @default - requests of 500m and 1Gi, a limit of 2Gi of memory
   */
  readonly resources?: Resources;

  /**
   * Parameters of `postgresql.conf`, such as `work_mem: '16MB'`, beside `max_connections`.
   *
   * @default - shared_buffers of a quarter of the requested memory
   */
  readonly parameters?: { [name: string]: string };

  /**
   * How many standbys have each commit before it counts, as long as there are that many.
   *
   * @default 0
   */
  readonly synchronousStandbys?: number;

  /**
   * Where the servers may run, without `spread` and `antiAffinity`: `separation` and `topologyKey` say how they keep apart.
   *
   * @default - anywhere
   */
  readonly scheduling?: Scheduling;

  /**
   * How strictly servers keep apart.
   *
   * @default InstanceSeparation.PREFERRED
   */
  readonly separation?: InstanceSeparation;

  /**
   * Label of nodes by which servers keep apart, such as `topology.kubernetes.io/zone`.
   *
   * @default kubernetes.io/hostname
   */
  readonly topologyKey?: string;

  /**
   * The ServiceAccount of the servers, by which a cloud knows them. The operator needs its token.
   *
   * @default - one that the operator makes
   */
  readonly serviceAccount?: ServiceAccount;

  /**
   * How it is backed up.
   *
   * @default - not at all
   */
  readonly backup?: ClusterBackup;

  /**
   * What it begins with.
   *
   * @default ClusterBootstrap.empty()
   */
  readonly bootstrap?: ClusterBootstrap;

  /**
   * Who may connect to the servers beside the operator and those whose connections say so, where network policies are on.
   *
   * @default - nobody else
   */
  readonly allowFrom?: NetworkPeer[];

  /**
   * What the servers may connect to beside each other, `apiServer` and the store of their backups, where network policies are on.
   *
   * @default - nothing else
   */
  readonly allowTo?: NetworkPeer[];

  /**
   * The API server of Kubernetes, which each server of the cluster talks to; no label says where it is. Its addresses:
   * `kubectl get endpointslices -n default -l kubernetes.io/service-name=kubernetes`.
   *
   * @default - not said, which network policies refuse
   */
  readonly apiServer?: NetworkPeer;

  /**
   * The pods of CloudNativePG's operator, where network policies are on.
   *
   * @default - pods with the label app.kubernetes.io/name=cloudnative-pg in the namespace cnpg-system
   */
  readonly operator?: NetworkPeer;

  /**
   * A PodMonitor of the Prometheus Operator for the servers' metrics.
   *
   * @default - none
   */
  readonly podMonitor?: PodMonitorOptions;
}

/** A volume that each server claims. */
export interface ClusterStorage {
  /**
   * Storage that is asked for, as `'20Gi'`; it can grow later, where the class allows it, and never shrink.
   *
   * @default - 20Gi, and 5Gi for the write-ahead log
   */
  readonly size?: string;

  /**
   * Name of the StorageClass.
   *
   * @default - the cluster's default class
   */
  readonly storageClassName?: string;
}

/** How strictly servers of a cluster keep apart. */
export enum InstanceSeparation {
  /** On different nodes where there are enough. */
  PREFERRED = 'preferred',

  /** On different nodes, or not at all. */
  REQUIRED = 'required',
}
