import { ledger } from './ledger';

/** Candidates about ways in. */
export const EXPOSURE = ledger(
  'Ways in',
  'From the documents and the source of each controller and Gateway implementation. docs/exposure.md says what each of them is told.',
  `
X1: default; \`public-url-matches-host\`, \`cors-allows-the-public-origin\`
X2: no prop; \`open-webui-is-at-the-root\`
X3: type: wired by object; \`backend-ports-exist\`
X4: default: a cookie; \`replicas-need-sticky-sessions\`
X5: refused below a minute; \`ingresses-wait-for-slow-answers\`, \`routes-wait-for-slow-answers\`
X6: default: unlimited, or the longest; refused below an hour; \`routes-leave-streams-alone\`, \`routes-wait-for-slow-answers\`
X7: default: 100Mi; \`uploads-pass-the-proxy\`
X8: default: off; \`ingresses-leave-streams-alone\`, \`routes-leave-streams-alone\`
X9: default: a redirect where TLS ends; \`plain-http-leads-to-https\`
X10: refused
X11: \`trustedProxies\` and network policies; \`open-webui-admits-its-proxy-only\`
X12: refused; \`replicas-need-sticky-sessions\` asks of each way in what pins there, \`client-ip-affinity-sees-browsers\` of balancers
X13: default; \`replicas-need-sticky-sessions\` knows the switches that void a pin
ingress-nginx: default: numbers without units, one Ingress, no snippets; \`ingress-nginx-is-retired\`
NIC: default: both lists name the Service; refused where its release is too old
Traefik Ingress: default: pins on the Service, keys of the router on the Ingress, and a redirect of its own
HAProxy Tech: default: the cookie on the Service
ALB: default: addresses as targets, and ports that fit the redirect; refused beyond its limits
GKE: default: a BackendConfig that the Service names; refused beyond its limits
Contour: type: \`Exposure.httpProxy\`, since an Ingress cannot pin there
Kong: default: a policy that the Service names, in milliseconds
HTTPRoute: default: sections for both routes, durations as the standard spells them; refused without a section for the redirect
Envoy Gateway: default: one policy for each route; \`one-traffic-policy-per-route\`
Istio: default: a DestinationRule for the Service's whole name
NGF: default: policies of the route and of the Service; no timeouts on the route
Traefik Gateway: default: a TraefikService behind the route
GKE and AWS Gateway: default: a policy for the Service; no timeouts on the route
Cilium: refused: it cannot pin
OpenShift Route: default: edge, a redirect, a cookie; users are left to the platform by the OpenShift profile
NodePort and LoadBalancer: refused beyond their limits; \`client-ip-affinity-sees-browsers\`
`,
);
