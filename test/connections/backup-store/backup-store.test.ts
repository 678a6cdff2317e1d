import { BackupStore, NetworkPeer, SecretRef } from '../../../src';
import { envVars } from '../../../src/k8s/environment';

const credentials = { accessKeyId: SecretRef.of('s3', 'id'), secretAccessKey: SecretRef.of('s3', 'secret') };
const key = (name: string, key: string) => ({ valueFrom: { secretKeyRef: { name, key } } });

test('S3 by the identity of the pods', () => {
  const { barman, barmanEnv, rclone, path, flow, workloadIdentity } = BackupStore.s3({
    bucket: 'backups',
    prefix: 'chat/postgres',
    region: 'eu-central-1',
  })._place;
  expect(barman).toEqual({
    destinationPath: 's3://backups/chat/postgres',
    s3Credentials: { inheritFromIAMRole: true },
  });
  expect(envVars(barmanEnv ?? [])).toEqual([{ name: 'AWS_DEFAULT_REGION', value: 'eu-central-1' }]);
  expect(envVars(rclone)).toEqual([
    { name: 'RCLONE_CONFIG_STORE_TYPE', value: 's3' },
    { name: 'RCLONE_CONFIG_STORE_PROVIDER', value: 'AWS' },
    { name: 'RCLONE_CONFIG_STORE_REGION', value: 'eu-central-1' },
    { name: 'RCLONE_CONFIG_STORE_ENV_AUTH', value: 'true' },
    { name: 'RCLONE_CONFIG_STORE_NO_CHECK_BUCKET', value: 'true' },
  ]);
  expect(path).toBe('store:backups/chat/postgres');
  expect(flow).toEqual({ peer: undefined, port: 443 });
  expect(workloadIdentity).toBe(true);
});

