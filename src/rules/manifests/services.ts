import { get, groupOf, type Manifest, namespaceOf, record, sameNamespace, text } from './manifest';
import type { Manifests } from './manifests';
import { append } from './places';
import type { Workload } from './workloads';

/** Whether a Service sends traffic to a workload's pods. */
export function selects(service: Manifest, workload: Workload): boolean {
  if (service.kind !== 'Service' || groupOf(service) !== '' || get(service, 'spec', 'type') === 'ExternalName') {
    return false;
  }
  const selector = selectorOf(service);
  return (
    selector.length > 0 &&
    sameNamespace(namespaceOf(service), workload.namespace) &&
    selector.every(([label, value]) => get(workload.podLabels, label) === value)
  );
}

/** The Services of the input that select a workload. */
export function servicesOf(workload: Workload): Manifest[] {
  return workload.services;
}

/** The workloads of the input that a Service selects. */
export function workloadsOf(service: Manifest, manifests: Manifests): Workload[] {
  return manifests.selection.workloadsOf(service);
}

type Pair = [label: string, value: string];

function selectorOf(service: Manifest): Pair[] {
  return Object.entries(record(get(service, 'spec', 'selector'))).map(([label, value]) => [label, text(value) ?? '']);
}

/** Which Service selects which workload, found by the rarest pair of each selector. */
export class Selection {
  private readonly services = new Map<Workload, Manifest[]>();
  private readonly workloads = new Map<Manifest, Workload[]>();

  constructor(services: Manifest[], workloads: Workload[]) {
    const byPair = indexed(services);
    for (const workload of workloads) {
      const places = workload.namespace === '' ? [ANYWHERE] : [workload.namespace, ''];
      const candidates = Object.entries(workload.podLabels).flatMap(pair =>
        places.flatMap(place => byPair.get(keyOf(place, pair)) ?? []),
      );
      const selecting = candidates.filter(service => selects(service, workload));
      this.services.set(workload, selecting);
      for (const service of selecting) append(this.workloads, service, workload);
    }
  }

  public servicesOf(workload: Workload): Manifest[] {
    return this.services.get(workload) ?? [];
  }

  public workloadsOf(service: Manifest): Workload[] {
    return this.workloads.get(service) ?? [];
  }
}

const ANYWHERE = '*';

function indexed(services: Manifest[]): Map<string, Manifest[]> {
  const frequency = new Map<string, number>();
  for (const service of services) {
    for (const pair of selectorOf(service)) {
      const key = keyOf(namespaceOf(service), pair);
      frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
  }
  const byPair = new Map<string, Manifest[]>();
  for (const service of services) {
    const frequencyOf = (pair: Pair) => frequency.get(keyOf(namespaceOf(service), pair)) ?? 0;
    const [rarest] = selectorOf(service).sort((a, b) => frequencyOf(a) - frequencyOf(b));
    if (rarest === undefined) continue;
    append(byPair, keyOf(namespaceOf(service), rarest), service);
    append(byPair, keyOf(ANYWHERE, rarest), service);
  }
  return byPair;
}

function keyOf(namespace: string, [label, value]: Pair): string {
  return `${namespace} ${label}=${value}`;
}
