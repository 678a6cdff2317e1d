import { isIP } from 'node:net';
import { baseUrl, refuse, text } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import { portOf } from '../contribution';
import type { S3Credentials } from '../s3-credentials';
import { type BackupPlace, keyOf } from './place';
import { prefixOf } from './prefix';

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** A bucket of S3 for backups. */
export interface S3BackupOptions {
  /** Name of the bucket. */
  readonly bucket: string;

  /** What the names of all objects begin with, such as `chat/postgres`. */
  readonly prefix: string;

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

/** S3, for Barman and rclone. */
export function s3(options: S3BackupOptions): BackupPlace {
  const path = 'BackupStore.s3';
  const { bucket, credentials, peer } = options;
  if (!BUCKET.test(bucket) || isIP(bucket) !== 0) {
    refuse(`${path} bucket`, "a bucket's name (3 to 63 of a-z, 0-9, '-' and single '.', and no address)", bucket);
  }
  const prefix = prefixOf(`${path} prefix`, options.prefix);
  const region = options.region === undefined ? undefined : text(`${path} region`, options.region);
  const endpoint = options.endpoint === undefined ? undefined : baseUrl(`${path} endpoint`, options.endpoint);
  return {
    barman: {
      destinationPath: `s3://${bucket}/${prefix}`,
      ...(endpoint !== undefined && { endpointURL: endpoint }),
      s3Credentials: credentials
        ? { accessKeyId: keyOf(credentials.accessKeyId), secretAccessKey: keyOf(credentials.secretAccessKey) }
        : { inheritFromIAMRole: true },
    },
    barmanEnv: [
      ...(region === undefined ? [] : [value('AWS_DEFAULT_REGION', region)]),
      // Newer SDKs send checksums that other stores refuse (plugin-barman-cloud, docs, object_stores).
      ...(endpoint === undefined
        ? []
        : [
            value('AWS_REQUEST_CHECKSUM_CALCULATION', 'when_required'),
            value('AWS_RESPONSE_CHECKSUM_VALIDATION', 'when_required'),
          ]),
    ],
    rclone: [
      value('RCLONE_CONFIG_STORE_TYPE', 's3'),
      value('RCLONE_CONFIG_STORE_PROVIDER', endpoint === undefined ? 'AWS' : 'Other'),
      ...(region === undefined ? [] : [value('RCLONE_CONFIG_STORE_REGION', region)]),
      ...(endpoint === undefined ? [] : [value('RCLONE_CONFIG_STORE_ENDPOINT', endpoint)]),
      ...(credentials
        ? [
            secret('RCLONE_CONFIG_STORE_ACCESS_KEY_ID', credentials.accessKeyId),
            secret('RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY', credentials.secretAccessKey),
          ]
        : [value('RCLONE_CONFIG_STORE_ENV_AUTH', true)]),
      // The bucket is there: to create one is no right of a backup.
      value('RCLONE_CONFIG_STORE_NO_CHECK_BUCKET', true),
    ],
    path: `store:${bucket}/${prefix}`,
    flow: { peer, port: endpoint === undefined ? 443 : portOf(new URL(endpoint)) },
    workloadIdentity: credentials === undefined,
  };
}
