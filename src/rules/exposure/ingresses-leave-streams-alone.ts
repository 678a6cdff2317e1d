import type { Rule } from '../rule';
import { limitsOf } from './ingresses/limits';
import { cuts, limitedBy } from './limits/patience';

/** What a proxy cuts or holds back is lost for whoever waits for it. */
export const ingressesLeaveStreamsAlone: Rule = {
  id: 'ingresses-leave-streams-alone',
  level: 'error',
  title: 'an Ingress to Open WebUI cuts neither answers nor websockets, and holds nothing back',
  why: 'answers end with 504 although the model still works, websockets close again and again or never open, or streams arrive in blocks',
  fix: 'use `Exposure.ingress` with the `IngressController` that is at work, or `Exposure.httpProxy` or `Exposure.openShiftRoute`; or set what was found where that controller reads it, such as nginx.org/websocket-services and nginx.org/proxy-buffering: "False" for F5, timeoutSec in a BackendConfig for GKE, and timeoutPolicy.response: infinity for Contour',
  source: 'https://docs.openwebui.com/reference/https/nginx',
  check: manifests => limitedBy(manifests, ['Ingress', 'HTTPProxy', 'Route'], limitsOf, cuts),
};
