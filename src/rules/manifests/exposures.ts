import { httpRoute } from './exposures/gateway';
import { ANY_HOST, hostName } from './exposures/hosts';
import { ingress } from './exposures/ingress';
import { virtualService } from './exposures/istio';
import { httpProxy, openShiftRoute, virtualServer } from './exposures/proxies';
import { ingressRoute } from './exposures/traefik';
import { hostsOf, type Route, type ServiceName, type Way } from './exposures/way';
import { fact } from './facts';
import { get, groupOf, type Manifest, namespaceOf, text } from './manifest';
import type { Manifests } from './manifests';
import { append } from './places';
import type { Workload } from './workloads';

const WAYS: readonly Way[] = [
  ingress,
  httpRoute,
  openShiftRoute,
  ingressRoute,
  httpProxy,
  virtualServer,
  virtualService,
];

/** A way in from outside of the cluster. */
export interface Exposure {
  readonly object: Manifest;
  readonly kind: string;

  /** The Services of the input that it leads to. */
  readonly services: Manifest[];

  /** All Services that it leads to, of the input or not. */
  readonly serviceNames: ServiceName[];

  /** The hosts that it answers to; `ANY_HOST` where it names none, or none that can be read. */
  readonly hosts: string[];

  /** Those of its hosts that lead to a Service. */
  hostsOf(service: Manifest): string[];

  /** Whether these manifests show that a host is served by TLS; often it ends in front of them. */
  tls(host: string): boolean;
}

/** Every way in that the manifests describe. */
export function exposuresOf(manifests: Manifests): Exposure[] {
  const routed = WAYS.flatMap(way =>
    manifests
      .ofKind(way.kind)
      .filter(object => way.groups.includes(groupOf(object)))
      .map(object =>
        exposure(object, way.routes(object, manifests), host => way.tls(object, host, manifests), manifests),
      ),
  );
  const reached = new Set(routed.flatMap(({ services }) => services));
  const direct = manifests
    .ofKind('Service')
    .filter(service => isDirect(service, reached))
    .map(service => exposure(service, [toItself(service)], () => false, manifests));
  return [...routed, ...direct];
}

/** A host under which browsers reach a workload. */
export interface PublicHost {
  /** As two are compared; `ANY_HOST` where a way in names none. */
  readonly host: string;
  readonly tls: boolean;
}

/** Looks up the hosts of all ways in that lead to a workload's Services; that of a proxy elsewhere is not known. */
export function publicHosts(manifests: Manifests): (workload: Workload) => PublicHost[] {
  const leading = new Map<Manifest, Exposure[]>();
  for (const each of manifests.exposures) for (const service of each.services) append(leading, service, each);
  return workload => {
    const hosts = workload.services.flatMap(service =>
      (leading.get(service) ?? []).flatMap(each =>
        each.hostsOf(service).map(host => ({ host: hostName(host), tls: each.tls(host) })),
      ),
    );
    if (fact(workload.object, 'external-affinity') !== undefined) hosts.push({ host: ANY_HOST, tls: false });
    const names = new Set(hosts.map(({ host }) => host));
    return [...names].map(name => ({ host: name, tls: hosts.some(({ host, tls }) => host === name && tls) }));
  };
}

/** A node port may exist for a balancer in front that another exposure describes. */
function isDirect(service: Manifest, reached: ReadonlySet<Manifest>): boolean {
  const type = get(service, 'spec', 'type');
  return groupOf(service) === '' && (type === 'LoadBalancer' || (type === 'NodePort' && !reached.has(service)));
}

function toItself(service: Manifest): Route {
  const hosts = text(get(service, 'metadata', 'annotations', 'external-dns.alpha.kubernetes.io/hostname'));
  return {
    hosts: hostsOf(hosts?.split(',').map(host => host.trim())),
    services: [{ name: service.metadata.name, namespace: namespaceOf(service) }],
  };
}

function exposure(object: Manifest, routes: Route[], tls: Exposure['tls'], manifests: Manifests): Exposure {
  const leading = routes.filter(({ services }) => services.length > 0);
  const serviceOf = ({ name, namespace }: ServiceName) => manifests.find('Service', name, namespace);
  return {
    object,
    kind: object.kind,
    services: unique(leading.flatMap(({ services }) => services.map(serviceOf))),
    serviceNames: leading.flatMap(({ services }) => services),
    hosts: unique(leading.flatMap(({ hosts }) => hosts)),
    hostsOf: service =>
      unique(
        leading
          .filter(({ services }) => services.some(name => serviceOf(name) === service))
          .flatMap(({ hosts }) => hosts),
      ),
    tls,
  };
}

function unique<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values.filter(value => value !== undefined))];
}
