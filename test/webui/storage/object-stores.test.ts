import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { type AzureBlobOptions, azure } from '../../../src/webui/storage/azure';
import { type GcsOptions, gcs } from '../../../src/webui/storage/gcs';

const peer = NetworkPeer.internet();
const key = SecretRef.of('storage', 'key');
const common = { scratchSize: '20Gi', localCache: true, peer };
const endpoint = 'https://chat.blob.core.windows.net';

test('a bucket of Google needs a name alone, and asks the cloud who the pod is', () => {
  const { env, flows, workloadIdentity, mounts } = gcs({ bucket: 'chat-uploads' });
  expect(envVars(env ?? [])).toEqual([
    { name: 'STORAGE_PROVIDER', value: 'gcs' },
    { name: 'GCS_BUCKET_NAME', value: 'chat-uploads' },
    { name: 'STORAGE_LOCAL_CACHE', value: 'false' },
  ]);
  expect(flows).toEqual([{ peer: undefined, port: 443 }]);
  expect(workloadIdentity).toBe(true);
  expect(mounts).toEqual([{ name: 'uploads', mountPath: '/app/backend/data/uploads' }]);
});

test('every option of a bucket of Google is in what it brings', () => {
  const options: Required<GcsOptions> = { bucket: 'chat_uploads.example.com', credentials: key, ...common };
  const { env, flows, workloadIdentity, volumes } = gcs(options);
  expect(envVars(env ?? [])).toEqual([
    { name: 'STORAGE_PROVIDER', value: 'gcs' },
    { name: 'GCS_BUCKET_NAME', value: 'chat_uploads.example.com' },
    {
      name: 'GOOGLE_APPLICATION_CREDENTIALS_JSON',
      valueFrom: { secretKeyRef: { name: 'storage', key: 'key' } },
    },
    { name: 'STORAGE_LOCAL_CACHE', value: 'true' },
  ]);
  expect(flows).toEqual([{ peer, port: 443 }]);
  expect(workloadIdentity).toBe(false);
  expect(volumes?.[0].emptyDir?.sizeLimit?.value).toBe('20Gi');
});

test('a container of Azure needs an account and a name, and asks the cloud who the pod is', () => {
  const { env, flows, workloadIdentity } = azure({ endpoint: `${endpoint}/`, container: 'uploads' });
  expect(envVars(env ?? [])).toEqual([
    { name: 'STORAGE_PROVIDER', value: 'azure' },
    { name: 'AZURE_STORAGE_ENDPOINT', value: endpoint },
    { name: 'AZURE_STORAGE_CONTAINER_NAME', value: 'uploads' },
    { name: 'STORAGE_LOCAL_CACHE', value: 'false' },
  ]);
  expect(flows).toEqual([{ peer: undefined, port: 443 }]);
  expect(workloadIdentity).toBe(true);
});

test('every option of a container of Azure is in what it brings', () => {
  const options: Required<AzureBlobOptions> = {
    endpoint: 'http://azurite:10000/chat',
    container: 'uploads',
    accountKey: key,
    ...common,
  };
  const { env, flows, workloadIdentity, volumes } = azure(options);
  expect(envVars(env ?? [])).toEqual([
    { name: 'STORAGE_PROVIDER', value: 'azure' },
    { name: 'AZURE_STORAGE_ENDPOINT', value: 'http://azurite:10000/chat' },
    { name: 'AZURE_STORAGE_CONTAINER_NAME', value: 'uploads' },
    { name: 'AZURE_STORAGE_KEY', valueFrom: { secretKeyRef: { name: 'storage', key: 'key' } } },
    { name: 'STORAGE_LOCAL_CACHE', value: 'true' },
  ]);
  expect(flows).toEqual([{ peer, port: 10000 }]);
  expect(workloadIdentity).toBe(false);
  expect(volumes?.[0].emptyDir?.sizeLimit?.value).toBe('20Gi');
});

test.each(['gs://uploads', 'Uploads', 'up', '-uploads', 'a b c'])('%j is no bucket of Google', bucket => {
  expect(() => gcs({ bucket })).toThrow(/^FileStorage\.gcs bucket must be a bucket's name/);
});

test.each<[Partial<AzureBlobOptions>, RegExp]>([
  [{ endpoint: 'chat.blob.core.windows.net' }, /^FileStorage\.azure endpoint must be a URL such as/],
  [{ endpoint: `${endpoint}?sv=token` }, /^FileStorage\.azure endpoint must be a URL without query/],
  [{ container: 'Uploads' }, /^FileStorage\.azure container must be a container's name/],
  [{ container: 'a--b' }, /^FileStorage\.azure container must be a container's name/],
  [{ scratchSize: '1 GB' }, /^FileStorage\.azure scratchSize must be a quantity of bytes/],
])('there is no container of Azure with %j', (options, message) => {
  expect(() => azure({ endpoint, container: 'uploads', ...options })).toThrow(message);
});
