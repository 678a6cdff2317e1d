import { finding, merged } from '../finding';
import type { Rule } from '../rule';
import { type Limit, limitsOf } from './ingresses/limits';
import { servedBy } from './ingresses/served';

/** A ping of the websocket and its answer. */
const SHORTEST_SILENCE = 45;

/** Until then a slow model has said its first word, and a large upload is read. */
const SHORTEST_ANSWER = 300;

/** What a proxy cuts or holds back is lost for whoever waits for it. */
export const ingressesLeaveStreamsAlone: Rule = {
  id: 'ingresses-leave-streams-alone',
  level: 'error',
  title: 'an Ingress to Open WebUI cuts neither answers nor websockets, and holds nothing back',
  why: 'answers end with 504 although the model still works, websockets close again and again or never open, or streams arrive in blocks',
  fix: 'use `Exposure.ingress` with the `IngressController` that is at work, or `Exposure.httpProxy` or `Exposure.openShiftRoute`; or set what was found where that controller reads it, such as nginx.org/websocket-services and nginx.org/proxy-buffering: "False" for F5, timeoutSec in a BackendConfig for GKE, and timeoutPolicy.response: infinity for Contour',
  source: 'https://docs.openwebui.com/reference/https/nginx',
  check: manifests =>
    merged(
      servedBy(manifests, 'Ingress', 'HTTPProxy', 'Route').flatMap(backend =>
        finding(
          backend.object,
          limitsOf(backend)
            .filter(breaks)
            .map(({ says }) => says),
        ),
      ),
    ),
};

function breaks({ of, most }: Limit): boolean {
  if (of === 'body') return false;
  return of === 'flow' || most < (of === 'silence' ? SHORTEST_SILENCE : SHORTEST_ANSWER);
}
