import {
  HttpRoute,
  type HttpRouteSpecParentRefs,
  type HttpRouteSpecRules,
  HttpRouteSpecRulesFiltersRequestRedirectScheme,
  HttpRouteSpecRulesFiltersType,
  HttpRouteSpecRulesMatchesPathType,
} from '../../../imports/gateway.networking.k8s.io';
import { refuse } from '../../k8s/demand';
import type { Manifest } from '../../k8s/emit';
import { onRoute, settled } from '../measure';
import { type TrafficOptions, trafficOf, trustedProxiesOf } from '../traffic';
import type { ObjectMetadata, Way } from '../way';
import type { RouteMeasure } from './dialect';
import type { GatewayImplementation } from './gateway-implementation';
import { demandGateway, type GatewayRef, ListenerProtocol } from './gateway-ref';

/** An HTTPRoute. */
export interface HttpRouteOptions extends TrafficOptions {
  /** The Gateway, and its listeners. */
  readonly gateway: GatewayRef;
}

/** A way in through a Gateway. */
export function httpRoute(implementation: GatewayImplementation, options: HttpRouteOptions): Way {
  const path = 'Exposure.httpRoute';
  const dialect = implementation._dialect;
  const gateway = demandGateway(`${path} gateway`, options.gateway);
  const { section, redirectSection, protocol } = gateway;
  if (options.redirectHttp === true && redirectSection === undefined) {
    refuse(
      `${path} redirectHttp`,
      "left out without gateway.redirectSection, the Gateway's listener for plain HTTP",
      true,
    );
  }
  const secure = protocol === ListenerProtocol.HTTPS;
  const traffic = trafficOf(path, options, dialect.capabilities, { secure, terminated: redirectSection !== undefined });
  const hosts = [options.host, ...(options.furtherHosts ?? [])];
  const parent = (sectionName?: string) => ({ name: gateway.name, namespace: gateway.namespace, sectionName });
  return {
    origins: hosts.map(host => `${protocol}://${host}`),
    places: hosts.map(host => `${host} of ${[gateway.namespace, gateway.name, section].filter(Boolean).join('/')}`),
    trustedProxies: trustedProxiesOf(path, options),
    bind: target => {
      const exposed = { ...target, route: target.metadata(options.suffix), shared: target.metadata() };
      const asked = traffic(target.program);
      const bySelf = asked.redirect ? dialect.redirect : undefined;
      const measures: RouteMeasure[] = [
        ...dialect.measures(asked, exposed).filter(measure => measure !== undefined && measure !== false),
        ...(bySelf ? [onRoute('plain HTTP would be served', bySelf)] : []),
      ];
      const { annotations, service, objects, shared } = settled(measures);
      const route = routeObject(target.metadata(options.suffix, { ...annotations, ...options.annotations }), hosts, {
        parentRefs: [parent(section), ...(bySelf ? [parent(redirectSection)] : [])],
        rule: {
          matches: [{ path: { type: HttpRouteSpecRulesMatchesPathType.PATH_PREFIX, value: '/' } }],
          backendRefs: [{ name: target.service, port: target.port }],
          ...Object.assign({}, ...measures.map(({ rule }) => rule)),
        },
      });
      const redirect = routeObject(target.metadata(options.suffix ? `${options.suffix}-redirect` : 'redirect'), hosts, {
        parentRefs: [parent(redirectSection)],
        rule: { filters: [TO_HTTPS] },
      });
      return {
        objects: { route, ...(asked.redirect && !bySelf && { redirect }), ...objects },
        shared,
        service: { annotations: service },
        measures,
      };
    },
  };
}

const TO_HTTPS = {
  type: HttpRouteSpecRulesFiltersType.REQUEST_REDIRECT,
  requestRedirect: { scheme: HttpRouteSpecRulesFiltersRequestRedirectScheme.HTTPS, statusCode: 301 },
};

/** A route of one rule, for all paths of some hosts. */
function routeObject(
  metadata: ObjectMetadata,
  hostnames: string[],
  { parentRefs, rule }: { parentRefs: HttpRouteSpecParentRefs[]; rule: HttpRouteSpecRules },
): Manifest {
  return HttpRoute.manifest({ metadata, spec: { parentRefs, hostnames, rules: [rule] } }) as Manifest;
}
