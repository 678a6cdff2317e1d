import type { Contribution } from '../../connections/contribution';
import { refuse } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import { type ObjectStoreOptions, objectStore } from './object-store';

/** Source: https://cloud.google.com/storage/docs/buckets#naming */
const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;

/** A bucket of Google Cloud Storage, of this installation alone: an administrator who deletes all files empties it. */
export interface GcsOptions extends ObjectStoreOptions {
  /** Name of the bucket. */
  readonly bucket: string;

  /**
   * The key of a Secret that holds a service account's key, in JSON.
   *
   * @default - the identity of the ServiceAccount or of the node
   */
  readonly credentials?: SecretRef;
}

/** The variables of Google Cloud Storage. */
export function gcs(options: GcsOptions): Contribution {
  const { bucket, credentials } = options;
  const path = 'FileStorage.gcs';
  if (!BUCKET.test(bucket)) {
    refuse(`${path} bucket`, "a bucket's name (3 or more of a-z, 0-9, '-', '_' and '.')", bucket);
  }
  return objectStore(path, 'gcs', options, {
    env: [
      value('GCS_BUCKET_NAME', bucket),
      ...(credentials ? [secret('GOOGLE_APPLICATION_CREDENTIALS_JSON', credentials)] : []),
    ],
    port: 443,
    isIdentified: credentials === undefined,
  });
}
