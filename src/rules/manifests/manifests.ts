import { type Exposure, exposuresOf } from './exposures';
import { type Installation, installationsIn } from './installations';
import { type LobuInstallation, lobusIn } from './lobu';
import { groupOf, isManifest, isOwned, isRecord, list, type Manifest, type Origin, type Place } from './manifest';
import { once } from './once';
import { append, Places } from './places';
import { Policies } from './policies';
import { Selection } from './services';
import { targetOf, type Workload, workloadsIn } from './workloads';

/** Kinds whose name other API groups use for something else: a Knative Service is no Service. */
const GROUPS_OF_KIND = new Map<string, string[]>([
  ['Backup', ['postgresql.cnpg.io']],
  ['Cluster', ['postgresql.cnpg.io']],
  ['ConfigMap', ['']],
  ['Database', ['postgresql.cnpg.io']],
  ['HorizontalPodAutoscaler', ['autoscaling']],
  ['Namespace', ['']],
  ['NetworkPolicy', ['networking.k8s.io', 'extensions']],
  ['PersistentVolumeClaim', ['']],
  ['Pooler', ['postgresql.cnpg.io']],
  ['ScaledObject', ['keda.sh']],
  ['ScheduledBackup', ['postgresql.cnpg.io']],
  ['Secret', ['']],
  ['Service', ['']],
]);

/** The objects of one cluster or one installation, and what rules may ask about them. */
export class Manifests {
  /** Takes flattened documents; what is no object, and what the cluster's own workloads made, is skipped. */
  public static of(origins: Origin[]): Manifests {
    return new Manifests(origins.filter(({ manifest }) => isManifest(manifest) && !isOwned(manifest)));
  }

  /** Every object, in the order of the input. */
  public readonly objects: Manifest[];

  private readonly origins: Map<Manifest, Origin>;
  private readonly byKind: () => Map<string, Manifest[]>;
  private readonly byName: () => Places;
  private readonly byTarget: () => Places;
  private readonly workloadsOnce = once(() => workloadsIn(this));
  private readonly selectionOnce = once(() => new Selection(this.ofKind('Service'), this.workloads));
  private readonly serverImagesOnce = once(() => serverImagesOf(this.workloads));
  private readonly installationsOnce = once(() => installationsIn(this));
  private readonly lobusOnce = once(() => lobusIn(this));
  private readonly exposuresOnce = once(() => exposuresOf(this));
  private readonly policiesOnce = once(() => new Policies(this));

  private constructor(origins: Origin[]) {
    this.objects = origins.map(({ manifest }) => manifest);
    this.origins = new Map(origins.map(origin => [origin.manifest, origin]));
    this.byKind = once(() => {
      const byKind = new Map<string, Manifest[]>();
      for (const object of this.objects) append(byKind, kindOf(object), object);
      return byKind;
    });
    this.byName = once(() => new Places(this.objects, object => [kindOf(object), object.metadata.name]));
    this.byTarget = once(
      () =>
        new Places(this.ofKind('HorizontalPodAutoscaler', 'ScaledObject'), autoscaler => {
          const { kind, name } = targetOf(autoscaler);
          return [kind, name];
        }),
    );
  }

  /** Where an object came from, in words. */
  public originOf(object: Manifest): string {
    return this.origins.get(object)?.origin ?? '';
  }

  /** The file that an object is written in, if it is one. */
  public placeOf(object: Manifest): Place | undefined {
    return this.origins.get(object)?.place;
  }

  /** The objects of some kinds, of one kind after the other. */
  public ofKind(...kinds: string[]): Manifest[] {
    return kinds.flatMap(kind => this.byKind().get(kind) ?? []);
  }

  /** The object that a reference in a namespace means; of several that could be meant, the one of that very namespace. */
  public find(kind: string, name: string, namespace: string): Manifest | undefined {
    return this.byName().at([kind, name], namespace)[0];
  }

  /** The autoscalers whose target is a workload. */
  public autoscalersOf(kind: string, name: string, namespace: string): Manifest[] {
    return this.byTarget().at([kind, name], namespace);
  }

  /** Everything that makes pods. */
  public get workloads(): Workload[] {
    return this.workloadsOnce();
  }

  /** Open WebUI's installations. */
  public get installations(): Installation[] {
    return this.installationsOnce();
  }

  /** Lobu's installations. */
  public get lobus(): LobuInstallation[] {
    return this.lobusOnce();
  }

  /** The ways in from outside of the cluster. */
  public get exposures(): Exposure[] {
    return this.exposuresOnce();
  }

  /** Which traffic passes. */
  public get policies(): Policies {
    return this.policiesOnce();
  }

  /** Which Service selects which workload. */
  public get selection(): Selection {
    return this.selectionOnce();
  }

  /** The image references of all Open WebUI servers. */
  public get serverImages(): ReadonlySet<string> {
    return this.serverImagesOnce();
  }
}

/** The objects of a document: those of a list, of lists in lists too, or the document itself. */
export function flattened(document: unknown): unknown[] {
  const objects: unknown[] = [];
  const rest = [document];
  while (rest.length > 0) {
    const next = rest.pop();
    if (isList(next)) rest.push(...itemsOf(next).reverse());
    else objects.push(next);
  }
  return objects;
}

function isList(document: unknown): document is Record<string, unknown> & { readonly kind: string } {
  return (
    isRecord(document) &&
    typeof document.kind === 'string' &&
    /List$/.test(document.kind) &&
    Array.isArray(document.items)
  );
}

/** Items of a typed list (`PodList`) leave out what the list already says. */
function itemsOf(document: Record<string, unknown> & { readonly kind: string }): unknown[] {
  const kind = document.kind.slice(0, -'List'.length);
  const said = kind === '' ? {} : { apiVersion: document.apiVersion, kind };
  return list(document.items).map(item => (isRecord(item) && item.kind === undefined ? { ...said, ...item } : item));
}

function kindOf(object: Manifest): string {
  const groups = GROUPS_OF_KIND.get(object.kind);
  return !groups || groups.includes(groupOf(object)) ? object.kind : `${object.kind}.${groupOf(object)}`;
}

function serverImagesOf(workloads: Workload[]): ReadonlySet<string> {
  return new Set(workloads.flatMap(workload => workload.servers).flatMap(server => server.image?.text ?? []));
}
