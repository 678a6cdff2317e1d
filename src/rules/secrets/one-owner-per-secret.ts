import { finding } from '../finding';
import { get, type Manifest, namespaceOf, text, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import type { Rule } from '../rule';

/** An owner writes the Secret whole. */
export const oneOwnerPerSecret: Rule = {
  id: 'one-owner-per-secret',
  level: 'warning',
  title: 'a Secret is written by one ExternalSecret, or by you',
  why: 'each takes away the keys of the other, at every refresh: pods that start in between do not find theirs',
  fix: 'put all keys into one ExternalSecret, or give the others creationPolicy Merge; `ExternalSecrets` makes one for each Secret',
  source: 'https://external-secrets.io/latest/guides/ownership-deletion-policy/',
  check: manifests => {
    const owners = new Map<string, Manifest>();
    return manifests.ofKind('ExternalSecret').flatMap(object => {
      if (policyOf(object) !== 'Owner') return [];
      const name = targetOf(object);
      const place = `${namespaceOf(object)}/${name}`;
      const other = owners.get(place) ?? plainSecret(manifests, name, namespaceOf(object));
      owners.set(place, owners.get(place) ?? object);
      return other ? finding(object, [`Secret/${name} is that of ${titleOf(other)} too`]) : [];
    });
  },
};

function policyOf(object: Manifest): string {
  return text(get(object, 'spec', 'target', 'creationPolicy')) ?? 'Owner';
}

function targetOf(object: Manifest): string {
  return text(get(object, 'spec', 'target', 'name')) ?? object.metadata.name;
}

/** What came out of a cluster is what the ExternalSecret has made. */
function plainSecret(manifests: Manifests, name: string, namespace: string): Manifest | undefined {
  const secret = manifests.find('Secret', name, namespace);
  const isMade = get(secret, 'metadata', 'ownerReferences') !== undefined;
  return secret && !isMade && namespaceOf(secret) === namespace ? secret : undefined;
}
