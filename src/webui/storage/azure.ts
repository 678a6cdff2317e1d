import { type Contribution, portOf } from '../../connections/contribution';
import { baseUrl, refuse } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import { type ObjectStoreOptions, objectStore } from './object-store';

/** Source: https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata */
const CONTAINER = /^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/** A container of Azure Blob Storage, of this installation alone: an administrator who deletes all files empties it. */
export interface AzureBlobOptions extends ObjectStoreOptions {
  /** URL of the storage account, such as `https://chat.blob.core.windows.net`. */
  readonly endpoint: string;

  /** Name of the container. */
  readonly container: string;

  /**
   * The key of a Secret that holds an access key of the account.
   *
   * @default - the identity of the pod: its ServiceAccount with `azure.workload.identity/client-id`, and
   * `azure.workload.identity/use: 'true'` among `podLabels`
   */
  readonly accountKey?: SecretRef;
}

/** The variables of Azure Blob Storage. */
export function azure(options: AzureBlobOptions): Contribution {
  const { container, accountKey } = options;
  const path = 'FileStorage.azure';
  const endpoint = baseUrl(`${path} endpoint`, options.endpoint);
  if (!CONTAINER.test(container)) {
    refuse(`${path} container`, "a container's name (3 to 63 of a-z, 0-9 and single '-')", container);
  }
  return objectStore(path, 'azure', options, {
    env: [
      value('AZURE_STORAGE_ENDPOINT', endpoint),
      value('AZURE_STORAGE_CONTAINER_NAME', container),
      ...(accountKey ? [secret('AZURE_STORAGE_KEY', accountKey)] : []),
    ],
    port: portOf(new URL(endpoint)),
    isIdentified: accountKey === undefined,
  });
}
