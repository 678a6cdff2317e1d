import type { Rule } from '../rule';
import { limitsOf } from './gateways/limits';
import { cuts, limitedBy } from './limits/patience';

/** What a proxy cuts or holds back is lost for whoever waits for it. */
export const routesLeaveStreamsAlone: Rule = {
  id: 'routes-leave-streams-alone',
  level: 'error',
  title: 'an HTTPRoute to Open WebUI cuts neither answers nor websockets',
  why: 'answers and uploads end with 504 although the model still works, websockets close again and again, or streams arrive in blocks',
  fix: 'use `Exposure.httpRoute` with the `GatewayImplementation` that serves the Gateway, and leave `totalTimeout` out; or lift the limit where that implementation reads it: requestTimeout: 0s in a BackendTrafficPolicy of Envoy Gateway, timeoutSec in a GCPBackendPolicy, buffering.disable in a ProxySettingsPolicy of NGINX',
  source: 'https://gateway.envoyproxy.io/docs/tasks/traffic/http-timeouts/',
  check: manifests => limitedBy(manifests, ['HTTPRoute'], limitsOf, cuts),
};
