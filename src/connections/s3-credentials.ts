import type { SecretRef } from '../k8s/secret-ref';

/** A key pair of an object store. */
export interface S3Credentials {
  /** The access key id. */
  readonly accessKeyId: SecretRef;

  /** The secret access key. */
  readonly secretAccessKey: SecretRef;
}
