import { k8s } from 'cdk8s-plus-28';
import { refuse } from '../k8s/demand';
import { envVars } from '../k8s/environment';
import { defined, nonEmpty } from '../k8s/fields';
import { CLAIM, resourceClaims } from './device-claim';
import type { Hardware } from './gpu-overlay';

/** Fields in Kubernetes' own spelling. */
// biome-ignore lint/suspicious/noExplicitAny: what Kubernetes' fields hold is not this library's to type
export type Fields = { [key: string]: any };

/** Fields of somebody's own pod, whose container gets the GPU. */
export function podFields(hardware: Hardware, container: Fields): Fields {
  const { pod, groups = [], claim } = hardware;
  if (claim && claim.templateName === undefined) {
    refuse('GpuOverlay.nvidiaClaim claimTemplateName', 'given for a workload of your own', claim.templateName);
  }
  return defined({
    containers: [withGpu(hardware, container)],
    nodeSelector: pod.nodeSelector,
    affinity: pod.affinity && k8s.toJson_Affinity(pod.affinity),
    tolerations: pod.tolerations,
    runtimeClassName: pod.runtimeClassName,
    securityContext: groups.length > 0 ? { supplementalGroups: groups } : undefined,
    ...(claim?.templateName && resourceClaims(claim.templateName)),
  });
}

function withGpu({ vendor, devices, env = [], claim }: Hardware, container: Fields): Fields {
  const { requests = {}, limits = {}, claims = [], ...others }: Fields = container.resources ?? {};
  for (const resource of Object.keys({ ...requests, ...limits })) {
    if (/gpu|mig-/.test(resource)) refuse('podFields container', 'without a GPU of its own', resource);
  }
  const counts = Object.fromEntries(Object.entries(devices).map(([name, count]) => [name, String(count)]));
  const entries = [
    ...(container.env ?? []).filter(({ name }: Fields) => vendor !== 'nvidia' || name !== 'NVIDIA_VISIBLE_DEVICES'),
    ...envVars(env),
  ];
  return defined({
    ...container,
    env: entries.length > 0 ? entries : undefined,
    resources: defined({
      ...others,
      requests: nonEmpty({ ...requests, ...counts }),
      limits: nonEmpty({ ...limits, ...counts }),
      claims: claim ? [...claims, { name: CLAIM }] : nonEmpty(claims),
    }),
  });
}
