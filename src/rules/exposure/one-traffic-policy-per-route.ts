import { finding, merged } from '../finding';
import { get, list, type Manifest, titleOf } from '../manifests/manifest';
import type { Rule } from '../rule';
import { policiesOn } from './gateways/attached';
import { servedBy } from './ingresses/served';

const ENVOY = { group: 'gateway.envoyproxy.io', kind: 'BackendTrafficPolicy' };

/** Two policies on one route do not add up. */
export const oneTrafficPolicyPerRoute: Rule = {
  id: 'one-traffic-policy-per-route',
  level: 'error',
  title: 'an HTTPRoute to Open WebUI has one BackendTrafficPolicy of Envoy Gateway',
  why: 'the older one alone is at work, the other is refused in its status: affinity or timeouts are missing, and which of them depends on who was applied first',
  fix: 'leave the BackendTrafficPolicy to `Exposure.httpRoute`, and patch it (`webui.exposureObjects`) with what else is wanted; or write all of it into one',
  source: 'https://gateway.envoyproxy.io/docs/concepts/gateway_api_extensions/backend-traffic-policy',
  check: manifests =>
    merged(
      servedBy(manifests, 'HTTPRoute').flatMap(backend => {
        const [first, ...others] = policiesOn('route', ENVOY, backend).filter(isForAllRules);
        return others.flatMap(other => finding(other, [`${titleOf(backend.object)} has ${titleOf(first)} already`]));
      }),
    ),
};

/** One for a single rule of the route is beside, not against, one for all of them. */
function isForAllRules({ spec }: Manifest): boolean {
  const targets = [get(spec, 'targetRef'), ...list(get(spec, 'targetRefs'))];
  return targets.every(target => get(target, 'sectionName') === undefined);
}
