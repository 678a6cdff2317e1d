import { type PodIds, PodSecurity, securityFields } from '../../src/k8s/pod-security';

const PART = { runAsUser: 999, runAsGroup: 998, fsGroup: 997, readOnlyRootFilesystem: true };
const SEALED = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const seccompProfile = { type: 'RuntimeDefault' };

test('a part runs as its image allows', () => {
  expect(securityFields('x', PART, undefined)).toEqual({
    pod: {
      runAsNonRoot: true,
      runAsUser: 999,
      runAsGroup: 998,
      fsGroup: 997,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile,
    },
    container: { ...SEALED, readOnlyRootFilesystem: true, runAsNonRoot: true },
  });
  expect(securityFields('x', {}, undefined)).toEqual({ pod: { seccompProfile }, container: SEALED });
});

test.each<[string, PodSecurity]>([
  ['ids', PodSecurity.ids({ fsGroup: 5, supplementalGroups: [6] })],
  ['ids of the hardened', PodSecurity.hardened({ fsGroup: 5, supplementalGroups: [6] })],
])('%s replace those of the part, one by one', (_sentence, given) => {
  expect(securityFields('x', PART, given, [44]).pod).toMatchObject({
    runAsUser: 999,
    fsGroup: 5,
    supplementalGroups: [44, 6],
  });
});

test('the cluster chooses the ids, and none of them is root', () => {
  expect(securityFields('x', PART, PodSecurity.assigned())).toEqual({
    pod: { runAsNonRoot: true, seccompProfile },
    container: { ...SEALED, readOnlyRootFilesystem: true, runAsNonRoot: true },
  });
});

test('root is root, where the user says so', () => {
  const { pod, container } = securityFields('x', PART, PodSecurity.ids({ runAsUser: 0 }));
  expect(pod).toMatchObject({ runAsUser: 0 });
  expect([pod.runAsNonRoot, container.runAsNonRoot]).toEqual([undefined, undefined]);
});

test.each([
  ['hardened', PodSecurity.hardened()],
  ['assigned', PodSecurity.assigned()],
])('an image that cannot be %s says why', (kind, given) => {
  expect(() => securityFields('part.podSecurity', { limitation: 'it cannot' }, given)).toThrow(
    `part.podSecurity must be PodSecurity.ids or left out, since it cannot, got 'PodSecurity.${kind}'`,
  );
});

test.each<[string, PodIds]>([
  ['runAsUser', { runAsUser: -1 }],
  ['runAsGroup', { runAsGroup: 1.5 }],
  ['fsGroup', { fsGroup: Number.NaN }],
  ['supplementalGroups', { supplementalGroups: [-1] }],
])('ids are ids: %s', (name, ids) => {
  expect(() => PodSecurity.ids(ids)).toThrow(`PodSecurity.ids ${name} must be a whole number of 0 or more`);
  expect(() => PodSecurity.hardened(ids)).toThrow(`PodSecurity.hardened ${name} must be a whole number of 0 or more`);
});

test('nobody hardens root', () => {
  expect(() => PodSecurity.hardened({ runAsUser: 0 })).toThrow(
    'PodSecurity.hardened runAsUser must be 1 or more, since 0 is root, got 0',
  );
});
