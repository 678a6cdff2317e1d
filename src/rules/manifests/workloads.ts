import { type Container, containersOf } from './containers';
import { get, groupOf, type Manifest, namespaceOf, record, text } from './manifest';
import type { Manifests } from './manifests';
import { once } from './once';
import { type Storage, storageAt } from './volumes';

export type { Container } from './containers';
export type { App } from './images';

const GROUPS_OF_KIND = new Map<string, string[]>([
  ['Deployment', ['apps', 'extensions']],
  ['StatefulSet', ['apps']],
  ['DaemonSet', ['apps', 'extensions']],
  ['ReplicaSet', ['apps', 'extensions']],
  ['ReplicationController', ['']],
  ['DeploymentConfig', ['apps.openshift.io', '']],
  ['Rollout', ['argoproj.io']],
  ['Job', ['batch']],
  ['CronJob', ['batch']],
  ['Pod', ['']],
]);

/** The kinds that make pods. */
export const WORKLOAD_KINDS: readonly string[] = [...GROUPS_OF_KIND.keys()];

/** An object that makes pods, with everything that rules ask about them. */
export class Workload {
  public readonly kind: string;
  public readonly name: string;
  public readonly namespace: string;
  public readonly podSpec: Record<string, unknown>;
  public readonly podLabels: Record<string, string>;
  public readonly podAnnotations: Record<string, unknown>;

  /** Replicas as declared; Infinity for a DaemonSet, which runs a pod on every node, undefined for what is no number. */
  public readonly declaredReplicas: number | undefined;

  private readonly containersOnce: () => Container[];
  private readonly serversOnce = once(() => this.containers.filter(container => container.isServer));
  private readonly autoscalersOnce: () => Manifest[];

  constructor(
    public readonly object: Manifest,
    private readonly manifests: Manifests,
  ) {
    this.kind = object.kind;
    this.name = object.metadata.name;
    this.namespace = namespaceOf(object);
    const template = templateOf(object, manifests);
    this.podSpec = record(get(template, 'spec'));
    this.podLabels = texts(get(template, 'metadata', 'labels'));
    this.podAnnotations = record(get(template, 'metadata', 'annotations'));
    this.declaredReplicas = declaredReplicas(object);
    this.autoscalersOnce = once(() => autoscalersOf(this, manifests));
    this.containersOnce = once(() => {
      const { kind, namespace, podSpec: spec, podLabels: labels, podAnnotations: annotations } = this;
      return containersOf({ object, kind, namespace, spec, labels, annotations }, manifests);
    });
  }

  /** Init containers first, then the running ones, each in the order of the manifest. */
  public get containers(): Container[] {
    return this.containersOnce();
  }

  /** The containers that serve Open WebUI. */
  public get servers(): Container[] {
    return this.serversOnce();
  }

  /** HorizontalPodAutoscalers and ScaledObjects that own the replicas. */
  public get autoscalers(): Manifest[] {
    return this.autoscalersOnce();
  }

  /** The largest number of pods, whoever decides it; undefined when any of those numbers is unknown. */
  public get max(): number | undefined {
    const numbers = [this.declaredReplicas, ...this.autoscalers.map(maximumOf)];
    return numbers.every(number => number !== undefined) ? Math.max(...numbers) : undefined;
  }

  /** The smallest number of pods, whoever decides it; undefined when any of those numbers is unknown. */
  public get min(): number | undefined {
    const { autoscalers } = this;
    const numbers = autoscalers.length > 0 ? autoscalers.map(minimumOf) : [this.declaredReplicas];
    return numbers.every(number => number !== undefined) ? Math.min(...numbers) : undefined;
  }

  /** The Services of the input that select the pods. */
  public get services(): Manifest[] {
    return this.manifests.selection.servicesOf(this);
  }

  /** The storage behind a path of a container. */
  public volumeAt(container: Container, path: string): Storage {
    return storageAt(this, container, path);
  }

  /** An object that the workload names, in its own namespace. */
  public find(kind: string, name: string): Manifest | undefined {
    return this.manifests.find(kind, name, this.namespace);
  }
}

