import type { Manifest } from '../k8s/emit';
import { NetworkPeer } from '../k8s/network-peer';
import { SameSite } from './affinity';
import type { Capabilities } from './capabilities';
import { beside, type Measure, onRoute, settled, taken } from './measure';
import { proxies, type UsualProxies } from './proxies';
import { certificateOf, type Tls } from './tls';
import { type TrafficOptions, trafficOf, trustedProxiesOf } from './traffic';
import { suffixed, type Way } from './way';

/** Routes of OpenShift, one for each host. */
export interface OpenShiftRouteOptions extends TrafficOptions {
  /**
   * Where TLS ends. A Secret is read by the router's own account, which needs a Role for it (OpenShift 4.19 or newer).
   *
   * @default Tls.controllerDefault(), the router's certificate
   */
  readonly tls?: Tls;
}

const CAPABILITIES: Capabilities = {
  cookie: {
    name: /^[a-zA-Z0-9_-]+$/,
    seconds: 'its cookies end with the browser',
    sameSite: [SameSite.LAX, SameSite.STRICT, SameSite.NONE],
  },
  idleTimeout: true,
  // Larger ones are clipped to 2147483647 ms.
  maxIdleSeconds: 2147483,
  totalTimeout: 'HAProxy limits silence only, and the length of no answer',
  maxBodySize: 'the router limits no body; say `documents.files.maxSize` of `WebUI`',
  redirectHttp: true,
  operator: [
    'Silence of a browser ends a connection after 30 s, of a websocket after an hour (`spec.tuningOptions` of the IngressController).',
    'A host of its own needs the permission `routes/custom-host`, and a balancer in front must wait as long as the Route.',
  ],
};

/**
 * The namespaces that OpenShift marks as those of its routers, or of the nodes' network where they use that.
 *
 * Source: https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/network_security/network-policy
 */
const router: UsualProxies = () => [
  NetworkPeer._of({ namespaceLabels: { 'policy-group.network.openshift.io/ingress': '' } }),
];

/**
 * A way in through OpenShift's router.
 *
 * Source: https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/ingress_and_load_balancing/routes
 */
export function openShiftRoute(options: OpenShiftRouteOptions): Way {
  const path = 'Exposure.openShiftRoute';
  const { suffix } = options;
  const certificate = certificateOf(path, options.tls, ['controllerDefault', 'secret', 'inFront']) ?? {
    kind: 'controllerDefault',
  };
  const terminated = certificate.kind !== 'inFront';
  const traffic = trafficOf(path, options, CAPABILITIES, { secure: true, terminated });
  const hosts = [options.host, ...(options.furtherHosts ?? [])];
  return {
    origins: hosts.map(host => `https://${host}`),
    places: hosts.map(host => `${host} of the router`),
    trustedProxies: trustedProxiesOf(path, options),
    ...proxies(path, options, router),
    capabilities: CAPABILITIES,
    bind: target => {
      const { cookie, idleSeconds, redirect } = traffic(target.program);
      const routes = (
        annotations: { [key: string]: string },
        spec: (host: string) => object,
      ): { [id: string]: Manifest } =>
        Object.fromEntries(
          hosts.map((host, index) => {
            const [id, ordinal] = index === 0 ? ['route', undefined] : [`route-${index + 1}`, `${index + 1}`];
            const metadata = target.metadata(suffixed(suffix, ordinal), { ...annotations, ...options.annotations });
            return [id, { apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata, spec: spec(host) }];
          }),
        );
      const measures: Measure[] = taken([
        cookie
          ? onRoute('the router pins by a cookie of its own; this is a name that it keeps', {
              'router.openshift.io/cookie_name': cookie.name,
              'router.openshift.io/cookie-same-site': cookie.sameSite,
            })
          : onRoute('the router pins by a cookie of its own', {
              'haproxy.router.openshift.io/disable_cookies': 'true',
            }),
        onRoute('30 s of silence of the program would end an answer, an hour a websocket', {
          'haproxy.router.openshift.io/timeout': `${idleSeconds}s`,
          'haproxy.router.openshift.io/timeout-tunnel': `${idleSeconds}s`,
        }),
        terminated &&
          onRoute('browsers could claim any address: it appends to what they say', {
            'haproxy.router.openshift.io/set-forwarded-headers': 'replace',
          }),
        terminated &&
          beside(redirect ? 'plain HTTP would not be answered' : 'plain HTTP is not answered', {
            ...routes({}, () => ({
              tls: {
                termination: 'edge',
                insecureEdgeTerminationPolicy: redirect ? 'Redirect' : 'None',
                externalCertificate: certificate.kind === 'secret' ? { name: certificate.name } : undefined,
              },
            })),
          }),
      ]);
      const { annotations } = settled(measures);
      const base = routes(annotations, host => ({
        host,
        to: { kind: 'Service', name: target.service, weight: 100 },
        port: { targetPort: target.portName },
        wildcardPolicy: 'None',
      }));
      return { objects: settled([...measures, beside('', base)]).objects, measures };
    },
  };
}
