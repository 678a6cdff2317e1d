import { cidr, keyed, refuse, text } from '../k8s/demand';
import { NetworkPeer } from '../k8s/network-peer';
import { originOf } from './external';
import { proxies } from './proxies';
import { ExternalTrafficPolicy, type ServiceExposureOptions, serviceFields } from './service-exposure';
import type { Way } from './way';

/** A balancer of the cloud or the cluster, in front of the Service. */
export interface LoadBalancerOptions extends ServiceExposureOptions {
  /**
   * Which controller makes it, such as `service.k8s.aws/nlb`; it cannot change later.
   *
   * @default - the cluster's own
   */
  readonly loadBalancerClass?: string;

  /**
   * Addresses that are let in, as `'203.0.113.0/24'`, where the balancer can do that.
   *
   * @default - all
   */
  readonly sourceRanges?: string[];

  /**
   * Annotations of the Service, which its balancer reads.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/** A way in through a balancer of connections: TLS, redirects and limits only where its annotations say so. */
export function loadBalancer(publicUrl: string, options: LoadBalancerOptions = {}): Way {
  const path = 'Exposure.loadBalancer';
  const { loadBalancerClass, sourceRanges, annotations } = options;
  keyed(`${path} annotations`, annotations ?? {});
  if (loadBalancerClass !== undefined) text(`${path} loadBalancerClass`, loadBalancerClass);
  if (sourceRanges?.length === 0) refuse(`${path} sourceRanges`, 'at least one range', '[]');
  const fields = {
    type: 'LoadBalancer',
    loadBalancerClass,
    loadBalancerSourceRanges: sourceRanges?.map((range, index) => cidr(`${path} sourceRanges[${index}]`, range)),
    ...serviceFields(path, options, ExternalTrafficPolicy.LOCAL),
  };
  const seesBrowsers = fields.externalTrafficPolicy === ExternalTrafficPolicy.LOCAL;
  return {
    origins: [originOf(path, publicUrl)],
    trustedProxies: [],
    ...proxies(
      path,
      options,
      seesBrowsers && sourceRanges ? () => sourceRanges.map(range => NetworkPeer.cidr(range)) : undefined,
    ),
    bind: () => ({ objects: {}, service: { annotations, fields } }),
  };
}
