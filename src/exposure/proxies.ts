import type { Identity } from '../k8s/identity';
import { NetworkPeer } from '../k8s/network-peer';
import type { PartFlow } from '../network/flow';
import type { Exposure } from './exposure';
import type { Way } from './way';

/** Who comes in from outside. */
export interface ProxyOptions {
  /**
   * Who connects: the pods or addresses of the proxy, which network policies admit, and nobody else. An empty list leaves it to a
   * policy of your own, such as Cilium's `fromEntities: [ingress]`.
   *
   * @default - where the controller's documentation installs it, or else `trustedProxies`; with neither, network policies are refused
   */
  readonly ingressFrom?: NetworkPeer[];
}

/** Where a controller usually runs, if its documentation says. */
export type UsualProxies = (namespace?: string) => NetworkPeer[];

/** All pods of a namespace. */
export function usually(namespace: string): UsualProxies {
  return () => [NetworkPeer.namespace(namespace)];
}

/** Traefik's pods, where its documentation installs it and where k3s does. */
export const traefikPods: UsualProxies = () =>
  ['traefik', 'kube-system'].map(namespace => NetworkPeer.pods(namespace, { 'app.kubernetes.io/name': 'traefik' }));

/** Where Google's front ends and their health checks come from (https://cloud.google.com/load-balancing/docs/health-check-concepts). */
export const googleFrontEnds: UsualProxies = () =>
  ['35.191.0.0/16', '130.211.0.0/22'].map(range => NetworkPeer.cidr(range));

/** Who connects through a way in: those who were said, those of the usual place, or the ranges that are trusted. */
export function proxies(
  path: string,
  { ingressFrom, trustedProxies }: ProxyOptions & { readonly trustedProxies?: string[] },
  usual?: UsualProxies,
): Pick<Way, 'proxies' | 'proxiesOption'> {
  const trusted = trustedProxies?.map(range => NetworkPeer.cidr(range));
  return {
    proxies: namespace => ingressFrom ?? usual?.(namespace) ?? trusted,
    proxiesOption: `ingressFrom of ${path}`,
  };
}

/** The traffic that ways in bring to a part. */
export function proxiesOf({ path, namespace }: Identity, exposures: Exposure[] = []): PartFlow[] {
  return exposures.flatMap(({ _way: way }, index) => {
    const flow = { prop: `${path}.exposures[${index}]`, option: way.proxiesOption };
    return (way.proxies(namespace) ?? [undefined]).map(peer => ({ ...flow, peer }));
  });
}
