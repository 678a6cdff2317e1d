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
import { beside, type Measure, onRoute, settled, taken } from '../measure';
import { proxies } from '../proxies';
import { type Traffic, type TrafficOptions, trafficOf, trustedProxiesOf } from '../traffic';
import { type Bound, type ExposureTarget, type ObjectMetadata, suffixed, type Way } from '../way';
import type { GatewayDialect } from './dialect';
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
  const { name, namespace, section, redirectSection, protocol } = gateway;
  if (options.redirectHttp === true && redirectSection === undefined) {
    const missing = "left out without gateway.redirectSection, the Gateway's listener for plain HTTP";
    refuse(`${path} redirectHttp`, missing, true);
  }
  const transport = { secure: protocol === ListenerProtocol.HTTPS, terminated: redirectSection !== undefined };
  const traffic = trafficOf(path, options, dialect.capabilities, transport);
  const hosts = [options.host, ...(options.furtherHosts ?? [])];
  return {
    origins: hosts.map(host => `${protocol}://${host}`),
    places: hosts.map(host => `${host} of ${[namespace, name, section].filter(Boolean).join('/')}`),
    trustedProxies: trustedProxiesOf(path, options),
    ...proxies(
      path,
      options,
      dialect.proxies && (here => dialect.proxies?.({ ...gateway, namespace: namespace ?? here }) ?? []),
    ),
    capabilities: dialect.capabilities,
    bind: target => bound(dialect, { ...options, gateway }, traffic(target.program), target),
  };
}

function bound(dialect: GatewayDialect, options: HttpRouteOptions, traffic: Traffic, target: ExposureTarget): Bound {
  const { gateway, suffix } = options;
  const exposed = { ...target, route: target.metadata(suffix), shared: target.metadata() };
  const own = traffic.redirect ? dialect.redirect : undefined;
  const measures = taken([
    own && onRoute(PLAIN_HTTP, own),
    traffic.redirect && !own && redirect(options, traffic, target),
    ...dialect.measures(traffic, exposed),
  ]);
  const { annotations, service, objects, shared } = settled(measures);
  const route = routeObject(target.metadata(suffix, { ...annotations, ...options.annotations }), traffic.hosts, {
    parentRefs: [parent(gateway, gateway.section), ...(own ? [parent(gateway, gateway.redirectSection)] : [])],
    rule: {
      matches: [{ path: { type: HttpRouteSpecRulesMatchesPathType.PATH_PREFIX, value: '/' } }],
      backendRefs: [{ name: target.service, port: target.port }],
      ...Object.assign({}, ...measures.map(({ rule }) => rule)),
    },
  });
  return { objects: { route, ...objects }, shared, service: { annotations: service }, measures };
}

const PLAIN_HTTP = 'plain HTTP would be served';

/** A second route, on the listener for plain HTTP. */
function redirect({ gateway, suffix }: HttpRouteOptions, { hosts }: Traffic, target: ExposureTarget): Measure {
  const metadata = target.metadata(suffixed(suffix, 'redirect'));
  const requestRedirect = { scheme: HttpRouteSpecRulesFiltersRequestRedirectScheme.HTTPS, statusCode: 301 };
  return beside(PLAIN_HTTP, {
    redirect: routeObject(metadata, hosts, {
      parentRefs: [parent(gateway, gateway.redirectSection)],
      rule: { filters: [{ type: HttpRouteSpecRulesFiltersType.REQUEST_REDIRECT, requestRedirect }] },
    }),
  });
}

function parent({ name, namespace }: GatewayRef, sectionName?: string): HttpRouteSpecParentRefs {
  return { name, namespace, sectionName };
}

/** A route of one rule, for some hosts. */
function routeObject(
  metadata: ObjectMetadata,
  hostnames: string[],
  { parentRefs, rule }: { parentRefs: HttpRouteSpecParentRefs[]; rule: HttpRouteSpecRules },
): Manifest {
  return HttpRoute.manifest({ metadata, spec: { parentRefs, hostnames, rules: [rule] } }) as Manifest;
}
