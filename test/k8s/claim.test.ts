import { checkClaim, claimSpec } from '../../src/k8s/claim';

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
});

describe('the options of a claim', () => {
  test.each([
    [{}],
    [undefined],
    [{ size: '10Gi', storageClassName: 'fast' }],
    [{ existingClaim: 'models' }],
    [{ existingClaim: 'models', size: undefined }],
  ])('may be %j', options => {
    expect(checkClaim('x.storage', options)).toEqual(options ?? {});
  });

  test.each([
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
    [{ storageClassName: 'Fast Disks' }, /^x\.storage\.storageClassName must be .*, got 'Fast Disks'$/],
    [{ size: '10 GB' }, "x.storage.size must be a quantity of bytes such as '512Mi' or '10Gi', got '10 GB'"],
    [{ size: '10m' }, /^x\.storage\.size must be .*, got '10m'$/],
    [{ size: '0' }, /^x\.storage\.size must be .*, got '0'$/],
  ])('may not be %j', (options, message) => {
    expect(() => checkClaim('x.storage', options)).toThrow(message);
  });
});
