import type { Storage } from '../../../src/rules/manifests/volumes';
import { claim, manifestsOf, type WorkloadFields, webui } from '../manifests';

function storageAt(path: string, fields: WorkloadFields, ...others: unknown[]): Storage {
  const [workload] = manifestsOf(webui({ namespace: 'ai', ...fields }), ...others).workloads;
  return workload.volumeAt(workload.containers[0], path);
}

const onClaim = { persistentVolumeClaim: { claimName: 'data' } };

test.each<[string, Record<string, unknown>, Storage['kind']]>([
  ['emptyDir', { emptyDir: {} }, 'pod'],
  ['ephemeral', { ephemeral: {} }, 'pod'],
  ['secret', { secret: { secretName: 's' } }, 'secret'],
  ['projected', { projected: { sources: [] } }, 'secret'],
  ['configMap', { configMap: { name: 'c' } }, 'secret'],
  ['the secrets store', { csi: { driver: 'secrets-store.csi.k8s.io' } }, 'secret'],
  ['another csi', { csi: { driver: 'efs.csi.aws.com' } }, 'hidden'],
  ['nfs', { nfs: { server: 's', path: '/' } }, 'shared'],
  ['azureFile', { azureFile: {} }, 'shared'],
  ['hostPath', { hostPath: { path: '/x' } }, 'hidden'],
  ['a claim elsewhere', onClaim, 'hidden'],
  ['nothing', {}, 'hidden'],
])('%s', (_source, source, kind) => {
  expect(storageAt('/data/x', { mounts: { '/data': source } }).kind).toBe(kind);
});

test.each([
  [['ReadWriteOnce'], 'one'],
  [['ReadWriteOncePod'], 'one'],
  [['ReadWriteOnce', 'ReadWriteMany'], 'many'],
  [['ReadOnlyMany'], 'many'],
  [[], undefined],
  [['Other'], undefined],
])('a claim with access modes %j is for %s', (accessModes, access) => {
  const data = claim({ namespace: 'ai', accessModes });
  expect(storageAt('/data', { mounts: { '/data': onClaim } }, data)).toMatchObject({
    kind: 'claim',
    claim: data,
    access,
  });
});

test('the longest mount path that holds the path counts', () => {
  const mounts = { '/app': { emptyDir: {} }, '/app/data/': onClaim, '/app/data/uploads': { nfs: {} } };
  const kinds = ['/app/data/x', '/app/data/uploads', '/app/database', '/app', '/etc'].map(path => {
    const { kind, mountPath } = storageAt(path, { mounts });
    return [kind, mountPath];
  });
  expect(kinds).toEqual([
    ['hidden', '/app/data/'],
    ['shared', '/app/data/uploads'],
    ['pod', '/app'],
    ['pod', '/app'],
    ['pod', undefined],
  ]);
});

test('a volume claim template is a claim for each pod, also where a volume has its name', () => {
  const spec = { volumeClaimTemplates: [{ metadata: { name: 'volume-0' } }] };
  expect(storageAt('/data', { kind: 'StatefulSet', mounts: { '/data': onClaim }, spec }).kind).toBe('template');
});

test('a claim is told with its access, and its sub path', () => {
  const storage = storageAt('/data', { mounts: { '/data': { ...onClaim, subPath: 'webui' } } }, claim());
  expect(storage).toMatchObject({
    claimName: 'data',
    subPath: 'webui',
    what: 'PersistentVolumeClaim/data (ReadWriteOnce)',
  });
});
