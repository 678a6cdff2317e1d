import { isIP } from 'node:net';
import { type Contribution, portOf } from '../../connections/contribution';
import type { S3Credentials } from '../../connections/s3-credentials';
import { refuse, text, url } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** A bucket. */
export interface S3Options {
  /** Name of the bucket. */
  readonly bucket: string;

  /**
   * Region, such as `eu-central-1`.
   *
   * @default - what the SDK finds in its surroundings
   */
  readonly region?: string;

  /**
   * URL of a store with S3's API, such as `https://minio.example.com`; it is addressed by path.
   *
   * @default - AWS
   */
  readonly endpoint?: string;

  /**
   * What the names of all objects begin with, such as `chat/`. Without it the bucket must have no other use: an administrator
   * who deletes all files empties it (open-webui v0.11.0, storage/provider.py, `delete_all_files`).
   *
   * @default - none
   */
  readonly keyPrefix?: string;

  /**
   * The key pair.
   *
   * @default - the SDK's own chain: the identity of the ServiceAccount or of the node
   */
  readonly credentials?: S3Credentials;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** The variables of S3. */
export function s3(options: S3Options): Contribution {
  const { bucket, region, endpoint, keyPrefix, credentials, peer } = options;
  const path = 'FileStorage.s3';
  if (!BUCKET.test(bucket) || isIP(bucket) !== 0) {
    refuse(`${path} bucket`, "a bucket's name (3 to 63 of a-z, 0-9, '-' and single '.', and no address)", bucket);
  }
  return {
    env: [
      value('STORAGE_PROVIDER', 's3'),
      value('S3_BUCKET_NAME', bucket),
      ...(region === undefined ? [] : [value('S3_REGION_NAME', text(`${path} region`, region))]),
      ...(endpoint === undefined ? [] : [value('S3_ENDPOINT_URL', endpoint), value('S3_ADDRESSING_STYLE', 'path')]),
      ...(keyPrefix === undefined ? [] : [value('S3_KEY_PREFIX', text(`${path} keyPrefix`, keyPrefix))]),
      ...(credentials
        ? [
            secret('S3_ACCESS_KEY_ID', credentials.accessKeyId),
            secret('S3_SECRET_ACCESS_KEY', credentials.secretAccessKey),
          ]
        : []),
      // Every file passes through the pod's own disk; nothing stays there.
      value('STORAGE_LOCAL_CACHE', false),
    ],
    workloadIdentity: credentials === undefined,
    flows: [{ peer, port: endpoint === undefined ? 443 : portOf(url(`${path} endpoint`, endpoint)) }],
  };
}
