import { replicasNeedStickySessions } from '../../../src/rules/exposure/replicas-need-sticky-sessions';
import { autoscaler, deployment, type Fields, ingress, manifestsOf, service, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const THREE = webui({ replicas: 3 });
const PODS = 'Service/webui leads to up to 3 pods';
const NGINX = 'nginx.ingress.kubernetes.io';
const EXTERNAL = 'cdk8s-open-webui.io/external-affinity';
const ALB = 'alb.ingress.kubernetes.io';
const STICKINESS = { [`${ALB}/target-group-attributes`]: 'stickiness.enabled=true,stickiness.type=lb_cookie' };
const CLIENT_IP = { sessionAffinity: 'ClientIP' };

/** Three replicas behind an Ingress of a class, with annotations. */
function through(className: string | undefined, onIngress: Fields = {}, onService: Fields = {}, spec: Fields = {}) {
  return [THREE, service({ annotations: onService, spec }), ingress({ className, annotations: onIngress })];
}

/** Three replicas behind ways in that YAML describes. */
function behind(...objects: unknown[]) {
  return [THREE, service(), ...objects];
}

function ingressClass(name: string, controller: string) {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name }, spec: { controller } };
}

const ROUTE = yaml`
  apiVersion: gateway.networking.k8s.io/v1
  kind: HTTPRoute
  metadata: { name: way, labels: { app: chat } }
  spec:
    parentRefs: [{ name: public, namespace: gateways }]
    hostnames: [chat.example.com]
    rules: [{ backendRefs: [{ name: webui, port: 80 }] }]`;

function policy(apiVersion: string, kind: string, spec: Fields, namespace?: string) {
  return { apiVersion, kind, metadata: { name: 'policy', ...(namespace && { namespace }) }, spec };
}

const TO_ROUTE = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'way' };
const TO_SERVICE = { kind: 'Service', name: 'webui' };
const ENVOY = 'gateway.envoyproxy.io/v1alpha1';
const HASH = { type: 'ConsistentHash', consistentHash: { type: 'Cookie', cookie: { name: 'chat' } } };

function destinationRule(
  host: string,
  trafficPolicy: Fields = { loadBalancer: { consistentHash: { httpCookie: {} } } },
) {
  return policy('networking.istio.io/v1', 'DestinationRule', { host, trafficPolicy }, 'ai');
}

