import { type Manifest, namespaceOf } from './manifest';

/** Adds to the list that a map holds for a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Objects by a key and their namespace. */
export class Places {
  private readonly byKey = new Map<string, Map<string, Manifest[]>>();

  constructor(objects: Manifest[], keyOf: (object: Manifest) => string[]) {
    for (const object of objects) {
      const key = keyOf(object).join('/');
      const places = this.byKey.get(key) ?? new Map<string, Manifest[]>();
      this.byKey.set(key, places);
      append(places, namespaceOf(object), object);
    }
  }

  /** Those of the namespace; if there are none, those that could be in it. */
  public at(key: string[], namespace: string): Manifest[] {
    const places = this.byKey.get(key.join('/'));
    if (!places) return [];
    return places.get(namespace) ?? (namespace === '' ? [...places.values()].flat() : (places.get('') ?? []));
  }
}
