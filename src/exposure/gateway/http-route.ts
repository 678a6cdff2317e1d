import { HttpRoute, HttpRouteSpecRulesMatchesPathType } from '../../../imports/gateway.networking.k8s.io';
import { dnsLabel, objectName } from '../../k8s/demand';
import type { Manifest } from '../../k8s/emit';
import { type TrafficOptions, trafficOf, trustedProxiesOf } from '../traffic';
import type { Way } from '../way';
import type { GatewayImplementation } from './gateway-implementation';

/** The Gateway that a route attaches to. */
export interface GatewayRef {
  /** Name of the Gateway. */
  readonly name: string;

  /**
   * Its namespace; its listener must admit routes of the part's namespace.
   *
   * @default - the part's
   */
  readonly namespace?: string;

  /**
   * Name of the listener. Without it the route answers on each of them, plain HTTP included.
   *
   * @default - all listeners
   */
  readonly section?: string;

  /**
   * What the listener speaks with browsers.
   *
   * @default ListenerProtocol.HTTPS
   */
  readonly protocol?: ListenerProtocol;
}

/** What a listener speaks with browsers. */
export enum ListenerProtocol {
  HTTP = 'http',
  HTTPS = 'https',
}

/** An HTTPRoute. */
export interface HttpRouteOptions extends TrafficOptions {
  /** The Gateway. */
  readonly gateway: GatewayRef;
}

/** A way in through a Gateway. */
export function httpRoute(implementation: GatewayImplementation, options: HttpRouteOptions): Way {
  const path = 'Exposure.httpRoute';
  const { name, namespace, section, protocol = ListenerProtocol.HTTPS } = options.gateway;
  objectName(`${path} gateway.name`, name);
  if (namespace !== undefined) dnsLabel(`${path} gateway.namespace`, namespace);
  if (section !== undefined) objectName(`${path} gateway.section`, section);
  const secure = protocol === ListenerProtocol.HTTPS;
  const traffic = trafficOf(path, options, implementation._dialect.capabilities, { secure, terminated: secure });
  const hosts = [options.host, ...(options.furtherHosts ?? [])];
  return {
    origins: hosts.map(host => `${protocol}://${host}`),
    places: hosts.map(host => `${host} of the Gateway ${name}, section ${section}`),
    trustedProxies: trustedProxiesOf(path, options),
    bind: target => {
      const metadata = target.metadata(options.suffix, options.annotations);
      const route = HttpRoute.manifest({
        metadata,
        spec: {
          parentRefs: [{ name, namespace, sectionName: section }],
          hostnames: hosts,
          rules: [
            {
              matches: [{ path: { type: HttpRouteSpecRulesMatchesPathType.PATH_PREFIX, value: '/' } }],
              backendRefs: [{ name: target.service, port: target.port }],
            },
          ],
        },
      });
      const policies = implementation._dialect.policies(traffic(target.program), metadata);
      return { objects: { route: route as Manifest, ...policies } };
    },
  };
}
