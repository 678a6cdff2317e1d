import { get, list, type Manifest, text } from '../manifest';
import type { Manifests } from '../manifests';
import { ANY_HOST } from './hosts';

/** The name of a Service, of the input or not. */
export interface ServiceName {
  readonly name: string;
  readonly namespace: string;
}

/** Hosts, and the Services that their requests go to. */
export interface Route {
  readonly hosts: string[];
  readonly services: ServiceName[];
}

/** A kind of object that lets requests in, and how it is read. */
export interface Way {
  readonly groups: readonly string[];
  readonly kind: string;
  routes(object: Manifest, manifests: Manifests): Route[];
  /** Whether the object itself says that a host is served by TLS. */
  tls(object: Manifest, host: string, manifests: Manifests): boolean;
}

/** The texts of a list, or any host where there are none. */
export function hostsOf(values: unknown): string[] {
  const hosts = list(values)
    .map(text)
    .filter(host => host !== undefined);
  return hosts.length > 0 ? hosts : [ANY_HOST];
}

/** The Service that an object's field names. */
export function named(name: unknown, namespace: string): ServiceName[] {
  return typeof name === 'string' && name !== '' ? [{ name, namespace }] : [];
}

/** Entries that get requests: a weight of zero takes them away. */
export function weighted(entries: unknown): unknown[] {
  return list(entries).filter(entry => get(entry, 'weight') !== 0);
}
