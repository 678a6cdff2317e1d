import { isDeepStrictEqual } from 'node:util';
import { groupOf, type Manifest, namespaceOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import type { Finding, Rule } from '../rule';

/** Of two objects with one name the last one applied wins. */
export const objectsAreUnique: Rule = {
  id: 'objects-are-unique',
  level: 'error',
  title: 'every object is written once',
  why: 'the second of two objects with one name overwrites the first at every apply, and which one that is depends on their order',
  fix: 'give one of the parts another construct id or `name`, or remove one of the documents',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check: manifests => {
    const firsts = new Map<string, Manifest>();
    return manifests.objects.flatMap(object => {
      const identity = identityOf(object);
      const first = firsts.get(identity) ?? object;
      firsts.set(identity, first);
      return first === object || isSharedCopy(object, first) ? [] : [duplicate(manifests, object, first)];
    });
  },
};

function duplicate(manifests: Manifests, object: Manifest, first: Manifest): Finding {
  return { object, found: `written in ${manifests.originOf(first)} and in ${manifests.originOf(object)}` };
}

/** What an API server tells objects apart by; the version is only a way to look at one. */
function identityOf(object: Manifest): string {
  const group = groupOf(object) === 'extensions' && object.kind === 'Ingress' ? 'networking.k8s.io' : groupOf(object);
  const namespace = isClusterScoped(object.kind) ? '' : namespaceOf(object);
  return JSON.stringify([group, object.kind, namespace, object.metadata.name]);
}

/** Several files may carry the same Namespace or CustomResourceDefinition. */
function isSharedCopy(object: Manifest, first: Manifest): boolean {
  return ['Namespace', 'CustomResourceDefinition'].includes(object.kind) && isDeepStrictEqual(object, first);
}

function isClusterScoped(kind: string): boolean {
  return CLUSTER_SCOPED.has(kind) || kind.endsWith('WebhookConfiguration');
}

const CLUSTER_SCOPED = new Set([
  'Namespace',
  'Node',
  'PersistentVolume',
  'StorageClass',
  'VolumeSnapshotClass',
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'PriorityClass',
  'IngressClass',
  'GatewayClass',
  'RuntimeClass',
  'APIService',
  'ClusterIssuer',
  'ClusterSecretStore',
]);
