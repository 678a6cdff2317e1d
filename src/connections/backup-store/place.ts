import type { Variable } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import type { NetworkFlow } from '../../network/flow';

/**
 * An object store, in the words of the two programs that write to it.
 */
export interface BackupPlace {
  /** `spec.configuration` of an ObjectStore of the plugin for Barman Cloud. */
  readonly barman: BarmanConfiguration;

  /** Variables of the plugin's container that the configuration has no field for. */
  readonly barmanEnv?: Variable[];

  /** The remote `store` of rclone: its variables, and the path in it. */
  readonly rclone: Variable[];
  readonly path: string;

  readonly flow: NetworkFlow;

  /** There are no credentials: the cloud's SDK asks the cloud who the pod is. */
  readonly workloadIdentity: boolean;
}

/**
 * The fields of Barman's configuration that are written.
 */
export interface BarmanConfiguration {
  readonly destinationPath: string;
  readonly endpointURL?: string;
  readonly s3Credentials?: { readonly [field: string]: KeyOfSecret | boolean };
  readonly googleCredentials?: { readonly [field: string]: KeyOfSecret | boolean };
  readonly azureCredentials?: { readonly [field: string]: KeyOfSecret | boolean };
}

/** A key of a Secret, as custom resources write it. */
export interface KeyOfSecret {
  readonly name: string;
  readonly key: string;
}

/** A reference as custom resources write it. */
export function keyOf({ name, key }: SecretRef): KeyOfSecret {
  return { name, key };
}
