import { FileStorage, SharedFileStorage } from '../../../src/webui/storage/file-storage';
import { EVERY_CLAIM } from '../../k8s/every-claim';

const options = EVERY_CLAIM;
const { onePodOnly: _alone, ...shared } = EVERY_CLAIM;

test('a volume is for one node, and is not shared', () => {
  const storage = FileStorage.volume(options);
  expect(storage).not.toBeInstanceOf(SharedFileStorage);
  expect(storage._volume).toEqual({ options, accessMode: 'ReadWriteOnce' });
  expect(storage._contribution).toEqual({ env: [{ name: 'STORAGE_PROVIDER', value: 'local' }] });
});

test('a shared volume is for many nodes', () => {
  const storage = FileStorage.sharedVolume(shared);
  expect(storage).toBeInstanceOf(SharedFileStorage);
  expect(storage._volume).toEqual({ options: shared, accessMode: 'ReadWriteMany' });
  expect(storage._contribution).toEqual({ env: [{ name: 'STORAGE_PROVIDER', value: 'local' }] });
});

test.each([
  ['S3', FileStorage.s3({ bucket: 'uploads' })],
  ['Google Cloud Storage', FileStorage.gcs({ bucket: 'uploads' })],
  ['Azure', FileStorage.azure({ endpoint: 'https://a.blob.core.windows.net', container: 'uploads' })],
])('a bucket of %s is shared and needs no volume', (_store, storage) => {
  expect(storage).toBeInstanceOf(SharedFileStorage);
  expect(storage._volume).toBeUndefined();
});

test.each([
  ['FileStorage.volume', FileStorage.volume],
  ['FileStorage.sharedVolume', FileStorage.sharedVolume],
])('%s is named by its messages', (path, volume) => {
  expect(() => volume({ size: '10 GB' })).toThrow(
    `${path}.size must be a quantity of bytes such as '512Mi' or '10Gi', got '10 GB'`,
  );
  expect(() => volume({ size: '1Gi', existingClaim: 'old' })).toThrow(
    `${path}.size must be left out beside existingClaim, which has its own, got '1Gi'`,
  );
  expect(() => volume({ existingClaim: 'Old' })).toThrow(new RegExp(`^${path}\\.existingClaim must be .*, got 'Old'$`));
});

test('several pods mount a shared volume', () => {
  expect(() => FileStorage.sharedVolume({ onePodOnly: true })).toThrow(
    'FileStorage.sharedVolume.onePodOnly must be left out for a volume that several pods mount, got true',
  );
});
