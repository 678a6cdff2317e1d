import type { BackupStore } from '../connections/backup-store';
import type { Identity } from '../k8s/identity';
import { NetworkPeer } from '../k8s/network-peer';
import type { PartFlow } from '../network/flow';
import type { NetworkNeeds } from '../network/network';
import type { PostgresClusterProps } from './postgres-cluster-props';

/** The port of Postgres. */
export const PORT = 5432;

/** Where an instance says how it is, to the operator and to the other instances; and where its metrics are. */
const STATUS = 8000;
const METRICS = 9187;

/**
 * What the servers need of the network.
 *
 * Source: https://cloudnative-pg.io/documentation/current/networking/
 */
export function clusterNetwork(identity: Identity, props: PostgresClusterProps): NetworkNeeds {
  const { apiServer, podMonitor } = props;
  const operator = props.operator ?? NetworkPeer.pods('cnpg-system', { 'app.kubernetes.io/name': 'cloudnative-pg' });
  const prop = identity.path;
  const between = [PORT, STATUS].flatMap((port): PartFlow[] => [{ peer: identity.peer, port, prop }]);
  const stores = storesOf(props);
  return {
    ports: [PORT, STATUS],
    callers: [...between, ...[PORT, STATUS].map(port => ({ peer: operator, port, prop }))],
    flows: [
      ...between,
      { peer: apiServer, prop, option: 'apiServer of PostgresCluster' },
      ...stores.map(([prop, { _place }]) => ({ ..._place.flow, prop, option: 'peer of its BackupStore' })),
    ],
    workloadIdentity: stores.filter(([, { _place }]) => _place.workloadIdentity).map(([prop]) => prop),
    metrics: podMonitor && { prop: `${identity.path}.podMonitor`, port: METRICS },
  };
}

/** The object stores that the servers write to and read from, by the prop that says them. */
function storesOf({ backup, bootstrap }: PostgresClusterProps): [string, BackupStore][] {
  const [written, read] = [backup?._plan.store, bootstrap?._start.origin?.store];
  return [
    ...(written ? [['postgresCluster.backup', written] as [string, BackupStore]] : []),
    ...(read && read !== written ? [['postgresCluster.bootstrap', read] as [string, BackupStore]] : []),
  ];
}
