import { finding } from '../finding';
import { get, text } from '../manifests/manifest';
import { dataPath } from '../manifests/paths';
import type { Rule } from '../rule';

/** Every file of an object store is on the pod's own disk first. */
export const scratchSpaceHasALimit: Rule = {
  id: 'scratch-space-has-a-limit',
  level: 'warning',
  title: 'the room for files on their way to an object store has a limit',
  why: 'uploads fill the disk of the node, and the kubelet evicts pods until there is room again, those of others too',
  fix: 'use `FileStorage.s3`, `.gcs` or `.azure` with their `scratchSize`, or mount an emptyDir with a sizeLimit, or a volume, at the uploads directory',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests =>
    manifests.installations
      .flatMap(({ servers }) => servers)
      .flatMap(({ workload, container }) => {
        const provider = container.env.known('STORAGE_PROVIDER') ?? '';
        const path = dataPath(container.env, 'uploads');
        if (!['s3', 'gcs', 'azure'].includes(provider) || path === undefined || isLimited(container.raw)) return [];
        const { kind, what, volume } = workload.volumeAt(container, path);
        const isUnlimited = kind === 'pod' && get(volume, 'ephemeral') === undefined && !hasSize(volume);
        return finding(
          workload.object,
          isUnlimited ? [`STORAGE_PROVIDER is ${provider}, and uploads lie on ${what} without a limit`] : [],
        );
      }),
};

function hasSize(volume: unknown): boolean {
  return get(volume, 'emptyDir', 'sizeLimit') !== undefined;
}

/** A limit of the container counts its own file system and its emptyDirs. */
function isLimited(container: Record<string, unknown>): boolean {
  return text(get(container, 'resources', 'limits', 'ephemeral-storage')) !== undefined;
}
