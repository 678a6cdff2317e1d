import type { Rule } from '../rule';
import { looseExposures } from './sticky/loose-exposures';

/** A browser's requests reach the pod that knows its websocket. */
export const replicasNeedStickySessions: Rule = {
  id: 'replicas-need-sticky-sessions',
  level: 'error',
  title: 'what exposes several Open WebUI replicas keeps a session with one of them',
  why: 'requests of one browser jump between pods: uploads and streams stutter, and where websockets are off chats fail with `Invalid session`',
  fix: 'use an exposure that pins sessions by itself, as `Exposure.ingress(IngressController.traefik(), …)` does, or say with `Exposure.external(url, Affinity.cookie())` what the proxy in front does; or set the affinity that your controller reads, such as the annotation nginx.ingress.kubernetes.io/affinity: cookie',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests => looseExposures(manifests, ({ servers }) => servers.length > 0),
};
