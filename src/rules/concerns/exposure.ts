import { backendPortsExist } from '../exposure/backend-ports-exist';
import { clientIpAffinitySeesBrowsers } from '../exposure/client-ip-affinity-sees-browsers';
import { corsAllowsThePublicOrigin } from '../exposure/cors-allows-the-public-origin';
import { corsNamesItsOrigins } from '../exposure/cors-names-its-origins';
import { ingressNginxIsRetired } from '../exposure/ingress-nginx-is-retired';
import { ingressesLeaveStreamsAlone } from '../exposure/ingresses-leave-streams-alone';
import { ingressesWaitForSlowAnswers } from '../exposure/ingresses-wait-for-slow-answers';
import { oneTrafficPolicyPerRoute } from '../exposure/one-traffic-policy-per-route';
import { openWebUIIsAtTheRoot } from '../exposure/open-webui-is-at-the-root';
import { plainHttpLeadsToHttps } from '../exposure/plain-http-leads-to-https';
import { publicUrlMatchesHost } from '../exposure/public-url-matches-host';
import { replicasNeedStickySessions } from '../exposure/replicas-need-sticky-sessions';
import { routesLeaveStreamsAlone } from '../exposure/routes-leave-streams-alone';
import { routesWaitForSlowAnswers } from '../exposure/routes-wait-for-slow-answers';
import { uploadsPassTheProxy } from '../exposure/uploads-pass-the-proxy';
import type { Rule } from '../rule';

/** The rules about exposure, in reading order. */
export const exposure: Rule[] = [
  replicasNeedStickySessions,
  clientIpAffinitySeesBrowsers,
  publicUrlMatchesHost,
  corsAllowsThePublicOrigin,
  corsNamesItsOrigins,
  backendPortsExist,
  openWebUIIsAtTheRoot,
  ingressesLeaveStreamsAlone,
  ingressesWaitForSlowAnswers,
  routesLeaveStreamsAlone,
  routesWaitForSlowAnswers,
  uploadsPassTheProxy,
  oneTrafficPolicyPerRoute,
  plainHttpLeadsToHttps,
  ingressNginxIsRetired,
];
