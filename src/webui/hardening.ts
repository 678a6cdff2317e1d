import type { Contribution } from '../connections/contribution';
import { value } from '../k8s/environment';
import type { PartSecurity, PodSecurity } from '../k8s/pod-security';

/** Any user will do that is none of a node's own, once what the program writes is on volumes; the image itself starts as root. */
const USER = 10001;

const HOME = '/home/open-webui';

/** Where the program puts the files of its own pages together at each start (open-webui v0.11.4, backend/open_webui/config.py:98-143). */
const STATIC_DIR = '/app/backend/open_webui/static';

/** What Open WebUI needs where it is not root. */
export interface Hardening {
  readonly security: PartSecurity;
  readonly contribution: Contribution;
}

/** Gives a program that is not root everything that it writes beside its data. */
export function hardening(given?: PodSecurity): Hardening {
  if (given === undefined || (given._kind === 'ids' && !given._ids.runAsUser))
    return { security: {}, contribution: {} };
  const scratch = { home: HOME, static: STATIC_DIR, tmp: '/tmp' };
  return {
    security: {
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      readOnlyRootFilesystem: given._kind !== 'ids',
    },
    contribution: {
      env: [
        value('HOME', HOME),
        // PyTorch asks for the name of the user, who has none (https://github.com/pytorch/pytorch/issues/184208).
        value('USER', 'open-webui'),
      ],
      volumes: Object.keys(scratch).map(name => ({ name, emptyDir: {} })),
      mounts: Object.entries(scratch).map(([name, mountPath]) => ({ name, mountPath })),
    },
  };
}
