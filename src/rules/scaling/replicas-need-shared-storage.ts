import type { Server } from '../manifests/installations';
import { sameNamespace, titleOf } from '../manifests/manifest';
import { dataPath } from '../manifests/paths';
import { inSharedInstallations } from '../manifests/sharing';
import type { Storage } from '../manifests/volumes';
import type { Rule } from '../rule';

/** A file that one pod stored is read by all. */
export const replicasNeedSharedStorage: Rule = {
  id: 'replicas-need-shared-storage',
  level: 'error',
  title: 'several Open WebUI replicas share the storage of uploaded files',
  why: 'a file uploaded through one pod is not found by the others, and what lies on a pod of its own is lost with it',
  fix: 'use `Scaling.replicated` with `FileStorage.s3` or `FileStorage.sharedVolume`, or set STORAGE_PROVIDER, or mount one ReadWriteMany claim at the data directory',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests =>
    inSharedInstallations(manifests, (server, installation) => {
      const storage = uploadsOf(server);
      if (storage === undefined) return undefined;
      if (isOfOnePod(storage)) return `uploads lie on ${storage.what}`;
      const other = installation.servers.find(each => each !== server && isElsewhere(server, each));
      return (
        other &&
        `uploads lie on ${storage.what}, those of ${titleOf(other.workload.object)} on ${uploadsOf(other)?.what}`
      );
    }),
};

/** Where uploads are kept, when that is a directory that can be seen. */
function uploadsOf({ workload, container }: Server): Storage | undefined {
  const provider = container.env.get('STORAGE_PROVIDER');
  const isLocal = provider.kind === 'unset' || (provider.kind === 'known' && provider.text === 'local');
  const path = isLocal ? dataPath(container.env, 'uploads') : undefined;
  return path === undefined ? undefined : workload.volumeAt(container, path);
}

function isOfOnePod(storage: Storage): boolean {
  return (
    storage.kind === 'pod' || storage.kind === 'template' || (storage.kind === 'claim' && storage.access === 'one')
  );
}

function isElsewhere(one: Server, other: Server): boolean {
  const [a, b] = [uploadsOf(one), uploadsOf(other)];
  if (a?.claimName === undefined || b?.claimName === undefined) return false;
  return (
    a.claimName !== b.claimName ||
    (a.subPath ?? '') !== (b.subPath ?? '') ||
    !sameNamespace(one.workload.namespace, other.workload.namespace)
  );
}
