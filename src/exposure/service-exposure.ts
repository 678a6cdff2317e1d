import { refuse, wholeNumber } from '../k8s/demand';
import type { ServiceFields } from '../k8s/service';
import { Affinity } from './affinity';
import type { ProxyOptions } from './proxies';

/** Which nodes pass connections of a Service on. */
export enum ExternalTrafficPolicy {
  /** All; the program and `Affinity.clientIp` may see addresses of nodes or balancers instead of the browsers'. */
  CLUSTER = 'Cluster',
  /** Those with a pod, which keeps the browsers' addresses. */
  LOCAL = 'Local',
}

/** What the Service itself does for those who reach it from outside. */
export interface ServiceExposureOptions extends ProxyOptions {
  /**
   * How connections of one browser stay at one pod. `Affinity.clientIp` is kept by each node for itself and takes effect for what comes
   * through the Service's addresses only: a balancer in front must send a browser to the same node, and a proxy that talks to pods
   * passes it by.
   *
   * @default Affinity.clientIp()
   */
  readonly affinity?: Affinity;

  /**
   * Which nodes pass connections on.
   *
   * @default - ExternalTrafficPolicy.LOCAL for a balancer, CLUSTER for node ports
   */
  readonly externalTrafficPolicy?: ExternalTrafficPolicy;
}

/** The fields of the Service that say so. */
export function serviceFields(
  path: string,
  options: ServiceExposureOptions,
  policy: ExternalTrafficPolicy,
): ServiceFields {
  const { affinity = Affinity.clientIp(), externalTrafficPolicy = policy } = options;
  if (affinity._cookie) {
    refuse(
      `${path} affinity`,
      'Affinity.clientIp() or Affinity.none(), since a Service sees no cookies',
      'Affinity.cookie()',
    );
  }
  return {
    externalTrafficPolicy,
    ...(affinity._clientIp && { sessionAffinity: 'ClientIP', sessionAffinitySeconds: affinity._clientIp.seconds }),
  };
}

/** A port of nodes, in the usual range. */
export function nodePortOf(path: string, port: number | undefined): number | undefined {
  return port === undefined ? undefined : wholeNumber(path, port, 30000, 32767);
}
