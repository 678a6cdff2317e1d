import type { S3Credentials } from '../../../src/connections/s3-credentials';
import { CaCertificate } from '../../../src/k8s/ca-certificate';
import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { S3Addressing, type S3Options, s3 } from '../../../src/webui/storage/s3';

test('a bucket needs a name alone, and its credentials come from its surroundings', () => {
  const { env, flows, volumes, workloadIdentity } = s3({ bucket: 'chat-uploads' });
  expect(workloadIdentity).toBe(true);
  expect(volumes?.map(({ name, emptyDir }) => [name, emptyDir?.sizeLimit?.value])).toEqual([['uploads', '10Gi']]);
  expect(envVars(env ?? [])).toEqual([
    { name: 'STORAGE_PROVIDER', value: 's3' },
    { name: 'S3_BUCKET_NAME', value: 'chat-uploads' },
    { name: 'STORAGE_LOCAL_CACHE', value: 'false' },
  ]);
  expect(flows).toEqual([{ peer: undefined, port: 443 }]);
});

test('every option is in what it brings', () => {
  const peer = NetworkPeer.pods('minio', { app: 'minio' });
  const credentials: Required<S3Credentials> = {
    accessKeyId: SecretRef.of('s3', 'id'),
    secretAccessKey: SecretRef.of('s3', 'secret'),
  };
  const options: Required<S3Options> = {
    bucket: 'chat.uploads',
    region: 'eu-central-1',
    endpoint: 'http://minio.minio.svc:9000',
    addressing: S3Addressing.VIRTUAL,
    keyPrefix: 'chat/',
    tagging: false,
    accelerate: false,
    credentials,
    rootCertificate: CaCertificate.fromSecret(SecretRef.of('minio-ca', 'ca.crt')),
    scratchSize: '20Gi',
    localCache: true,
    peer,
  };
  const { env, flows, volumes, mounts, workloadIdentity } = s3(options);
  expect(envVars(env ?? [])).toEqual([
    { name: 'STORAGE_PROVIDER', value: 's3' },
    { name: 'S3_BUCKET_NAME', value: 'chat.uploads' },
    { name: 'S3_REGION_NAME', value: 'eu-central-1' },
    { name: 'S3_ENDPOINT_URL', value: 'http://minio.minio.svc:9000' },
    { name: 'S3_ADDRESSING_STYLE', value: 'virtual' },
    { name: 'S3_USE_ACCELERATE_ENDPOINT', value: 'false' },
    { name: 'S3_KEY_PREFIX', value: 'chat/' },
    { name: 'S3_ENABLE_TAGGING', value: 'false' },
    { name: 'S3_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 's3', key: 'id' } } },
    { name: 'S3_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 's3', key: 'secret' } } },
    { name: 'AWS_CA_BUNDLE', value: '/etc/open-webui/s3-ca/ca.crt' },
    { name: 'STORAGE_LOCAL_CACHE', value: 'true' },
  ]);
  expect(flows).toEqual([{ peer, port: 9000 }]);
  expect(workloadIdentity).toBe(false);
  expect(volumes?.[0].emptyDir?.sizeLimit?.value).toBe('20Gi');
  expect(volumes?.[1]).toEqual({
    name: 's3-ca',
    secret: { secretName: 'minio-ca', items: [{ key: 'ca.crt', path: 'ca.crt' }] },
  });
  expect(mounts).toEqual([
    { name: 'uploads', mountPath: '/app/backend/data/uploads' },
    { name: 's3-ca', mountPath: '/etc/open-webui/s3-ca', readOnly: true },
  ]);
});

test.each([
  'Uploads',
  'up',
  'a_b',
  '-ab',
  'ab-',
  'a b c',
  '',
  'a'.repeat(64),
  's3://uploads',
])('%j is no bucket', bucket => {
  expect(() => s3({ bucket })).toThrow(
    `FileStorage.s3 bucket must be a bucket's name (3 to 63 of a-z, 0-9, '-' and single '.', and no address), got '${bucket}'`,
  );
});

test.each(['a..b', '192.168.0.1'])('%j is no bucket', bucket => {
  expect(() => s3({ bucket })).toThrow(/^FileStorage\.s3 bucket must be /);
});
test('the message says what a name of a bucket is', () => {
  expect(() => s3({ bucket: 'Uploads' })).toThrow(/^FileStorage\.s3 bucket must be .*3 to 63.*, got 'Uploads'$/);
});

const KEYS = { accessKeyId: SecretRef.of('s3', 'id'), secretAccessKey: SecretRef.of('s3', 'secret') };
const CA = CaCertificate.fromConfigMap('company-ca', 'ca.crt');

test("a store of one's own is addressed by path, and its keys come without a region", () => {
  const { env } = s3({ bucket: 'uploads', endpoint: 'https://minio.example.com', credentials: KEYS });
  expect(env?.map(({ name }) => name)).toEqual([
    'STORAGE_PROVIDER',
    'S3_BUCKET_NAME',
    'S3_ENDPOINT_URL',
    'S3_ADDRESSING_STYLE',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
    'STORAGE_LOCAL_CACHE',
  ]);
  expect(env?.find(({ name }) => name === 'S3_ADDRESSING_STYLE')?.value).toBe('path');
});

test.each<[Partial<S3Options>, RegExp]>([
  [{ endpoint: 'minio:9000' }, /^FileStorage\.s3 endpoint must be a URL such as .*, got 'minio:9000'$/],
  [{ endpoint: 'http://a:hunter2@minio' }, /^FileStorage\.s3 endpoint must be a URL without user .* for minio/],
  [{ region: '' }, /^FileStorage\.s3 region must be a text .*, got ''$/],
  [
    { credentials: KEYS },
    /^FileStorage\.s3 region must be a region such as .* beside credentials of AWS, got undefined$/,
  ],
  [{ rootCertificate: CA }, /^FileStorage\.s3 rootCertificate is that of an endpoint, and there is none/],
  [{ accelerate: true, endpoint: 'https://minio' }, /^FileStorage\.s3 accelerate must be left out beside an endpoint/],
  [{ accelerate: true, addressing: S3Addressing.PATH }, /^FileStorage\.s3 accelerate must be left out beside S3Addr/],
  [{ accelerate: true, bucket: 'chat.uploads' }, /^FileStorage\.s3 accelerate must be left out for a bucket with/],
  [{ scratchSize: '10 GB' }, /^FileStorage\.s3 scratchSize must be a quantity of bytes .*, got '10 GB'$/],
  [{ keyPrefix: ' chat/' }, /^FileStorage\.s3 keyPrefix must be a text .*, got ' chat\/'$/],
])('there is no bucket with %j', (options, message) => {
  expect(() => s3({ bucket: 'uploads', ...options })).toThrow(message);
});
