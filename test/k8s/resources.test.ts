import { resourceRequirements, withDefaults } from '../../src/k8s/resources';

const DEFAULTS = { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '4Gi' } };

test('the fields of the user replace those of the part one by one', () => {
  const given = { requests: { cpu: '2' }, limits: { cpu: '4', ephemeralStorage: '1Gi' } };
  expect(withDefaults('x', DEFAULTS, given)).toEqual({
    requests: { cpu: '2', memory: '1Gi' },
    limits: { cpu: '4', memory: '4Gi', ephemeralStorage: '1Gi' },
  });
});

test.each([
  [{ limits: { memory: '512Mi' } }, "x.limits.memory must be at least the request of 1Gi, got '512Mi'"],
  [{ limits: { cpu: '250m' } }, "x.limits.cpu must be at least the request of 500m, got '250m'"],
  [
    { requests: { ephemeralStorage: '2Gi' }, limits: { ephemeralStorage: '2G' } },
    "x.limits.ephemeralStorage must be at least the request of 2Gi, got '2G'",
  ],
  [
    { requests: { memory: '10 GB' } },
    "x.requests.memory must be a quantity of bytes such as '512Mi' or '10Gi', got '10 GB'",
  ],
  [{ requests: { cpu: '-1' } }, /^x\.requests\.cpu must be a quantity of cores .*, got '-1'$/],
  [{ requests: { memory: '512m' } }, /^x\.requests\.memory must be a quantity of bytes .*, got '512m'$/],
  [{ limits: { memory: '0' } }, /^x\.limits\.memory must be a quantity of bytes .*, got '0'$/],
])('limits are no less than requests, in quantities: %j', (given, message) => {
  expect(() => withDefaults('x', DEFAULTS, given)).toThrow(message);
});

test('a limit may equal the request', () => {
  expect(withDefaults('x', DEFAULTS, { limits: { memory: '1024Mi' } }).limits.memory).toBe('1024Mi');
});

test('a request above the default limit names the request, which was typed', () => {
  expect(() => withDefaults('x', DEFAULTS, { requests: { memory: '8Gi' } })).toThrow(
    /^x\.requests\.memory must be .*4Gi.*'8Gi'/,
  );
});

test('a field that is undefined leaves the default', () => {
  const given = { requests: { cpu: undefined }, limits: { memory: undefined } };
  expect(withDefaults('x', DEFAULTS, given)).toEqual(DEFAULTS);
});

test('devices have equal requests and limits, and storage of the node its name', () => {
  const resources = { requests: { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' }, limits: { memory: '1Gi' } };
  const { requests, limits } = resourceRequirements(resources, { 'nvidia.com/gpu': 2 });
  const plain = (amounts: typeof requests) =>
    Object.fromEntries(Object.entries(amounts ?? {}).map(([name, amount]) => [name, amount.value]));
  expect(plain(requests)).toEqual({ cpu: '1', memory: '1Gi', 'ephemeral-storage': '1Gi', 'nvidia.com/gpu': '2' });
  expect(plain(limits)).toEqual({ memory: '1Gi', 'nvidia.com/gpu': '2' });
});
