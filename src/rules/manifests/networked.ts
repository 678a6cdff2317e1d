import { get, text } from './manifest';
import type { Storage } from './volumes';

/** Parts of the names of StorageClasses, and of the drivers behind them, that are those of file systems across a network. */
const HINTS =
  /(^|[^a-z])(nfs|cephfs|efs|fsx|lustre|azurefile|azure-file|filestore|glusterfs|gluster|smb|cifs|juicefs)/i;

/** Why a storage is a file system across a network, where that is certain. */
export function whyNetworked({ kind, access, what }: Storage): string | undefined {
  if (kind === 'shared') return what;
  return kind === 'claim' && access === 'many' ? what : undefined;
}

/** The class of a claim whose name is that of a file system across a network. */
export function networkClassOf({ kind, claim, what }: Storage): string | undefined {
  const name = kind === 'claim' ? text(get(claim, 'spec', 'storageClassName')) : undefined;
  return name !== undefined && HINTS.test(name) ? `${what} of the class ${name}` : undefined;
}