testRule(replicasNeedStickySessions, {
  valid: {
    'one replica': [webui(), service(), ingress({ className: 'nginx' })],
    'no replicas': [webui({ replicas: 0 }), service(), ingress({ className: 'nginx' })],
    'replicas that cannot be read': [webui({ spec: { replicas: '{{ .Values.replicas }}' } }), service(), ingress()],
    'no way in': [THREE, service()],
    'a proxy between': [THREE, service(), service({ name: 'oauth2-proxy' }), ingress({ service: 'oauth2-proxy' })],
    'replicas of another program': [deployment({ name: 'webui', image: 'nginx', replicas: 3 }), service(), ingress()],
    'a proxy elsewhere that pins': [webui({ replicas: 3, annotations: { [EXTERNAL]: 'cookie' } })],
    'one replica behind a proxy elsewhere': [webui({ replicas: 1, annotations: { [EXTERNAL]: 'none' } })],
    'a controller that is not known here, by the word of whoever knows it': through('edge', {
      'cdk8s-open-webui.io/session-affinity': 'by a cookie of its own',
    }),
    'ingress-nginx with a cookie': through('nginx', { [`${NGINX}/affinity`]: 'cookie' }),
    'ingress-nginx with a hash': through('nginx', { [`${NGINX}/upstream-hash-by`]: '$remote_addr' }),
    'ingress-nginx under a name of its own': [
      ...through('public', { [`${NGINX}/affinity`]: 'cookie' }),
      ingressClass('public', 'k8s.io/ingress-nginx'),
    ],
    'the class in the annotation of old': through(undefined, {
      'kubernetes.io/ingress.class': 'nginx',
      [`${NGINX}/affinity`]: 'cookie',
    }),
    'ingress-nginx through the address of a Service that pins by client IP': through(
      'nginx',
      { [`${NGINX}/service-upstream`]: 'true' },
      {},
      CLIENT_IP,
    ),
    'F5 with a sticky cookie': through('nginx', {
      'nginx.org/sticky-cookie-services': 'serviceName=webui cookie expires=1h',
    }),
    'F5 with a sticky cookie for several Services': [
      ...through('f5', { 'nginx.com/sticky-cookie-services': 'serviceName=api a;serviceName=webui b' }),
      ingressClass('f5', 'nginx.org/ingress-controller'),
    ],
    'F5 with a hash': through('nginx', { 'nginx.org/lb-method': 'hash $remote_addr consistent' }),
    'Traefik with a cookie': through('traefik', {}, { 'traefik.ingress.kubernetes.io/service.sticky.cookie': 'true' }),
    'Traefik that reads the annotations of ingress-nginx': [
      ...through('legacy', { [`${NGINX}/affinity`]: 'cookie' }),
      ingressClass('legacy', 'k8s.io/ingress-nginx'),
    ],
    'HAProxy Technologies with a cookie': [
      ...through('haproxy', {}, { 'haproxy.org/cookie-persistence': 'chat' }),
      ingressClass('haproxy', 'haproxy.org/ingress-controller/main'),
    ],
    'HAProxy Technologies by source': through('haproxy', { 'haproxy.com/load-balance': 'source' }),
    'haproxy-ingress with a cookie': [
      ...through('jcm', { 'haproxy-ingress.github.io/affinity': 'cookie' }),
      ingressClass('jcm', 'haproxy-ingress.github.io/controller'),
    ],
    'haproxy-ingress with the prefix of old': through('haproxy', {}, { 'ingress.kubernetes.io/affinity': 'cookie' }),
    'an ALB that targets pods': through('alb', { ...STICKINESS, [`${ALB}/target-type`]: 'ip' }),
    'an ALB told by the Service': through('alb', {}, { ...STICKINESS, [`${ALB}/target-type`]: 'ip' }),
    'a node port with an ALB that pins': [
      THREE,
      service({ spec: { type: 'NodePort' } }),
      ingress({ className: 'alb', annotations: { ...STICKINESS, [`${ALB}/target-type`]: 'ip' } }),
    ],
    'GKE with a BackendConfig': [
      ...through('gce', {}, { 'cloud.google.com/backend-config': '{"default":"chat"}' }),
      ...yaml`
        apiVersion: cloud.google.com/v1
        kind: BackendConfig
        metadata: { name: chat }
        spec: { sessionAffinity: { affinityType: GENERATED_COOKIE } }`,
    ],
    'GKE with a BackendConfig that is not in the input': through(
      undefined,
      {},
      { 'cloud.google.com/backend-config': '{"ports":{"80":"chat"}}' },
    ),
    'Kong with a policy': [
      ...through('kong', {}, { 'konghq.com/upstream-policy': 'chat' }),
      ...yaml`
        apiVersion: configuration.konghq.com/v1beta1
        kind: KongUpstreamPolicy
        metadata: { name: chat }
        spec: { algorithm: consistent-hashing, hashOn: { cookie: chat } }`,
    ],
    'Kong with a policy that is not in the input': through('kong', {}, { 'konghq.com/upstream-policy': 'chat' }),
    'Application Gateway with a cookie': through('azure-application-gateway', {
      'appgw.ingress.kubernetes.io/cookie-based-affinity': 'true',
    }),
    'OpenShift, which pins by itself': [
      ...through('openshift-default'),
      ingressClass('openshift-default', 'openshift.io/ingress-to-route'),
    ],
    'Istio with a DestinationRule': [...through('istio'), destinationRule('webui')],
    'a class that nobody knows, with the mark of a controller': through('edge', { [`${NGINX}/affinity`]: 'cookie' }),
    'no class, with the mark of a controller': through(undefined, {}, { 'haproxy.org/cookie-persistence': 'chat' }),

    'a route with session persistence': behind(
      ...yaml`
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: way }
        spec: { rules: [{ sessionPersistence: { type: Cookie }, backendRefs: [{ name: webui }] }] }`,
    ),
    'a route that says in words how it is pinned': behind({
      ...ROUTE[0],
      metadata: { name: 'way', annotations: { 'cdk8s-open-webui.io/session-affinity': 'by the edge team' } },
    }),
    'a route that Envoy Gateway hashes': behind(
      ...ROUTE,
      policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [TO_ROUTE], loadBalancer: HASH }),
    ),
    'a Gateway that Envoy Gateway hashes': behind(
      ...ROUTE,
      policy(
        ENVOY,
        'BackendTrafficPolicy',
        { targetRef: { kind: 'Gateway', name: 'public' }, loadBalancer: HASH },
        'gateways',
      ),
    ),
    'a route that Envoy Gateway finds by its labels': behind(
      ...ROUTE,
      policy(ENVOY, 'BackendTrafficPolicy', {
        targetSelectors: [{ kind: 'HTTPRoute', matchLabels: { app: 'chat' } }],
        loadBalancer: HASH,
      }),
    ),
    'a route that Istio hashes': behind(...ROUTE, destinationRule('webui.ai.svc.cluster.local')),
    'a route that NGINX Gateway Fabric hashes': behind(
      ...ROUTE,
      policy('gateway.nginx.org/v1alpha1', 'UpstreamSettingsPolicy', {
        targetRefs: [{ group: 'core', ...TO_SERVICE }],
        loadBalancingMethod: 'ip_hash',
      }),
    ),
    'a route that GKE pins': behind(
      ...ROUTE,
      policy('networking.gke.io/v1', 'GCPBackendPolicy', {
        targetRef: TO_SERVICE,
        default: { sessionAffinity: { type: 'GENERATED_COOKIE' } },
      }),
    ),
    'a route that an ALB pins': behind(
      ...ROUTE,
      policy('gateway.k8s.aws/v1', 'TargetGroupConfiguration', {
        targetReference: { name: 'webui' },
        defaultConfiguration: {
          targetType: 'ip',
          targetGroupAttributes: [{ key: 'stickiness.enabled', value: 'true' }],
        },
      }),
    ),
    'a route that Application Gateway for Containers pins': behind(
      ...ROUTE,
      policy('alb.networking.azure.io/v1', 'RoutePolicy', {
        targetRef: TO_ROUTE,
        default: { sessionAffinity: { affinityType: 'managed-cookie' } },
      }),
    ),
    'a route with the experimental policy of Gateway API': behind(
      ...ROUTE,
      policy('gateway.networking.x-k8s.io/v1alpha1', 'XBackendTrafficPolicy', {
        targetRefs: [TO_SERVICE],
        sessionPersistence: { sessionName: 'chat' },
      }),
    ),
    'a route of haproxy-ingress with a cookie on the Service': [
      THREE,
      service({ annotations: { 'haproxy-ingress.github.io/affinity': 'cookie' } }),
      ...ROUTE,
    ],
    'a route through a TraefikService with a cookie': behind(
      ...yaml`
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: way }
        spec: { rules: [{ backendRefs: [{ group: traefik.io, kind: TraefikService, name: sticky }] }] }
        ---
        apiVersion: traefik.io/v1alpha1
        kind: TraefikService
        metadata: { name: sticky }
        spec: { weighted: { services: [{ name: webui, port: 80, sticky: { cookie: {} } }] } }`,
    ),
    'a route that redirects, beside one that pins': behind(
      ...yaml`
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: redirect }
        spec: { rules: [{ filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }] }] }`,
      ...ROUTE,
      policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [TO_ROUTE], loadBalancer: HASH }),
    ),

    'a plain Route of OpenShift': behind(
      ...yaml`
        apiVersion: route.openshift.io/v1
        kind: Route
        metadata: { name: way }
        spec: { to: { kind: Service, name: webui } }`,
    ),
    'a Route without cookies that balances by source': behind(
      ...yaml`
        apiVersion: route.openshift.io/v1
        kind: Route
        metadata:
          name: way
          annotations:
            haproxy.router.openshift.io/disable_cookies: 'true'
            haproxy.router.openshift.io/balance: source
        spec: { to: { kind: Service, name: webui } }`,
    ),
    'an IngressRoute with a cookie': behind(
      ...yaml`
        apiVersion: traefik.io/v1alpha1
        kind: IngressRoute
        metadata: { name: way }
        spec: { routes: [{ match: 'PathPrefix(\`/\`)', services: [{ name: webui, sticky: { cookie: { name: chat } } }] }] }`,
    ),
    'an HTTPProxy with a cookie': behind(
      ...yaml`
        apiVersion: projectcontour.io/v1
        kind: HTTPProxy
        metadata: { name: way }
        spec: { routes: [{ loadBalancerPolicy: { strategy: Cookie }, services: [{ name: webui }] }] }`,
    ),
    'a VirtualServer with a session cookie': behind(
      ...yaml`
        apiVersion: k8s.nginx.org/v1
        kind: VirtualServer
        metadata: { name: way }
        spec: { upstreams: [{ name: chat, service: webui, sessionCookie: { enable: true, name: chat } }] }`,
    ),
    'a VirtualServer with a hash': behind(
      ...yaml`
        apiVersion: k8s.nginx.org/v1
        kind: VirtualServer
        metadata: { name: way }
        spec: { upstreams: [{ name: chat, service: webui, lb-method: ip_hash }] }`,
    ),
    'a VirtualService with a DestinationRule': behind(
      ...yaml`
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: { name: way }
        spec: { hosts: [chat.example.com], gateways: [public], http: [{ route: [{ destination: { host: webui } }] }] }`,
      destinationRule('*.ai.svc.cluster.local', {
        portLevelSettings: [{ loadBalancer: { consistentHash: { useSourceIp: true } } }],
      }),
    ),
    'a load balancer that pins by client IP': [THREE, service({ spec: { type: 'LoadBalancer', ...CLIENT_IP } })],
    'a node port that pins by client IP': [THREE, service({ spec: { type: 'NodePort', ...CLIENT_IP } })],
    'a load balancer of AWS that pins': [
      THREE,
      service({
        annotations: {
          'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes': 'stickiness.enabled=true',
        },
        spec: { type: 'LoadBalancer' },
      }),
    ],
  },

  invalid: {
    'a word that says nothing': {
      manifests: through('edge', { 'cdk8s-open-webui.io/session-affinity': ' ' }),
      found: [/^Service\/webui leads to up to 3 pods, ingress class is edge, /],
    },
    'no annotation': {
      manifests: through('nginx'),
      found: [`${PODS}, ingress class is nginx, ${NGINX}/affinity is not set`],
      objects: ['Ingress/webui'],
    },
    'no class and no annotation': {
      manifests: through(undefined),
      found: [`${PODS}, ingress class is not set, no annotation that an ingress controller reads pins sessions`],
    },
    'an annotation of another controller': {
      manifests: [
        ...through('public', { [`${NGINX}/affinity`]: 'cookie' }),
        ingressClass('public', 'traefik.io/ingress-controller'),
      ],
      found: [/service\.sticky\.cookie is not set$/],
    },
    'an autoscaler': {
      manifests: [webui(), autoscaler({ max: 5 }), service(), ingress({ className: 'nginx' })],
      found: [/^Service\/webui leads to up to 5 pods,/],
    },
    'a pod on every node': {
      manifests: [webui({ kind: 'DaemonSet' }), service(), ingress({ className: 'nginx' })],
      found: [/^Service\/webui leads to a pod on every node,/],
    },
    'two Deployments behind one Service': {
      manifests: [
        webui({ name: 'a', labels: { app: 'webui' } }),
        webui({ name: 'b', labels: { app: 'webui' } }),
        service(),
        ingress({ className: 'nginx' }),
      ],
      found: [/^Service\/webui leads to up to 2 pods,/],
    },
    'a mark with another value': {
      manifests: through('nginx', { [`${NGINX}/affinity`]: 'true' }),
      found: [`${PODS}, ingress class is nginx, ${NGINX}/affinity is true`],
    },
    'the annotation of Traefik on the Ingress': {
      manifests: through('traefik', { 'traefik.ingress.kubernetes.io/service.sticky.cookie': 'true' }),
      found: [/traefik\.ingress\.kubernetes\.io\/service\.sticky\.cookie is not set$/],
    },
    'affinity of ingress-nginx, and the address of the Service': {
      manifests: through('nginx', { [`${NGINX}/affinity`]: 'cookie', [`${NGINX}/service-upstream`]: 'true' }),
      found: [`${PODS}, ingress class is nginx, ${NGINX}/service-upstream is true`],
    },
    'affinity of ingress-nginx, and the address of the Service, where the class is not known': {
      manifests: through('edge', { [`${NGINX}/affinity`]: 'cookie', [`${NGINX}/service-upstream`]: 'True' }),
      found: [/service-upstream is True$/],
    },
    'F5 with a cookie for another Service': {
      manifests: through('nginx', { 'nginx.org/sticky-cookie-services': 'serviceName=webui-api cookie' }),
      found: [/nginx\.ingress\.kubernetes\.io\/affinity is not set$/],
    },
    'F5 with a cookie, and the address of the Service': {
      manifests: through('nginx', {
        'nginx.org/sticky-cookie-services': 'serviceName=webui cookie',
        'nginx.org/use-cluster-ip': 'true',
      }),
      found: [/nginx\.org\/use-cluster-ip is true$/],
    },
    'Traefik with a cookie, and the address of the Service': {
      manifests: through(
        'traefik',
        {},
        {
          'traefik.ingress.kubernetes.io/service.sticky.cookie': 'true',
          'traefik.ingress.kubernetes.io/service.nativelb': 'true',
        },
      ),
      found: [/service\.nativelb is true$/],
    },
    'an ALB without a target type': {
      manifests: through('alb', STICKINESS),
      found: [`${PODS}, ingress class is alb, ${ALB}/target-type is not set`],
    },
    'an ALB that targets nodes': {
      manifests: through('alb', { ...STICKINESS, [`${ALB}/target-type`]: 'instance' }),
      found: [/target-type is instance$/],
    },
    'an ALB whose Service says otherwise': {
      manifests: through(
        'alb',
        { ...STICKINESS, [`${ALB}/target-type`]: 'ip' },
        { [`${ALB}/target-group-attributes`]: 'stickiness.enabled=false' },
      ),
      found: [/target-group-attributes is stickiness\.enabled=false$/],
    },
    'GKE with a BackendConfig that does not pin': {
      manifests: [
        ...through('gce', {}, { 'cloud.google.com/backend-config': '{"default":"chat"}' }),
        ...yaml`
          apiVersion: cloud.google.com/v1
          kind: BackendConfig
          metadata: { name: chat }
          spec: { sessionAffinity: { affinityType: NONE } }`,
      ],
      found: [/no BackendConfig of the Service has a sessionAffinity$/],
    },
    'GKE by its annotations only': {
      manifests: through(
        undefined,
        { [`${NGINX}/affinity`]: 'cookie' },
        { 'cloud.google.com/neg': '{"ingress":true}' },
      ),
      found: [/no BackendConfig of the Service has a sessionAffinity$/],
    },
    'Kong with a policy that does not pin': {
      manifests: [
        ...through('kong', {}, { 'konghq.com/upstream-policy': 'chat' }),
        ...yaml`
          apiVersion: configuration.konghq.com/v1beta1
          kind: KongUpstreamPolicy
          metadata: { name: chat }
          spec: { algorithm: round-robin }`,
      ],
      found: [/no KongUpstreamPolicy of the Service pins sessions$/],
    },
    'Kong with the address of the Service': {
      manifests: through(
        'kong',
        {},
        { 'konghq.com/upstream-policy': 'hidden', 'ingress.kubernetes.io/service-upstream': 'true' },
      ),
      found: [/ingress\.kubernetes\.io\/service-upstream is true$/],
    },
    'Application Gateway without a cookie': {
      manifests: through('azure/application-gateway'),
      found: [/appgw\.ingress\.kubernetes\.io\/cookie-based-affinity is not set$/],
    },
    'OpenShift without its cookie': {
      manifests: through('openshift-default', { 'haproxy.router.openshift.io/disable_cookies': 'true' }),
      found: [/disable_cookies is true$/],
    },
    'Contour, which cannot': {
      manifests: through('contour', { [`${NGINX}/affinity`]: 'cookie' }),
      found: [/Contour cannot pin the sessions of an Ingress$/],
    },
    'Cilium, which cannot': { manifests: through('cilium'), found: [/Cilium cannot pin the sessions of an Ingress$/] },
    'Istio without a DestinationRule': {
      manifests: [...through('istio'), destinationRule('other')],
      found: [/no DestinationRule of the Service has a consistentHash$/],
    },
    'client IP on the Service behind an Ingress': {
      manifests: through('nginx', {}, {}, CLIENT_IP),
      found: [/nginx\.ingress\.kubernetes\.io\/affinity is not set$/],
    },
    'client IP on the Service behind an Ingress of no known class': {
      manifests: through(undefined, {}, {}, CLIENT_IP),
      found: [/no annotation that an ingress controller reads pins sessions$/],
    },

    'a route alone': {
      manifests: behind(...ROUTE),
      found: [`${PODS}, no policy of a Gateway implementation pins sessions of this route`],
      objects: ['HTTPRoute/way'],
    },
    'a policy of Envoy Gateway for another route': {
      manifests: behind(
        ...ROUTE,
        policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [{ ...TO_ROUTE, name: 'other' }], loadBalancer: HASH }),
      ),
      found: [/no policy/],
    },
    'a policy of Envoy Gateway that goes round robin': {
      manifests: behind(
        ...ROUTE,
        policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [TO_ROUTE], loadBalancer: { type: 'RoundRobin' } }),
      ),
      found: [/no policy/],
    },
    'a policy of Envoy Gateway that uses the address of the Service': {
      manifests: behind(
        ...ROUTE,
        policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [TO_ROUTE], loadBalancer: HASH, routingType: 'Service' }),
      ),
      found: [`${PODS}, a BackendTrafficPolicy sends requests to the address of the Service`],
    },
    'a rule with session persistence, and one without': {
      manifests: behind(
        ...yaml`
          apiVersion: gateway.networking.k8s.io/v1
          kind: HTTPRoute
          metadata: { name: way }
          spec:
            rules:
              - { sessionPersistence: { type: Cookie }, backendRefs: [{ name: webui }] }
              - { backendRefs: [{ name: webui }] }`,
      ),
      found: [/no policy/],
    },
    'a policy of the ALB that targets nodes': {
      manifests: behind(
        ...ROUTE,
        policy('gateway.k8s.aws/v1', 'TargetGroupConfiguration', {
          targetReference: { name: 'webui' },
          defaultConfiguration: { targetGroupAttributes: [{ key: 'stickiness.enabled', value: 'true' }] },
        }),
      ),
      found: [/no policy/],
    },
    'a TraefikService whose cookie chooses between Services': {
      manifests: behind(
        ...yaml`
          apiVersion: gateway.networking.k8s.io/v1
          kind: HTTPRoute
          metadata: { name: way }
          spec: { rules: [{ backendRefs: [{ group: traefik.io, kind: TraefikService, name: sticky }] }] }
          ---
          apiVersion: traefik.io/v1alpha1
          kind: TraefikService
          metadata: { name: sticky }
          spec: { weighted: { sticky: { cookie: {} }, services: [{ name: webui, port: 80 }] } }`,
      ),
      found: [/no policy/],
    },
    'a Route without cookies': {
      manifests: behind(
        ...yaml`
          apiVersion: route.openshift.io/v1
          kind: Route
          metadata: { name: way, annotations: { haproxy.router.openshift.io/disable_cookies: 'true' } }
          spec: { to: { kind: Service, name: webui } }`,
      ),
      found: [`${PODS}, haproxy.router.openshift.io/disable_cookies is true`],
    },
    'an IngressRoute without a cookie': {
      manifests: behind(
        ...yaml`
          apiVersion: traefik.io/v1alpha1
          kind: IngressRoute
          metadata: { name: way }
          spec: { routes: [{ match: 'PathPrefix(\`/\`)', services: [{ name: webui }] }] }`,
      ),
      found: [`${PODS}, sticky.cookie is not set`],
    },
    'an IngressRoute with a cookie, and the address of the Service': {
      manifests: behind(
        ...yaml`
          apiVersion: traefik.io/v1alpha1
          kind: IngressRoute
          metadata: { name: way }
          spec: { routes: [{ match: 'PathPrefix(\`/\`)', services: [{ name: webui, nativeLB: true, sticky: { cookie: {} } }] }] }`,
      ),
      found: [`${PODS}, nativeLB is true`],
    },
    'an HTTPProxy with a cookie on one of two routes': {
      manifests: behind(
        ...yaml`
          apiVersion: projectcontour.io/v1
          kind: HTTPProxy
          metadata: { name: way }
          spec:
            routes:
              - { loadBalancerPolicy: { strategy: Cookie }, services: [{ name: webui }] }
              - { conditions: [{ prefix: /ws }], services: [{ name: webui }] }`,
      ),
      found: [`${PODS}, loadBalancerPolicy.strategy is neither Cookie nor RequestHash`],
    },
    'a VirtualServer without a session cookie': {
      manifests: behind(
        ...yaml`
          apiVersion: k8s.nginx.org/v1
          kind: VirtualServer
          metadata: { name: way }
          spec: { upstreams: [{ name: chat, service: webui, lb-method: least_conn }] }`,
      ),
      found: [`${PODS}, the upstream has no sessionCookie`],
    },
    'a VirtualServer with a session cookie, and the address of the Service': {
      manifests: behind(
        ...yaml`
          apiVersion: k8s.nginx.org/v1
          kind: VirtualServer
          metadata: { name: way }
          spec: { upstreams: [{ name: chat, service: webui, use-cluster-ip: true, sessionCookie: { enable: true } }] }`,
      ),
      found: [`${PODS}, use-cluster-ip is true`],
    },
    'a VirtualService alone': {
      manifests: behind(
        ...yaml`
          apiVersion: networking.istio.io/v1
          kind: VirtualService
          metadata: { name: way }
          spec: { hosts: [chat.example.com], gateways: [public], http: [{ route: [{ destination: { host: webui } }] }] }`,
        destinationRule('webui', { loadBalancer: { consistentHash: {} } }),
      ),
      found: [`${PODS}, no DestinationRule of the Service has a consistentHash`],
    },
    'a load balancer': {
      manifests: [THREE, service({ spec: { type: 'LoadBalancer' } })],
      found: [`${PODS}, sessionAffinity is not set`],
      objects: ['Service/webui'],
    },
    'a node port': {
      manifests: [THREE, service({ spec: { type: 'NodePort', sessionAffinity: 'None' } })],
      found: [`${PODS}, sessionAffinity is None`],
    },
    'a proxy elsewhere that does not pin': {
      manifests: [webui({ replicas: 3, annotations: { [EXTERNAL]: 'none' } }), service()],
      found: ['replicas is 3, the proxy in front pins no sessions'],
      objects: ['Deployment/webui'],
    },
    'two Ingresses, of which one pins': {
      manifests: [
        ...through('nginx', { [`${NGINX}/affinity`]: 'cookie' }),
        ingress({ name: 'second', className: 'nginx' }),
      ],
      found: [/affinity is not set$/],
      objects: ['Ingress/second'],
    },
  },
});

test('nothing that stands in a policy or an annotation throws', () => {
  const kinds = [
    'BackendTrafficPolicy',
    'DestinationRule',
    'UpstreamSettingsPolicy',
    'GCPBackendPolicy',
    'TargetGroupConfiguration',
    'BackendConfig',
    'IngressClass',
  ];
  const junk = [undefined, null, 1, 'text', [], [null], {}];
  const objects = kinds.flatMap(kind =>
    junk.flatMap(value => [
      policy(ENVOY, kind, value as Fields),
      policy(ENVOY, kind, { targetRefs: value, targetRef: value, targetSelectors: value, host: value, default: value }),
    ]),
  );
  const annotated = ingress({ annotations: { [`${NGINX}/affinity`]: 1, 'kubernetes.io/ingress.class': [] } });
  const input = manifestsOf(...behind(...ROUTE, ...objects, annotated));
  expect(() => replicasNeedStickySessions.check(input)).not.toThrow();
});
