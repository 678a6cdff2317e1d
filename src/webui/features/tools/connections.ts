import { type Contribution, portOf, type Setting } from '../../../connections/contribution';
import { refuse } from '../../../k8s/demand';
import { secret } from '../../../k8s/environment';
import { json, reference } from '../../../k8s/json-variable';
import type { NetworkPeer } from '../../../k8s/network-peer';
import type { SecretRef } from '../../../k8s/secret-ref';

/** A connection of a list of them: everything but its key, which is a Secret's. */
export interface Connection {
  readonly id: string;
  readonly url: string;
  readonly key?: SecretRef;
  readonly peer?: NetworkPeer;
  /** The fields, as Open WebUI reads them, around the key. */
  readonly fields: (key: string) => object;
}

/** A list of connections in one variable, whose keys arrive in variables of their own first. */
export function connections(path: string, name: string, keyName: string, all: readonly Connection[]): Contribution {
  const ids = all.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) refuse(path, 'servers with different ids', twice);
  if (all.length === 0) return {};
  const keys: Setting[] = [];
  const documents = all.map(({ key, fields }, index) => {
    if (!key) return fields('');
    keys.push(secret(`${keyName}_${index}`, key));
    return fields(reference(`${keyName}_${index}`));
  });
  return {
    env: [...keys, json(path, name, documents)],
    flows: all.map(({ url, peer }) => ({ peer, port: portOf(new URL(url)) })),
  };
}

/** An id of a connection, which is part of names that are split at `:`. */
export function connectionId(path: string, id: string): string {
  return /^[a-z0-9][a-z0-9_-]*$/.test(id)
    ? id
    : refuse(`${path} id`, "of a-z, 0-9, '-' and '_', such as 'weather'", id);
}
