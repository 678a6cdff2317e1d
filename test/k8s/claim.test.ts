import { type ClaimOptions, checkClaim, checkVolume, claimSpec } from '../../src/k8s/claim';
import { EVERY_CLAIM } from './every-claim';

describe('the spec of a claim', () => {
  test('asks for the default size of the default class, unless the user says otherwise', () => {
    const spec = claimSpec('x.storage', {}, '10Gi', 'ReadWriteOnce');
    expect(spec.accessModes).toEqual(['ReadWriteOnce']);
    expect(spec.storageClassName).toBeUndefined();
    expect(spec.resources?.requests?.storage.value).toBe('10Gi');
  });

  test('takes size and class of the user', () => {
    const spec = claimSpec('x.storage', { size: '1Ti', storageClassName: 'nfs' }, '10Gi', 'ReadWriteMany');
    expect(spec.accessModes).toEqual(['ReadWriteMany']);
    expect(spec.storageClassName).toBe('nfs');
    expect(spec.resources?.requests?.storage.value).toBe('1Ti');
  });

  test('takes every option', () => {
    const spec = claimSpec('x.storage', EVERY_CLAIM, '10Gi', 'ReadWriteOnce');
    expect(spec).toMatchObject({
      accessModes: ['ReadWriteOncePod'],
      storageClassName: 'fast',
      volumeName: 'disk-1',
      selector: { matchLabels: { disk: 'ssd' } },
    });
    expect(spec.dataSource).toBeUndefined();
  });

  test('begins with a snapshot', () => {
    expect(claimSpec('x.storage', { snapshot: 'before' }, '10Gi', 'ReadWriteOnce').dataSource).toEqual({
      apiGroup: 'snapshot.storage.k8s.io',
      kind: 'VolumeSnapshot',
      name: 'before',
    });
  });

  test('is of one pod or of several', () => {
    expect(() => claimSpec('x.storage', { onePodOnly: true }, '10Gi', 'ReadWriteMany')).toThrow(
      'x.storage.onePodOnly must be left out for a volume that several pods mount, got true',
    );
  });
});

test.each(['/files', '../files', 'a/../b', 'a b', ''])('%j is no directory of a volume', subPath => {
  expect(() => checkVolume('x.storage', { subPath })).toThrow(
    `x.storage.subPath must be a path below the volume's root, such as 'ollama/models', got '${subPath}'`,
  );
});

describe('the options of a claim', () => {
  test.each<[ClaimOptions | undefined]>([
    [{}],
    [undefined],
    [{ size: '10Gi', storageClassName: 'fast' }],
    [{ existingClaim: 'models' }],
    [{ existingClaim: 'models', size: undefined }],
    [{ storageClassName: '', volumeName: 'disk-1' }],
    [EVERY_CLAIM],
  ])('may be %j', options => {
    expect(checkClaim('x.storage', options)).toEqual(options ?? {});
  });

  test.each<[ClaimOptions, string | RegExp]>([
    [
      { existingClaim: 'models', size: '10Gi' },
      "x.storage.size must be left out beside existingClaim, which has its own, got '10Gi'",
    ],
    [
      { existingClaim: 'models', storageClassName: 'fast' },
      "x.storage.storageClassName must be left out beside existingClaim, which has its own, got 'fast'",
    ],
    [
      { existingClaim: '' },
      "x.storage.existingClaim must be an object's name (a DNS subdomain of at most 253 characters), got ''",
    ],
    [{ existingClaim: 'models', snapshot: 'x' }, /^x\.storage\.snapshot must be left out beside existingClaim/],
    [{ existingClaim: 'models', onePodOnly: true }, /^x\.storage\.onePodOnly must be left out beside existingClaim/],
    [{ snapshot: 'x', volumeName: 'y' }, /^x\.storage\.snapshot must be left out beside a volume that is there/],
    [{ snapshot: 'X' }, /^x\.storage\.snapshot must be an object's name/],
    [{ volumeName: 'a b' }, /^x\.storage\.volumeName must be an object's name/],
    [{ volumeLabels: { disk: 'a b' } }, /^x\.storage\.volumeLabels\['disk'\] must be a label's value/],
    [{ labels: { 'a b': 'c' } }, /^x\.storage\.labels must be keys such as/],
    [{ annotations: { 'a b': 'c' } }, /^x\.storage\.annotations must be keys such as/],
    [{ storageClassName: 'Fast Disks' }, /^x\.storage\.storageClassName must be .*, got 'Fast Disks'$/],
    [{ size: '10 GB' }, "x.storage.size must be a quantity of bytes such as '512Mi' or '10Gi', got '10 GB'"],
    [{ size: '10m' }, /^x\.storage\.size must be .*, got '10m'$/],
    [{ size: '0' }, /^x\.storage\.size must be .*, got '0'$/],
  ])('may not be %j', (options, message) => {
    expect(() => checkClaim('x.storage', options)).toThrow(message);
  });
});
