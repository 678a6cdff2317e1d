import type { Construct } from 'constructs';
import { DataDirectory } from '../connections/data-directory';
import type { Identity } from '../k8s/identity';
import type { WorkloadProps } from '../k8s/part-props';
import type { PartVolume } from '../k8s/workload';
import type { Data } from './data';
import { DATA_DIR } from './data-dir';
import { hardening } from './hardening';

/** The data directory, for whoever copies it: in the same image, as the same user, where WebUI may run. */
export function dataDirectory(
  part: Construct,
  identity: Identity,
  { podSecurity, scheduling, imagePullPolicy, imagePullSecrets }: WorkloadProps,
  { image, data, volume }: { readonly image: string; readonly data: Data; readonly volume?: PartVolume },
): DataDirectory {
  const { nodeSelector, tolerations, priorityClassName } = scheduling ?? {};
  return DataDirectory._of({
    part,
    namespace: identity.namespace,
    selector: identity.selector,
    path: DATA_DIR,
    volume: volume?.volume,
    mount: { ...(volume?.mount ?? { name: 'data' }), mountPath: DATA_DIR },
    accessMode: data.volume?.accessMode ?? 'ReadWriteOnce',
    image,
    security: hardening(podSecurity).security,
    pods: {
      podSecurity,
      imagePullPolicy,
      imagePullSecrets,
      scheduling: { nodeSelector, tolerations, priorityClassName },
    },
  });
}
