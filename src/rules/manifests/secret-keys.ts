import { get, groupOf, list, type Manifest, namespaceOf, record, text } from './manifest';
import type { Manifests } from './manifests';
import { append } from './places';

/** The keys of the Secrets that objects of the input make, as far as they say them. */
export class SecretKeys {
  private readonly keys = new Map<string, (string[] | undefined)[]>();

  constructor(manifests: Manifests) {
    for (const object of manifests.ofKind(...Object.keys(KEYS).map(key => key.split(' ')[0]))) {
      const [name, keys] = KEYS[`${object.kind} ${groupOf(object)}`]?.(object) ?? [];
      if (typeof name === 'string') append(this.keys, `${namespaceOf(object)}/${name}`, keys);
    }
  }

  /** All keys of a Secret; none where that cannot be seen. */
  public of(name: string, namespace: string): string[] | undefined {
    const makers = this.keys.get(`${namespace}/${name}`) ?? [];
    return makers.length > 0 && makers.every(keys => keys !== undefined) ? (makers.flat() as string[]) : undefined;
  }
}

/** The Secret that an object makes, and its keys: nothing where they are out of sight. */
type Made = [name: unknown, keys: string[] | undefined];

const KEYS: { readonly [kind: string]: (object: Manifest) => Made } = {
  'Secret ': object => {
    const keys = [...Object.keys(record(object.data)), ...Object.keys(record(object.stringData))];
    // Somebody fills it later, or has taken the values out.
    return [object.metadata.name, keys.length > 0 ? keys : undefined];
  },
  'SealedSecret bitnami.com': object => [
    object.metadata.name,
    [
      ...Object.keys(record(get(object, 'spec', 'encryptedData'))),
      ...Object.keys(record(get(object, 'spec', 'template', 'data'))),
    ],
  ],
  'ExternalSecret external-secrets.io': object => {
    const spec = record(object.spec);
    const template = record(get(spec.target, 'template'));
    const isOpen = list(spec.dataFrom).length > 0 || list(template.templateFrom).length > 0;
    const own = list(spec.data).flatMap(entry => text(get(entry, 'secretKey')) ?? []);
    const made = Object.keys(record(template.data));
    // A template replaces what was fetched, unless it merges.
    const keys = made.length === 0 ? own : template.mergePolicy === 'Merge' ? [...own, ...made] : made;
    return [get(spec.target, 'name') ?? object.metadata.name, isOpen ? undefined : keys];
  },
};