test('a store with the API of S3, by a key pair', () => {
  const peer = NetworkPeer.cidr('10.0.0.0/8');
  const options = { bucket: 'backups', prefix: 'chat', endpoint: 'http://minio.storage.svc:9000', credentials, peer };
  const { barman, barmanEnv, rclone, flow, workloadIdentity } = BackupStore.s3(options)._place;
  expect(barman).toEqual({
    destinationPath: 's3://backups/chat',
    endpointURL: 'http://minio.storage.svc:9000',
    s3Credentials: { accessKeyId: { name: 's3', key: 'id' }, secretAccessKey: { name: 's3', key: 'secret' } },
  });
  expect(envVars(barmanEnv ?? [])).toEqual([
    { name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' },
    { name: 'AWS_RESPONSE_CHECKSUM_VALIDATION', value: 'when_required' },
  ]);
  expect(envVars(rclone)).toEqual([
    { name: 'RCLONE_CONFIG_STORE_TYPE', value: 's3' },
    { name: 'RCLONE_CONFIG_STORE_PROVIDER', value: 'Other' },
    { name: 'RCLONE_CONFIG_STORE_ENDPOINT', value: 'http://minio.storage.svc:9000' },
    { name: 'RCLONE_CONFIG_STORE_ACCESS_KEY_ID', ...key('s3', 'id') },
    { name: 'RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY', ...key('s3', 'secret') },
    { name: 'RCLONE_CONFIG_STORE_NO_CHECK_BUCKET', value: 'true' },
  ]);
  expect(flow).toEqual({ peer, port: 9000 });
  expect(workloadIdentity).toBe(false);
});

test('Google Cloud Storage', () => {
  const options = { bucket: 'backups', prefix: 'chat' };
  expect(BackupStore.gcs(options)._place).toMatchObject({
    barman: { destinationPath: 'gs://backups/chat', googleCredentials: { gkeEnvironment: true } },
    path: 'store:backups/chat',
    workloadIdentity: true,
  });
  const { barman, rclone, workloadIdentity } = BackupStore.gcs({
    ...options,
    serviceAccountKey: SecretRef.of('gcs', 'key.json'),
  })._place;
  expect(barman.googleCredentials).toEqual({ applicationCredentials: { name: 'gcs', key: 'key.json' } });
  expect(envVars(rclone)).toEqual([
    { name: 'RCLONE_CONFIG_STORE_TYPE', value: 'google cloud storage' },
    { name: 'RCLONE_CONFIG_STORE_SERVICE_ACCOUNT_CREDENTIALS', ...key('gcs', 'key.json') },
    { name: 'RCLONE_CONFIG_STORE_BUCKET_POLICY_ONLY', value: 'true' },
    { name: 'RCLONE_CONFIG_STORE_NO_CHECK_BUCKET', value: 'true' },
  ]);
  expect(workloadIdentity).toBe(false);
});

test('Azure Blob Storage', () => {
  const options = { account: 'chatbackups', container: 'backups', prefix: 'chat' };
  const byIdentity = BackupStore.azure(options)._place;
  expect(byIdentity).toMatchObject({
    barman: {
      destinationPath: 'https://chatbackups.blob.core.windows.net/backups/chat',
      azureCredentials: { inheritFromAzureAD: true },
    },
    path: 'store:backups/chat',
    workloadIdentity: true,
  });
  expect(envVars(byIdentity.rclone)).toEqual([
    { name: 'RCLONE_CONFIG_STORE_TYPE', value: 'azureblob' },
    { name: 'RCLONE_CONFIG_STORE_ACCOUNT', value: 'chatbackups' },
    { name: 'RCLONE_CONFIG_STORE_ENV_AUTH', value: 'true' },
    { name: 'RCLONE_CONFIG_STORE_NO_CHECK_CONTAINER', value: 'true' },
  ]);
  const keys = { storageAccount: SecretRef.of('azure', 'account'), storageKey: SecretRef.of('azure', 'key') };
  const byKey = BackupStore.azure({ ...options, credentials: keys })._place;
  expect(byKey.barman.azureCredentials).toEqual({
    storageAccount: { name: 'azure', key: 'account' },
    storageKey: { name: 'azure', key: 'key' },
  });
  expect(envVars(byKey.rclone)).toEqual([
    { name: 'RCLONE_CONFIG_STORE_TYPE', value: 'azureblob' },
    { name: 'RCLONE_CONFIG_STORE_ACCOUNT', ...key('azure', 'account') },
    { name: 'RCLONE_CONFIG_STORE_KEY', ...key('azure', 'key') },
    { name: 'RCLONE_CONFIG_STORE_NO_CHECK_CONTAINER', value: 'true' },
  ]);
});

test.each<[string, () => unknown, string]>([
  [
    'an address as a bucket',
    () => BackupStore.s3({ bucket: '10.0.0.1', prefix: 'a' }),
    'BackupStore.s3 bucket must be',
  ],
  ['no prefix', () => BackupStore.s3({ bucket: 'backups', prefix: '' }), 'BackupStore.s3 prefix must be a path'],
  ['a prefix with a slash', () => BackupStore.gcs({ bucket: 'backups', prefix: 'chat/' }), "without '/' at its ends"],
  [
    'an endpoint with credentials',
    () => BackupStore.s3({ bucket: 'backups', prefix: 'a', endpoint: 'https://a:b@minio' }),
    'without user and password',
  ],
  ['a bucket in capitals', () => BackupStore.gcs({ bucket: 'Backups', prefix: 'a' }), 'BackupStore.gcs bucket must be'],
  [
    'an account that is none',
    () => BackupStore.azure({ account: 'a-b', container: 'backups', prefix: 'a' }),
    'account must be',
  ],
  [
    'a container that is none',
    () => BackupStore.azure({ account: 'backups', container: 'a--b', prefix: 'a' }),
    'container must be',
  ],
])('refuses %s', (_what, build, message) => {
  expect(build).toThrow(message);
});
