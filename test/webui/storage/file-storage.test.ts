import type { ClaimOptions } from '../../../src/k8s/claim';
import { FileStorage, SharedFileStorage } from '../../../src/webui/storage/file-storage';

const options: Required<Omit<ClaimOptions, 'existingClaim'>> = { size: '50Gi', storageClassName: 'nfs' };

test('a volume is for one node, and is not shared', () => {
  const storage = FileStorage.volume(options);
  expect(storage).not.toBeInstanceOf(SharedFileStorage);
  expect(storage._volume).toEqual({ options, accessMode: 'ReadWriteOnce' });
  expect(storage._contribution).toEqual({ env: [{ name: 'STORAGE_PROVIDER', value: 'local' }] });
});

test('a shared volume is for many nodes', () => {
  const storage = FileStorage.sharedVolume(options);
  expect(storage).toBeInstanceOf(SharedFileStorage);
  expect(storage._volume).toEqual({ options, accessMode: 'ReadWriteMany' });
  expect(storage._contribution).toEqual({ env: [{ name: 'STORAGE_PROVIDER', value: 'local' }] });
});

test('a bucket is shared and needs no volume', () => {
  const storage = FileStorage.s3({ bucket: 'uploads' });
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
