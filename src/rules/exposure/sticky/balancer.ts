import type { ServiceName } from '../../manifests/exposures/way';
import { get, type Manifest, namespaceOf, sameNamespace, text } from '../../manifests/manifest';
import type { Manifests } from '../../manifests/manifests';

/** A way in, and one of the Services behind it. */
export interface Backend {
  /** The Ingress, the route, or the Service itself. */
  readonly object: Manifest;
  readonly service: Manifest;
  readonly manifests: Manifests;
}

/** A place where a load balancer reads how to choose a pod. */
export interface Mark {
  /** Whether the place says so; nothing where it names an object that these manifests do not hold. */
  holds(backend: Backend): boolean | undefined;

  /** What the place says now. */
  says(backend: Backend): string;
}

/** What chooses a pod for a request. */
export interface Balancer {
  /** Where it reads that a session stays with its pod; one place is enough. */
  readonly pins: readonly Mark[];

  /** What sends requests to the address of the Service instead, where only its `sessionAffinity` can pin them. */
  readonly voids: readonly Mark[];

  /** What to say where nothing pins. @default - what the first place says */
  readonly otherwise?: string;
}

/** Says why a session does not stay with its pod, or nothing where it does, or where that cannot be seen. */
export function looseness({ pins, voids, otherwise }: Balancer, backend: Backend): string | undefined {
  const voiding = voids.find(each => each.holds(backend));
  if (voiding) return clientIp.holds(backend) ? undefined : voiding.says(backend);
  const isLoose = pins.every(each => each.holds(backend) === false);
  return isLoose ? (otherwise ?? pins[0]?.says(backend) ?? 'no field can pin sessions') : undefined;
}

/** One balancer that reads what several read, where any of them may be at work. */
export function anyOf(balancers: readonly Balancer[], otherwise?: string): Balancer {
  const pins = balancers.flatMap(balancer => balancer.pins);
  const voids = balancers.flatMap(balancer => balancer.voids);
  return { pins, voids, otherwise: otherwise ?? balancers[0]?.otherwise };
}

/** `sessionAffinity` of the Service. */
export const clientIp: Mark = {
  holds: ({ service }) => get(service, 'spec', 'sessionAffinity') === 'ClientIP',
  says: ({ service }) => seen('sessionAffinity', text(get(service, 'spec', 'sessionAffinity'))),
};

/** A condition, and what to say of it. */
export function mark(says: string, holds: Mark['holds']): Mark {
  return { holds, says: () => says };
}

/** Whether one of some objects says so; nothing where none does and one is not among the manifests. */
export function oneSays(objects: readonly (Manifest | undefined)[], says: (object: Manifest) => boolean) {
  if (objects.some(object => object !== undefined && says(object))) return true;
  return objects.includes(undefined) ? undefined : false;
}

/** Whether a name is that of a Service. */
export function isNameOf({ name, namespace }: ServiceName, service: Manifest): boolean {
  return name === service.metadata.name && sameNamespace(namespace, namespaceOf(service));
}

/** The text at a path, '' where there is none. */
export function textAt(value: unknown, ...path: (string | number)[]): string {
  return text(get(value, ...path)) ?? '';
}

/** Says a field's value: `sessionAffinity is None`, `sessionAffinity is not set`. */
export function seen(field: string, value: string | undefined): string {
  return `${field} is ${value ?? 'not set'}`;
}