/** Every workload of the input; a Deployment that a Rollout takes its template from is none of its own. */
export function workloadsIn(manifests: Manifests): Workload[] {
  const objects = manifests.ofKind(...WORKLOAD_KINDS).filter(isWorkload);
  const lent = new Set(objects.map(object => rolloutTarget(object, manifests)));
  return objects.filter(object => !lent.has(object)).map(object => new Workload(object, manifests));
}

function isWorkload(object: Manifest): boolean {
  return GROUPS_OF_KIND.get(object.kind)?.includes(groupOf(object)) ?? false;
}

function rolloutTarget(object: Manifest, manifests: Manifests): Manifest | undefined {
  const reference = get(object, 'spec', 'workloadRef');
  if (object.kind !== 'Rollout' || text(get(reference, 'kind')) !== 'Deployment') return undefined;
  return manifests.find('Deployment', text(get(reference, 'name')) ?? '', namespaceOf(object));
}

function templateOf(object: Manifest, manifests: Manifests): unknown {
  switch (object.kind) {
    case 'Pod':
      return object;
    case 'CronJob':
      return get(object, 'spec', 'jobTemplate', 'spec', 'template');
    case 'Rollout':
      return get(rolloutTarget(object, manifests) ?? object, 'spec', 'template');
    default:
      return get(object, 'spec', 'template');
  }
}

function declaredReplicas({ kind, spec }: Manifest): number | undefined {
  switch (kind) {
    case 'DaemonSet':
      return Number.POSITIVE_INFINITY;
    case 'Pod':
      return 1;
    case 'Job':
      return numberOr(1, get(spec, 'parallelism'));
    case 'CronJob':
      return numberOr(1, get(spec, 'jobTemplate', 'spec', 'parallelism'));
    default:
      return numberOr(1, get(spec, 'replicas'));
  }
}

function numberOr(absent: number | undefined, value: unknown): number | undefined {
  if (value === undefined || value === null) return absent;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const KEDA_LABEL = 'scaledobject.keda.sh/name';

function autoscalersOf({ kind, name, namespace }: Workload, manifests: Manifests): Manifest[] {
  const autoscalers = manifests.autoscalersOf(kind, name, namespace);
  const scaledObjects = autoscalers.filter(autoscaler => autoscaler.kind === 'ScaledObject');
  // KEDA works through an autoscaler of its own, which is no second one.
  return scaledObjects.length === 0 ? autoscalers : autoscalers.filter(autoscaler => !isMadeByKeda(autoscaler));
}

function isMadeByKeda(autoscaler: Manifest): boolean {
  const owners = get(autoscaler, 'metadata', 'ownerReferences');
  const isOwned = Array.isArray(owners) && owners.some(owner => get(owner, 'kind') === 'ScaledObject');
  return isOwned || get(autoscaler, 'metadata', 'labels', KEDA_LABEL) !== undefined;
}

/** Kind and name of what an autoscaler scales. */
export function targetOf(autoscaler: Manifest): { readonly kind: string; readonly name: string } {
  const target = get(autoscaler, 'spec', 'scaleTargetRef');
  const kind = text(get(target, 'kind')) ?? (autoscaler.kind === 'ScaledObject' ? 'Deployment' : '');
  return { kind, name: text(get(target, 'name')) ?? '' };
}

function maximumOf({ kind, spec }: Manifest): number | undefined {
  return kind === 'ScaledObject'
    ? numberOr(100, get(spec, 'maxReplicaCount'))
    : numberOr(undefined, get(spec, 'maxReplicas'));
}

function minimumOf({ kind, spec }: Manifest): number | undefined {
  return kind === 'ScaledObject' ? numberOr(0, get(spec, 'minReplicaCount')) : numberOr(1, get(spec, 'minReplicas'));
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record(value)).flatMap(([key, field]): [string, string][] => {
      const written = text(field);
      return written === undefined ? [] : [[key, written]];
    }),
  );
}
