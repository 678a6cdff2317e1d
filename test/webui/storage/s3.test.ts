import type { S3Credentials } from '../../../src/connections/s3-credentials';
import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';

import { type S3Options, s3 } from '../../../src/webui/storage/s3';

test('a bucket needs a name alone, and its credentials come from its surroundings', () => {
  const { env, flows } = s3({ bucket: 'chat-uploads' });
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
    keyPrefix: 'chat/',
    credentials,
    peer,
  };
  const { env, flows } = s3(options);
  expect(envVars(env ?? [])).toEqual([
    { name: 'STORAGE_PROVIDER', value: 's3' },
    { name: 'S3_BUCKET_NAME', value: 'chat.uploads' },
    { name: 'S3_REGION_NAME', value: 'eu-central-1' },
    { name: 'S3_ENDPOINT_URL', value: 'http://minio.minio.svc:9000' },
    { name: 'S3_ADDRESSING_STYLE', value: 'path' },
    { name: 'S3_KEY_PREFIX', value: 'chat/' },
    { name: 'S3_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 's3', key: 'id' } } },
    { name: 'S3_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 's3', key: 'secret' } } },
    { name: 'STORAGE_LOCAL_CACHE', value: 'false' },
  ]);
  expect(flows).toEqual([{ peer, port: 9000 }]);
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

test.each<[Partial<S3Options>, RegExp]>([
  [{ endpoint: 'minio:9000' }, /^FileStorage\.s3 endpoint must be a URL such as .*, got 'minio:9000'$/],
  [{ endpoint: 'http://a:hunter2@minio' }, /^FileStorage\.s3 endpoint must be a URL without user .* for minio/],
  [{ region: '' }, /^FileStorage\.s3 region must be a text .*, got ''$/],
  [{ keyPrefix: ' chat/' }, /^FileStorage\.s3 keyPrefix must be a text .*, got ' chat\/'$/],
])('there is no bucket with %j', (options, message) => {
  expect(() => s3({ bucket: 'uploads', ...options })).toThrow(message);
});
