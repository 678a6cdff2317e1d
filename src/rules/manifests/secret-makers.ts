import { get, groupOf, list, type Manifest, namespaceOf, sameNamespace, text } from './manifest';
import type { Manifests } from './manifests';
import { append } from './places';

/** What makes Secrets of which names, by kind and API group: the Secret itself, and what operators write. */
const MAKERS: { readonly [kind: string]: (object: Manifest) => unknown[] } = {
  'Secret ': own,
  'SealedSecret bitnami.com': own,
  'SopsSecret isindir.github.com': object =>
    list(get(object, 'spec', 'secretTemplates')).map(each => get(each, 'name')),
  'ExternalSecret external-secrets.io': object => [get(object, 'spec', 'target', 'name') ?? object.metadata.name],
  'Certificate cert-manager.io': object => [get(object, 'spec', 'secretName')],
  'Cluster postgresql.cnpg.io': ({ metadata: { name } }) =>
    ['app', 'superuser', 'ca', 'server', 'replication'].map(suffix => `${name}-${suffix}`),
  'SecretProviderClass secrets-store.csi.x-k8s.io': object =>
    list(get(object, 'spec', 'secretObjects')).map(each => get(each, 'secretName')),
  'VaultStaticSecret secrets.hashicorp.com': destination,
  'VaultDynamicSecret secrets.hashicorp.com': destination,
  'OnePasswordItem onepassword.com': own,
};

const KINDS = Object.keys(MAKERS).map(key => key.split(' ')[0]);

/**
 * Says of each Secret whether something in the input makes it: the Secret itself, or what an operator makes it of.
 *
 * @param besides a kind that does not count
 */
export function madeSecrets(manifests: Manifests, besides?: string): (name: string, namespace: string) => boolean {
  const places = new Map<string, string[]>();
  for (const object of manifests.ofKind(...KINDS.filter(kind => kind !== besides))) {
    const names = MAKERS[`${object.kind} ${groupOf(object)}`]?.(object) ?? [];
    for (const name of names) append(places, text(name) ?? '', namespaceOf(object));
  }
  return (name, namespace) => places.get(name)?.some(place => sameNamespace(place, namespace)) ?? false;
}

function own({ metadata: { name } }: Manifest): string[] {
  return [name];
}

function destination(object: Manifest): unknown[] {
  return [get(object, 'spec', 'destination', 'name')];
}
