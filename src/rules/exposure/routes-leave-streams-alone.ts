import { finding, merged } from '../finding';
import type { Rule } from '../rule';
import { limitsOf } from './gateways/limits';
import type { Limit } from './ingresses/limits';
import { servedBy } from './ingresses/served';

/** A ping of the websocket and its answer. */
const SHORTEST_SILENCE = 45;

/** Until then a slow model has said its first word, and a large upload is read. */
const SHORTEST_ANSWER = 300;

/** What a proxy cuts or holds back is lost for whoever waits for it. */
export const routesLeaveStreamsAlone: Rule = {
  id: 'routes-leave-streams-alone',
  level: 'error',
  title: 'an HTTPRoute to Open WebUI cuts neither answers nor websockets',
  why: 'answers and uploads end with 504 although the model still works, websockets close again and again, or streams arrive in blocks',
  fix: 'use `Exposure.httpRoute` with the `GatewayImplementation` that serves the Gateway, and leave `totalTimeout` out; or lift the limit where that implementation reads it: requestTimeout: 0s in a BackendTrafficPolicy of Envoy Gateway, timeoutSec in a GCPBackendPolicy, buffering.disable in a ProxySettingsPolicy of NGINX',
  source: 'https://gateway.envoyproxy.io/docs/tasks/traffic/http-timeouts/',
  check: manifests =>
    merged(
      servedBy(manifests, 'HTTPRoute').flatMap(backend =>
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
