import { isIP } from 'node:net';
import type { Contribution } from '../../connections/contribution';
import { portOf } from '../../connections/contribution';
import type { S3Credentials } from '../../connections/s3-credentials';
import type { CaCertificate } from '../../k8s/ca-certificate';
import { refuse, text, url } from '../../k8s/demand';
import { secret, type Variable, value } from '../../k8s/environment';
import { type ObjectStoreOptions, objectStore } from './object-store';

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** How a bucket is addressed. */
export enum S3Addressing {
  /** By the path of a URL: what most stores of one's own understand. */
  PATH = 'path',
  /** By a host of its own. */
  VIRTUAL = 'virtual',
}

/** A bucket. */
export interface S3Options extends ObjectStoreOptions {
  /** Name of the bucket. */
  readonly bucket: string;

  /**
   * Region, such as `eu-central-1`. A key pair for AWS does not come with one.
   *
   * @default - what the SDK finds in its surroundings: EKS sets it for ServiceAccounts with a role
   */
  readonly region?: string;

  /**
   * URL of a store with S3's API, such as `https://minio.example.com`.
   *
   * @default - AWS
   */
  readonly endpoint?: string;

  /**
   * How the bucket is addressed.
   *
   * @default - S3Addressing.PATH at an `endpoint`, and what AWS prefers otherwise
   */
  readonly addressing?: S3Addressing;

  /**
   * What the names of all objects begin with, such as `chat/`. Without it the bucket must have no other use: an administrator
   * who deletes all files empties it (open-webui v0.11.0, storage/provider.py, `delete_all_files`).
   *
   * @default - none
   */
  readonly keyPrefix?: string;

  /**
   * Whether objects get tags that say whose file they are; Cloudflare R2 does not know tags.
   *
   * @default - they do not, the program's own default
   */
  readonly tagging?: boolean;

  /**
   * Uses the transfer acceleration of AWS, which the bucket must have turned on.
   *
   * @default false
   */
  readonly accelerate?: boolean;

  /**
   * The key pair.
   *
   * @default - the SDK's own chain: the identity of the ServiceAccount or of the node
   */
  readonly credentials?: S3Credentials;

  /**
   * Who signed the certificate of the `endpoint`. It stands for all authorities in everything that the SDK of AWS reaches.
   *
   * @default - an authority that the image knows
   */
  readonly rootCertificate?: CaCertificate;
}

const PATH = 'FileStorage.s3';

/** The variables of S3. */
export function s3(options: S3Options): Contribution {
  const { bucket, endpoint, credentials, rootCertificate, region } = options;
  if (!BUCKET.test(bucket) || isIP(bucket) !== 0) {
    refuse(`${PATH} bucket`, "a bucket's name (3 to 63 of a-z, 0-9, '-' and single '.', and no address)", bucket);
  }
  if (credentials && region === undefined && endpoint === undefined) {
    refuse(`${PATH} region`, "a region such as 'eu-central-1' beside credentials of AWS", region);
  }
  if (rootCertificate && endpoint === undefined) {
    throw new Error(`${PATH} rootCertificate is that of an endpoint, and there is none: AWS has public certificates`);
  }
  refuseAcceleration(options);
  const file = rootCertificate?._mounted('s3-ca');
  return objectStore(PATH, 's3', options, {
    env: [...variables(options), ...(file ? [value('AWS_CA_BUNDLE', file.path)] : [])],
    volumes: file?.volumes,
    mounts: file?.mounts,
    port: endpoint === undefined ? 443 : portOf(url(`${PATH} endpoint`, endpoint)),
    isIdentified: credentials === undefined,
  });
}

function variables(options: S3Options): Variable[] {
  const { bucket, region, endpoint, keyPrefix, tagging, accelerate, credentials } = options;
  const { addressing = endpoint === undefined ? undefined : S3Addressing.PATH } = options;
  return [
    value('S3_BUCKET_NAME', bucket),
    ...(region === undefined ? [] : [value('S3_REGION_NAME', text(`${PATH} region`, region))]),
    ...(endpoint === undefined ? [] : [value('S3_ENDPOINT_URL', endpoint)]),
    ...(addressing === undefined ? [] : [value('S3_ADDRESSING_STYLE', addressing)]),
    ...(accelerate === undefined ? [] : [value('S3_USE_ACCELERATE_ENDPOINT', accelerate)]),
    ...(keyPrefix === undefined ? [] : [value('S3_KEY_PREFIX', text(`${PATH} keyPrefix`, keyPrefix))]),
    ...(tagging === undefined ? [] : [value('S3_ENABLE_TAGGING', tagging)]),
    ...(credentials
      ? [
          secret('S3_ACCESS_KEY_ID', credentials.accessKeyId),
          secret('S3_SECRET_ACCESS_KEY', credentials.secretAccessKey),
        ]
      : []),
  ];
}

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/transfer-acceleration.html */
function refuseAcceleration({ accelerate, bucket, endpoint, addressing }: S3Options): void {
  if (!accelerate) return;
  const path = `${PATH} accelerate`;
  if (endpoint !== undefined) refuse(path, 'left out beside an endpoint: only AWS has it', accelerate);
  if (addressing === S3Addressing.PATH) refuse(path, 'left out beside S3Addressing.PATH', accelerate);
  if (bucket.includes('.')) refuse(path, "left out for a bucket with a '.' in its name", accelerate);
}
