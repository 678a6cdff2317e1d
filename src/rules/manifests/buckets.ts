import type { Environment } from './environment';
import type { Installation, Server } from './installations';
import type { Manifests } from './manifests';

/** A place of an object store in which an installation keeps files. */
export interface Bucket {
  readonly installation: Installation;
  readonly server: Server;
  /** Equal for two places in one bucket or container. */
  readonly identity: string;
  /** What all names begin with; GCS and Azure have none. */
  readonly prefix: string;
  /** In words, for a finding. */
  readonly what: string;
}

/** The places of all installations that can be told from others, each once. */
export function bucketsOf({ installations }: Manifests): Bucket[] {
  return installations.flatMap(installation => {
    const seen = new Set<string>();
    return installation.servers.flatMap(server => {
      const place = placeOf(server.container.env);
      if (!place || seen.has(JSON.stringify(place))) return [];
      seen.add(JSON.stringify(place));
      return [{ installation, server, ...place }];
    });
  });
}

function placeOf(env: Environment): Pick<Bucket, 'identity' | 'prefix' | 'what'> | undefined {
  const provider = env.known('STORAGE_PROVIDER');
  switch (provider) {
    case 's3': {
      const [endpoint, bucket, prefix] = ['S3_ENDPOINT_URL', 'S3_BUCKET_NAME', 'S3_KEY_PREFIX'].map(name =>
        known(env, name),
      );
      if (!bucket || endpoint === undefined || prefix === undefined) return undefined;
      const what = prefix === '' ? `the bucket ${bucket}` : `${prefix} in the bucket ${bucket}`;
      return { identity: `s3 ${endpoint.replace(/\/+$/, '')} ${bucket}`, prefix, what };
    }
    case 'gcs': {
      const bucket = known(env, 'GCS_BUCKET_NAME');
      return bucket ? { identity: `gcs ${bucket}`, prefix: '', what: `the bucket ${bucket}` } : undefined;
    }
    case 'azure': {
      const [account, container] = ['AZURE_STORAGE_ENDPOINT', 'AZURE_STORAGE_CONTAINER_NAME'].map(name =>
        known(env, name),
      );
      if (!account || !container) return undefined;
      return {
        identity: `azure ${account.replace(/\/+$/, '')} ${container}`,
        prefix: '',
        what: `the container ${container}`,
      };
    }
    default:
      return undefined;
  }
}

/** The text of a variable, empty where it is surely not set; nothing where it cannot be seen. */
function known(env: Environment, name: string): string | undefined {
  const value = env.get(name);
  return value.kind === 'unset' ? '' : value.kind === 'known' ? value.text : undefined;
}
