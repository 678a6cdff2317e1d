import { finding, merged } from '../finding';
import type { Rule } from '../rule';
import { type Limit, limitsOf } from './gateways/limits';
import { servedRoutes } from './gateways/served-routes';

/** Two pings of the websocket and their answer are 45 s apart. */
const SHORTEST_SILENCE = 60;

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
      servedRoutes(manifests).flatMap(backend =>
        finding(
          backend.object,
          limitsOf(backend)
            .filter(breaks)
            .map(({ says }) => says),
        ),
      ),
    ),
};

function breaks({ of, seconds }: Limit): boolean {
  return of === 'flow' || seconds < (of === 'silence' ? SHORTEST_SILENCE : SHORTEST_ANSWER);
}
