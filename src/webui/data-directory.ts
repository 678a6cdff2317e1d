import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { DataDirectory } from '../connections/data-directory';
import type { Identity } from '../k8s/identity';
import type { WorkloadProps } from '../k8s/part-props';
import { DATA_DIR, type Data } from './data';
import { hardening } from './hardening';

/** The data directory, for whoever copies it: in the same image, as the same user, where WebUI may run. */
export function dataDirectory(
  part: Construct,
  identity: Identity,
  { podSecurity, scheduling, imagePullPolicy, imagePullSecrets }: WorkloadProps,
  { image, data, volume }: { readonly image: string; readonly data: Data; readonly volume?: k8s.Volume },
): DataDirectory {
  const { nodeSelector, tolerations, priorityClassName } = scheduling ?? {};
  return DataDirectory._of({
    part,
    namespace: identity.namespace,
    selector: identity.selector,
    path: DATA_DIR,
    volume,
    mount: { name: 'data', mountPath: DATA_DIR },
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
