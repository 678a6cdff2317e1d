import { refuse, text } from '../../k8s/demand';
import { value } from '../../k8s/environment';
import type { Contribution } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-buckets-naming.html */
const BUCKET = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/** A vector bucket of Amazon S3: of each installation its own, since its indices have no prefix. */
export interface S3VectorsOptions extends EndpointOptions {
  /** Name of the vector bucket, which must exist. */
  readonly bucket: string;

  /** Its region, such as `eu-central-1`. */
  readonly region: string;
}

/** The variables of S3 Vectors. */
export function s3Vectors({ bucket, region, peer }: S3VectorsOptions): Contribution {
  const path = 'VectorDatabase.s3Vectors';
  if (!BUCKET.test(bucket)) refuse(`${path} bucket`, "a vector bucket's name (3 to 63 of a-z, 0-9 and '-')", bucket);
  return {
    env: [
      value('VECTOR_DB', 's3vector'),
      value('S3_VECTOR_BUCKET_NAME', bucket),
      value('S3_VECTOR_REGION', text(`${path} region`, region)),
    ],
    workloadIdentity: true,
    flows: [{ peer, port: 443 }],
  };
}
