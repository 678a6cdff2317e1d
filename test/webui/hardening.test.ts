import { PodSecurity } from '../../src/k8s/pod-security';
import { hardening } from '../../src/webui/hardening';
import { WebUI } from '../../src/webui/webui';
import type { WebUIProps } from '../../src/webui/webui-props';
import { containerOf, envOf, type Field, only, podOf, render } from '../support';

function deployment(props: Partial<WebUIProps>) {
  return only(
    render(chart => new WebUI(chart, 'webui', { models: [], ...props })),
    'Deployment',
  );
}

const IDS = { runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001 };
const SCRATCH = { home: '/home/open-webui', static: '/app/backend/open_webui/static', tmp: '/tmp' };

test.each<[string, PodSecurity, object, object]>([
  ['hardened', PodSecurity.hardened(), IDS, { readOnlyRootFilesystem: true }],
  ['of a user of its own', PodSecurity.ids({ runAsUser: 7 }), { ...IDS, runAsUser: 7 }, {}],
  ['of whom the cluster chooses', PodSecurity.assigned(), {}, { readOnlyRootFilesystem: true }],
])('an Open WebUI %s writes to volumes alone', (_sentence, podSecurity, ids, readOnly) => {
  const pod = podOf(deployment({ podSecurity }));
  expect(pod.securityContext).toEqual({
    ...ids,
    ...(Object.keys(ids).length > 0 && { fsGroupChangePolicy: 'OnRootMismatch' }),
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  for (const container of [...pod.initContainers, ...pod.containers]) {
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
      ...readOnly,
    });
    const mounts = Object.fromEntries(container.volumeMounts.map(({ name, mountPath }: Field) => [name, mountPath]));
    expect(mounts).toEqual({ data: '/app/backend/data', ...SCRATCH });
    expect(envOf(container)).toEqual(
      expect.arrayContaining([
        ['HOME', '/home/open-webui'],
        ['USER', 'open-webui'],
      ]),
    );
  }
  const scratch = pod.volumes.filter(({ emptyDir }: Field) => emptyDir).map(({ name }: Field) => name);
  expect(scratch).toEqual(Object.keys(SCRATCH));
});

test.each([
  ['by default', undefined],
  ['by choice', PodSecurity.ids({ runAsUser: 0 })],
  ['with a group of its volumes', PodSecurity.ids({ fsGroup: 5 })],
])('as root %s it needs nothing', (_sentence, podSecurity) => {
  expect(hardening(podSecurity)).toEqual({ security: {}, contribution: {} });
  const container = containerOf(deployment({ podSecurity }));
  expect(container.volumeMounts).toEqual([{ name: 'data', mountPath: '/app/backend/data' }]);
  expect(container.securityContext).not.toHaveProperty('readOnlyRootFilesystem');
});

test('its home is no variable of the user', () => {
  expect(() => deployment({ podSecurity: PodSecurity.hardened(), env: { HOME: '/root' } })).toThrow(
    /^webui\.env\.HOME is set by webui\.podSecurity/,
  );
});
