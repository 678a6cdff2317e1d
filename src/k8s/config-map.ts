import { createHash } from 'node:crypto';
import { type ApiObject, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { emit } from './emit';
import type { Identity } from './identity';

/** A ConfigMap of a part, and what its pods make of it. */
export interface PartConfigMap {
  readonly object: ApiObject;
  readonly volume: k8s.Volume;

  /**
   * Annotations of the pods: they change with the content, patches included, so that the pods restart when it does and not otherwise. Not for a
   * program that reads its files again by itself.
   */
  readonly annotations: { [key: string]: string };
}

/** Defines a ConfigMap of a part: `<name of the part>-<name>`. */
export function defineConfigMap(
  scope: Construct,
  identity: Identity,
  { name, data }: { readonly name: string; readonly data: { [key: string]: string } },
): PartConfigMap {
  const object = emit(scope, name, k8s.KubeConfigMap, { metadata: identity.metadata(name), data });
  return {
    object,
    volume: { name, configMap: { name: identity.objectName(name) } },
    annotations: { [`checksum/${name}`]: Lazy.any({ produce: () => checksum(object.toJson()) }) },
  };
}

/** A text that is another one where the content is another one, whatever the order of the keys and the metadata. */
export function checksum({ data = {}, binaryData = {} }: { data?: object; binaryData?: object }): string {
  const content = [data, binaryData].map(entries => Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
