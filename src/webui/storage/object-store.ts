import type { Contribution } from '../../connections/contribution';
import { type Variable, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import { bytes } from '../../k8s/quantity';
import { DATA_DIR } from '../data-dir';

/** What can be said of every object store. */
export interface ObjectStoreOptions {
  /**
   * Room on the node's own disk for files on their way, as `'10Gi'`: each one is written there first, and read from there. A pod that
   * takes more is evicted, and so is one whose `ephemeral-storage` limit is smaller.
   *
   * @default 10Gi
   */
  readonly scratchSize?: string;

  /**
   * Keeps the copies of uploaded files on the pod's disk, until it ends: reading them again is faster, and `scratchSize` must hold them
   * all.
   *
   * @default false
   */
  readonly localCache?: boolean;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** What an object store brings: its own variables, and the scratch space that every one needs. */
export function objectStore(
  path: string,
  provider: string,
  options: ObjectStoreOptions,
  store: { env: Variable[]; port: number; isIdentified: boolean } & Pick<Contribution, 'volumes' | 'mounts'>,
): Contribution {
  const { scratchSize = '10Gi', localCache = false, peer } = options;
  const { env, port, isIdentified, volumes = [], mounts = [] } = store;
  return {
    env: [value('STORAGE_PROVIDER', provider), ...env, value('STORAGE_LOCAL_CACHE', localCache)],
    volumes: [{ name: 'uploads', emptyDir: { sizeLimit: bytes(`${path} scratchSize`, scratchSize) } }, ...volumes],
    mounts: [{ name: 'uploads', mountPath: `${DATA_DIR}/uploads` }, ...mounts],
    workloadIdentity: isIdentified,
    flows: [{ peer, port }],
  };
}
