import { objectName } from '../k8s/demand';
import type { Manifest } from '../k8s/emit';
import type { Capabilities } from './capabilities';
import { certManagerCertificate } from './cert-manager';
import { beside, type Measure, settled, taken } from './measure';
import { proxies, usually } from './proxies';
import { certificateOf, secretOf, type Tls } from './tls';
import { type TrafficOptions, trafficOf, trustedProxiesOf } from './traffic';
import { suffixed, type Way } from './way';

/** HTTPProxies of Contour, one for each host. */
export interface HttpProxyOptions extends TrafficOptions {
  /**
   * Where TLS ends.
   *
   * @default - nowhere: plain HTTP, without microphone and secure cookies
   */
  readonly tls?: Tls;

  /**
   * Name of the IngressClass of this Contour, where there are several.
   *
   * @default - none
   */
  readonly ingressClassName?: string;
}

const CAPABILITIES: Capabilities = {
  cookie: {
    name: 'Contour names it X-Contour-Session-Affinity',
    seconds: 'its cookies end with the browser',
    sameSite: 'its cookies have no attributes',
  },
  idleTimeout: true,
  totalTimeout: true,
  maxBodySize: 'Contour limits no body; say `documents.files.maxSize` of `WebUI`',
  redirectHttp: true,
  operator: [
    'Silence of a stream ends it after 5 minutes unless the route says otherwise, as this one does (`stream-idle-timeout`).',
    'Addresses of browsers come from a proxy in front only with `num-trusted-hops`.',
  ],
};

/** The fields of a route of an `HTTPProxy` that are written. */
interface ProxyRoute {
  readonly services?: { readonly name: string; readonly port: number }[];
  readonly enableWebsockets?: boolean;
  readonly timeoutPolicy?: { readonly response?: string; readonly idle?: string };
  readonly loadBalancerPolicy?: { readonly strategy: 'Cookie' };
  readonly permitInsecure?: boolean;
}

/**
 * A way in through Contour, which can pin the sessions of no Ingress.
 *
 * Source: https://projectcontour.io/docs/1.33/config/api/
 */
export function httpProxy(options: HttpProxyOptions): Way {
  const path = 'Exposure.httpProxy';
  const { ingressClassName, suffix } = options;
  if (ingressClassName !== undefined) objectName(`${path} ingressClassName`, ingressClassName);
  const certificate = certificateOf(path, options.tls, ['secret', 'issuer', 'clusterIssuer', 'inFront']);
  const terminated = certificate !== undefined && certificate.kind !== 'inFront';
  const secure = certificate !== undefined;
  const traffic = trafficOf(path, options, CAPABILITIES, { secure, terminated });
  const hosts = [options.host, ...(options.furtherHosts ?? [])];
  return {
    origins: hosts.map(host => `${secure ? 'https' : 'http'}://${host}`),
    places: hosts.map(host => `${host} of Contour`),
    trustedProxies: trustedProxiesOf(path, options),
    ...proxies(path, options, usually('projectcontour')),
    capabilities: CAPABILITIES,
    bind: target => {
      const { cookie, idleSeconds, totalSeconds, redirect } = traffic(target.program);
      const certificateMetadata = target.metadata(suffixed(suffix, 'tls'));
      const secretName = certificate && (secretOf(certificate) ?? certificateMetadata.name);
      const proxies = (spec: (host: string) => object): { [id: string]: Manifest } =>
        Object.fromEntries(
          hosts.map((host, index) => {
            const [id, ordinal] = index === 0 ? ['http-proxy', undefined] : [`http-proxy-${index + 1}`, `${index + 1}`];
            const metadata = target.metadata(suffixed(suffix, ordinal), options.annotations);
            return [id, { apiVersion: 'projectcontour.io/v1', kind: 'HTTPProxy', metadata, spec: spec(host) }];
          }),
        );
      const say = (why: string, route: ProxyRoute): Measure =>
        beside(
          why,
          proxies(() => ({ routes: [route] })),
        );
      const measures = taken([
        cookie && say('requests of one browser would reach any pod', { loadBalancerPolicy: { strategy: 'Cookie' } }),
        say('without it the Upgrade header is dropped, and chats stay empty', { enableWebsockets: true }),
        say('15 s would end a whole answer', {
          timeoutPolicy: { response: totalSeconds === undefined ? 'infinity' : `${totalSeconds}s` },
        }),
        say('5 minutes of silence would end a connection', { timeoutPolicy: { idle: `${idleSeconds}s` } }),
        terminated && !redirect && say('HTTP is redirected where there is TLS', { permitInsecure: true }),
      ]);
      const base = proxies(host => ({
        ingressClassName,
        virtualhost: { fqdn: host, tls: terminated ? { secretName } : undefined },
        routes: [{ services: [{ name: target.service, port: target.port }] }],
      }));
      return {
        objects: {
          ...settled([beside('', base), ...measures]).objects,
          ...certManagerCertificate(certificate, hosts, certificateMetadata),
        },
        measures,
      };
    },
  };
}
