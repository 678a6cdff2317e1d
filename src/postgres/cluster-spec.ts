import { keyed, objectName, optional, refuse, wholeNumber } from '../k8s/demand';
import { nonEmpty } from '../k8s/fields';
import { bytesOf } from '../k8s/quantity';
import { type ContainerResources, resourceRequirements } from '../k8s/resources';
import { schedulingFields } from '../k8s/scheduling';
import { BARMAN_PLUGIN } from './cluster-backup';
import { ORIGIN } from './cluster-bootstrap';
import { type ClusterStorage, InstanceSeparation, type PostgresClusterProps } from './postgres-cluster-props';

const PATH = 'postgresCluster';

/** What the construct has decided already. */
export interface ClusterFacts {
  readonly name: string;
  readonly image: string;
  readonly database: string;
  readonly maxConnections: number;
  readonly resources: ContainerResources;
  /** Names of the ObjectStores that are written to, and read from at the beginning. */
  readonly archive?: string;
  readonly origin?: string;
}

/** `spec` of a Cluster: the fields that are written, of cnpg 1.30. */
export function clusterSpec(props: PostgresClusterProps, facts: ClusterFacts): { readonly [field: string]: unknown } {
  const { backup, imagePullSecrets } = props;
  const instances = wholeNumber(`${PATH}.instances`, props.instances ?? 3, 1);
  const { priorityClassName, ...placement } = schedulingFields(`${PATH}.scheduling`, props.scheduling);
  for (const prop of ['spread', 'antiAffinity'] as const) {
    if (props.scheduling?.[prop])
      refuse(`${PATH}.scheduling.${prop}`, 'left out: separation and topologyKey say it', prop);
  }
  const snapshot = backup?._plan.volumeSnapshot;
  return {
    instances,
    imageName: facts.image,
    imagePullPolicy: props.imagePullPolicy,
    imagePullSecrets: imagePullSecrets?.map(name => ({ name: objectName(`${PATH}.imagePullSecrets`, name) })),
    enableSuperuserAccess: false,
    // A budget of a single server stops every drain of its node (cnpg docs, kubernetes_upgrade).
    enablePDB: instances > 1,
    priorityClassName,
    bootstrap: bootstrap(props, facts),
    externalClusters: externalClusters(props, facts),
    plugins: facts.archive && [
      { name: BARMAN_PLUGIN, isWALArchiver: true, parameters: { barmanObjectName: facts.archive } },
    ],
    backup: snapshot && { volumeSnapshot: snapshot },
    storage: storage('storage', props.storage ?? {}, '20Gi'),
    walStorage: optional(props.walStorage, options => storage('walStorage', options, '5Gi')),
    resources: plain(resourceRequirements(facts.resources)),
    postgresql: {
      parameters: parameters(props, facts),
      synchronous: synchronous(props.synchronousStandbys ?? 0, instances),
    },
    affinity: {
      enablePodAntiAffinity: true,
      podAntiAffinityType: props.separation ?? InstanceSeparation.PREFERRED,
      topologyKey: topologyKey(props.topologyKey),
      nodeSelector: nonEmpty(placement.nodeSelector ?? {}),
      tolerations: nonEmpty(placement.tolerations ?? []),
    },
    ...account(props),
  };
}

/** The operator makes a ServiceAccount of the cluster's name, unless it is told of another. */
function account({ serviceAccount }: PostgresClusterProps) {
  const { existing, annotations, podLabels } = serviceAccount?._plan ?? {};
  return {
    serviceAccountName: existing,
    serviceAccountTemplate: annotations && nonEmpty(annotations) && { metadata: { annotations } },
    inheritedMetadata: podLabels && { labels: podLabels },
  };
}

function bootstrap({ bootstrap, walStorage }: PostgresClusterProps, { database }: ClusterFacts) {
  const recovery = bootstrap?._start.recovery;
  const own = { database, owner: database };
  if (bootstrap?._start.needsWalStorage && !walStorage)
    refuse(`${PATH}.walStorage`, 'given, since there is a snapshot of it to begin with', walStorage);
  return recovery ? { recovery: { ...recovery, ...own } } : { initdb: { ...own, dataChecksums: true } };
}

function externalClusters({ bootstrap }: PostgresClusterProps, { name, origin }: ClusterFacts) {
  const from = bootstrap?._start.origin;
  if (!from) return undefined;
  if (from.clusterName === name) {
    refuse(
      `${PATH}.name`,
      'another name than that of the cluster that was backed up, whose archive it would write to',
      name,
    );
  }
  const parameters = { barmanObjectName: origin, serverName: from.clusterName };
  return [{ name: ORIGIN, plugin: { name: BARMAN_PLUGIN, parameters } }];
}

function parameters(props: PostgresClusterProps, { maxConnections, resources }: ClusterFacts) {
  const given = props.parameters ?? {};
  for (const [name, text] of Object.entries(given)) {
    if (!/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/.test(name))
      refuse(`${PATH}.parameters`, 'names such as work_mem', name);
    if (name === 'max_connections') refuse(`${PATH}.parameters.${name}`, 'left to maxConnections', text);
  }
  // The operator refuses more than the request (cnpg 1.30, internal/webhook/v1/cluster_webhook.go, `validateResources`).
  const quarter = Math.floor(bytesOf(`${PATH}.resources.requests.memory`, resources.requests.memory) / 4 / 1024 ** 2);
  return { max_connections: String(maxConnections), shared_buffers: `${quarter}MB`, ...given };
}

function synchronous(standbys: number, instances: number) {
  wholeNumber(`${PATH}.synchronousStandbys`, standbys, 0, instances - 1);
  // Otherwise nobody can write while a standby is away.
  return standbys === 0 ? undefined : { method: 'any', number: standbys, dataDurability: 'preferred' };
}

function storage(prop: string, options: ClusterStorage, defaultSize: string) {
  const { size = defaultSize, storageClassName } = options;
  bytesOf(`${PATH}.${prop}.size`, size);
  return {
    size,
    storageClass: optional(storageClassName, name => objectName(`${PATH}.${prop}.storageClassName`, name)),
  };
}

function topologyKey(key = 'kubernetes.io/hostname'): string {
  keyed(`${PATH}.topologyKey`, { [key]: '' });
  return key;
}

/** Quantities as the texts that they are. */
function plain(requirements: ReturnType<typeof resourceRequirements>) {
  const texts = (list: { [name: string]: { value: unknown } } = {}) =>
    Object.fromEntries(Object.entries(list).map(([name, quantity]) => [name, quantity.value]));
  return { requests: texts(requirements.requests), limits: texts(requirements.limits) };
}
