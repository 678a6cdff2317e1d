import { looseExposures } from '../exposure/sticky/loose-exposures';
import { isGateway } from '../manifests/lobu';
import type { Rule } from '../rule';

/** A proxy's own choice of a pod counts, not the Service's. */
export const lobuReplicasNeedStickySessions: Rule = {
  id: 'lobu-replicas-need-sticky-sessions',
  level: 'error',
  title: 'what exposes several Lobu gateways keeps a client with one of them',
  why: 'proxies go past the Service to the pods, so that its own affinity does not count: streams stay silent and messages seem lost',
  fix: 'use an exposure that pins sessions by itself, or say with `Exposure.external(url, Affinity.cookie())` what the proxy in front does; or set the affinity that your controller reads, such as the annotation nginx.ingress.kubernetes.io/upstream-hash-by',
  source: 'https://kubernetes.github.io/ingress-nginx/user-guide/miscellaneous/',
  check: manifests => looseExposures(manifests, isGateway),
};
