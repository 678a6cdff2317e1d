import { refuse } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';
import { type BackupPlace, keyOf } from './place';
import { prefixOf } from './prefix';

/** Name and key of a storage account; both are asked for as keys of a Secret. */
export interface AzureBackupCredentials {
  /** Name of the storage account. */
  readonly storageAccount: SecretRef;

  /** One of its two access keys. */
  readonly storageKey: SecretRef;
}

/** A container of Azure Blob Storage for backups. */
export interface AzureBackupOptions {
  /** Name of the storage account. */
  readonly account: string;

  /** Name of the container. */
  readonly container: string;

  /** What the names of all blobs begin with, such as `chat/postgres`. */
  readonly prefix: string;

  /**
   * Name and key of the account.
   *
   * @default - the identity of the pods
   */
  readonly credentials?: AzureBackupCredentials;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** Azure Blob Storage, for Barman and rclone. */
export function azure(options: AzureBackupOptions): BackupPlace {
  const path = 'BackupStore.azure';
  const { account, container, credentials, peer } = options;
  if (!/^[a-z0-9]{3,24}$/.test(account))
    refuse(`${path} account`, "a storage account's name (3 to 24 of a-z and 0-9)", account);
  if (!/^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(container)) {
    refuse(`${path} container`, "a container's name (3 to 63 of a-z, 0-9 and single '-')", container);
  }
  const prefix = prefixOf(`${path} prefix`, options.prefix);
  return {
    barman: {
      destinationPath: `https://${account}.blob.core.windows.net/${container}/${prefix}`,
      azureCredentials: credentials
        ? { storageAccount: keyOf(credentials.storageAccount), storageKey: keyOf(credentials.storageKey) }
        : { inheritFromAzureAD: true },
    },
    rclone: [
      value('RCLONE_CONFIG_STORE_TYPE', 'azureblob'),
      ...(credentials
        ? [
            secret('RCLONE_CONFIG_STORE_ACCOUNT', credentials.storageAccount),
            secret('RCLONE_CONFIG_STORE_KEY', credentials.storageKey),
          ]
        : [value('RCLONE_CONFIG_STORE_ACCOUNT', account), value('RCLONE_CONFIG_STORE_ENV_AUTH', true)]),
      value('RCLONE_CONFIG_STORE_NO_CHECK_CONTAINER', true),
    ],
    path: `store:${container}/${prefix}`,
    flow: { peer, port: 443 },
    workloadIdentity: credentials === undefined,
  };
}
