import type { Container } from './containers';
import type { Server } from './installations';
import { applicationPath } from './paths';
import type { Storage } from './volumes';

/** Where a server takes the key from that signs sessions and encrypts tokens. */
export type SecretKey =
  /** From a variable; `identity` tells two sources apart, and is none where the source cannot be told. */
  | { readonly from: 'environment'; readonly variable: string; readonly identity?: string; readonly perPod: boolean }
  /** From a file that `start.sh` reads, and writes where it is missing. */
  | { readonly from: 'file'; readonly path: string; readonly storage: Storage }
  /** From nowhere: the program is not started by `start.sh`, which alone reads the file. */
  | { readonly from: 'nowhere' }
  /** From where these manifests do not show. */
  | { readonly from: 'unknown' };

/** The key of a server, as `start.sh` and the program look for it. */
export function secretKeyOf({ workload, container }: Server): SecretKey {
  for (const variable of ['WEBUI_SECRET_KEY', 'WEBUI_JWT_SECRET_KEY']) {
    const key = variableOf(container, variable);
    if (key.from !== 'nowhere') return key;
  }
  if (!isStartedByScript(container)) return { from: 'nowhere' };
  const file = container.env.get('WEBUI_SECRET_KEY_FILE');
  if (file.kind !== 'unset' && file.kind !== 'known') return { from: 'unknown' };
  const path = applicationPath((file.kind === 'known' && file.text) || '.webui_secret_key');
  return { from: 'file', path, storage: workload.volumeAt(container, path) };
}

/** The key that one variable gives; `nowhere` where it gives none. */
export function variableOf(container: Container, variable: string): SecretKey {
  const value = container.env.get(variable);
  switch (value.kind) {
    case 'unset':
      return { from: 'nowhere' };
    case 'unknown':
      return { from: 'unknown' };
    case 'opaque':
      return { from: 'environment', variable, identity: value.identity, perPod: value.perPod === true };
    case 'partly':
      return { from: 'environment', variable, perPod: value.perPod === true };
    default:
      if (value.text === '') return { from: 'nowhere' };
      return { from: 'environment', variable, identity: `literal ${value.text}`, perPod: false };
  }
}

/** Whether the key is given, not made up by a pod: pods that start together would each write a file. */
export function isGiven(key: SecretKey): boolean {
  return key.from === 'environment' || (key.from === 'file' && key.storage.kind === 'secret');
}

/** The image's own command runs the script; any other command must name it. */
function isStartedByScript(container: Container): boolean {
  return container.command === '' || /\bstart\.sh\b/.test(container.text);
}
