import type { Problem, Settings } from '../settings';

/** What each provider does not start without. */
const NEEDED: Record<string, string[]> = {
  s3: ['S3_BUCKET_NAME'],
  gcs: ['GCS_BUCKET_NAME'],
  azure: ['AZURE_STORAGE_ENDPOINT', 'AZURE_STORAGE_CONTAINER_NAME'],
};

/** An object store without a place in it. */
export function checkObjectStore(settings: Settings): Problem[] {
  const provider = settings.text('STORAGE_PROVIDER') ?? '';
  const missing = (NEEDED[provider] ?? []).filter(name => !settings.isSet(name));
  if (!settings.isComplete || missing.length === 0) return [];
  const found = `STORAGE_PROVIDER is ${provider}, and ${missing.join(' and ')} not set`;
  return [
    { name: 'STORAGE_PROVIDER', code: 'object-store', level: 'error', found, fix: `set ${missing.join(' and ')}` },
  ];
}

/** One half of a key pair, which is not read: the SDK looks for other credentials. */
export function checkS3Keys(settings: Settings): Problem[] {
  const pair = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];
  const [known] = pair.filter(name => settings.isSet(name));
  const missing = pair.find(name => !settings.isSet(name));
  const isUsed = settings.text('STORAGE_PROVIDER') === 's3' && settings.isComplete;
  if (!isUsed || known === undefined || missing === undefined) return [];
  const found = `${known} is set, ${missing} is not: neither is used`;
  return [{ name: known, code: 's3-keys', level: 'error', found, fix: `set ${missing}, or leave ${known} out` }];
}

/** Tags at a store that refuses them, and the upload with them. */
export function checkS3Tags(settings: Settings): Problem[] {
  const name = 'S3_ENABLE_TAGGING';
  const isR2 = /\.r2\.cloudflarestorage\.com(?::\d+)?\/?$/i.test(settings.text('S3_ENDPOINT_URL') ?? '');
  if (!isR2 || settings.text(name)?.toLowerCase() !== 'true') return [];
  const found = `${name} is true, and S3_ENDPOINT_URL is Cloudflare R2, which has no tags`;
  return [{ name, code: 's3-tags', level: 'error', found, fix: `leave ${name} out` }];
}
