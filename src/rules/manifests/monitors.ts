import { get, isRecord, list, type Manifest, namespaceOf, record, sameNamespace, text } from './manifest';
import type { Manifests } from './manifests';
import { workloadsOf } from './services';
import type { Container, Workload } from './workloads';

/** What a ServiceMonitor or PodMonitor reads. */
export interface Monitored {
  readonly monitor: Manifest;

  /** The Services of the input that a ServiceMonitor selects. */
  readonly services: Manifest[];

  /** The workloads of the input behind it: those of the Services, or those whose pods a PodMonitor selects. */
  readonly workloads: Workload[];

  readonly endpoints: unknown[];

  /** The workloads whose pods have the labels that are asked of Services. */
  readonly mistaken: Workload[];
}

/** Every monitor whose selector can be followed. */
export function monitoredIn(manifests: Manifests): Monitored[] {
  return manifests.ofKind('ServiceMonitor', 'PodMonitor').flatMap(monitor => {
    const selector = record(get(monitor, 'spec', 'selector'));
    const labels = Object.entries(record(selector.matchLabels));
    if (labels.length === 0 || list(selector.matchExpressions).length > 0) return [];
    const matches = (given: unknown) => labels.every(([name, value]) => get(given, name) === value);
    const sees = (namespace: string) => selectsNamespace(monitor, namespace);
    const pods = manifests.workloads.filter(({ podLabels, namespace }) => sees(namespace) && matches(podLabels));
    if (monitor.kind === 'PodMonitor') {
      const endpoints = list(get(monitor, 'spec', 'podMetricsEndpoints'));
      return [{ monitor, services: [], workloads: pods, endpoints, mistaken: [] }];
    }
    const services = manifests
      .ofKind('Service')
      .filter(service => sees(namespaceOf(service)) && matches(get(service, 'metadata', 'labels')));
    const workloads = services.flatMap(service => workloadsOf(service, manifests));
    const endpoints = list(get(monitor, 'spec', 'endpoints'));
    return [{ monitor, services, workloads, endpoints, mistaken: services.length === 0 ? pods : [] }];
  });
}

/** The containers that an endpoint reads. */
export function readBy({ services, workloads }: Monitored, endpoint: unknown, manifests: Manifests): Container[] {
  const port = get(endpoint, 'port');
  if (services.length === 0)
    return workloads.flatMap(workload => containerAt(workload, port ?? get(endpoint, 'targetPort')) ?? []);
  return services.flatMap(service => {
    const target = get(endpoint, 'targetPort') ?? targetOf(service, port);
    return workloadsOf(service, manifests).flatMap(workload => containerAt(workload, target) ?? []);
  });
}

/** The names of the ports that a monitor can read. */
export function portNames({ services, workloads }: Monitored): string[] {
  const ports =
    services.length > 0
      ? services.flatMap(service => list(get(service, 'spec', 'ports')))
      : workloads.flatMap(({ containers }) => containers.flatMap(({ raw }) => list(raw.ports)));
  return [...new Set(ports.flatMap(port => text(get(port, 'name')) ?? []))];
}

function selectsNamespace(monitor: Manifest, namespace: string): boolean {
  const selector = get(monitor, 'spec', 'namespaceSelector');
  if (get(selector, 'any') === true) return true;
  const names = list(get(selector, 'matchNames'));
  return isRecord(selector) && names.length > 0
    ? namespace === '' || names.includes(namespace)
    : sameNamespace(namespaceOf(monitor), namespace);
}

function targetOf(service: Manifest, name: unknown): unknown {
  const port = list(get(service, 'spec', 'ports')).find(each => get(each, 'name') === name);
  return get(port, 'targetPort') ?? get(port, 'port');
}

/** The container that has a port, by name or number; the only one has all that nobody says. */
function containerAt({ containers }: Workload, port: unknown): Container | undefined {
  if (port === undefined) return undefined;
  const running = containers.filter(({ init }) => !init);
  const isIt = (declared: unknown) =>
    get(declared, 'name') === port || text(get(declared, 'containerPort')) === text(port);
  return running.find(({ raw }) => list(raw.ports).some(isIt)) ?? (running.length === 1 ? running[0] : undefined);
}
