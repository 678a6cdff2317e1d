import type { ServiceName } from '../../manifests/exposures/way';
import type { Manifest } from '../../manifests/manifest';
import type { Manifests } from '../../manifests/manifests';
import { append } from '../../manifests/places';

/** A name that an object is for, `*` for every name of the namespace. */
export type Target = ServiceName;

type ByNamespace = Map<string, Manifest[]>;

const INDEXES = new WeakMap<Manifests, Map<string, Map<string, ByNamespace>>>();

/** The objects of a kind that may be for one of some targets, without asking each object for each way in. */
export function objectsFor(
  targets: readonly Target[],
  kind: string,
  manifests: Manifests,
  targetsOf: (object: Manifest) => Target[],
): Set<Manifest> {
  const kinds = INDEXES.get(manifests) ?? new Map<string, Map<string, ByNamespace>>();
  INDEXES.set(manifests, kinds);
  const index = kinds.get(kind) ?? indexed(manifests.ofKind(kind), targetsOf);
  kinds.set(kind, index);
  return new Set(
    targets.flatMap(({ name, namespace }) =>
      [name, '*'].flatMap(each => inNamespace(index.get(each) ?? new Map(), namespace)),
    ),
  );
}

function indexed(objects: Manifest[], targetsOf: (object: Manifest) => Target[]): Map<string, ByNamespace> {
  const index = new Map<string, ByNamespace>();
  for (const object of objects) {
    for (const { name, namespace } of targetsOf(object)) {
      const places = index.get(name) ?? new Map<string, Manifest[]>();
      index.set(name, places);
      append(places, namespace, object);
    }
  }
  return index;
}

/** As `sameNamespace` compares: one that is not said may be any. */
function inNamespace(places: ByNamespace, namespace: string): Manifest[] {
  if (namespace === '') return [...places.values()].flat();
  return [...(places.get(namespace) ?? []), ...(places.get('') ?? [])];
}
