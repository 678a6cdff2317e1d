import { refuse } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';
import { type BackupPlace, keyOf } from './place';
import { prefixOf } from './prefix';

/** Source: https://cloud.google.com/storage/docs/buckets#naming */
const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;

/** A bucket of Google Cloud Storage for backups. */
export interface GcsBackupOptions {
  /** Name of the bucket. */
  readonly bucket: string;

  /** What the names of all objects begin with, such as `chat/postgres`. */
  readonly prefix: string;

  /**
   * The key of a Secret that holds the key file of a service account, as JSON.
   *
   * @default - the identity of the pods, by Workload Identity
   */
  readonly serviceAccountKey?: SecretRef;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** Google Cloud Storage, for Barman and rclone. */
export function gcs(options: GcsBackupOptions): BackupPlace {
  const path = 'BackupStore.gcs';
  const { bucket, serviceAccountKey, peer } = options;
  if (!BUCKET.test(bucket)) refuse(`${path} bucket`, "a bucket's name (a-z, 0-9, '-', '_' and '.')", bucket);
  const prefix = prefixOf(`${path} prefix`, options.prefix);
  return {
    barman: {
      destinationPath: `gs://${bucket}/${prefix}`,
      googleCredentials: serviceAccountKey
        ? { applicationCredentials: keyOf(serviceAccountKey) }
        : { gkeEnvironment: true },
    },
    rclone: [
      value('RCLONE_CONFIG_STORE_TYPE', 'google cloud storage'),
      serviceAccountKey
        ? secret('RCLONE_CONFIG_STORE_SERVICE_ACCOUNT_CREDENTIALS', serviceAccountKey)
        : value('RCLONE_CONFIG_STORE_ENV_AUTH', true),
      // Access control lists of single objects, which buckets of today do not have.
      value('RCLONE_CONFIG_STORE_BUCKET_POLICY_ONLY', true),
      value('RCLONE_CONFIG_STORE_NO_CHECK_BUCKET', true),
    ],
    path: `store:${bucket}/${prefix}`,
    flow: { peer, port: 443 },
    workloadIdentity: serviceAccountKey === undefined,
  };
}
