import { baseUrl } from '../../k8s/demand';
import type { SecretRef } from '../../k8s/secret-ref';
import { portOf } from '../contribution';

/** User and password of a search cluster. */
export interface SearchCredentials {
  /** The user. */
  readonly username: SecretRef;

  /** The password. */
  readonly password: SecretRef;
}

/** The URL of a search cluster with its port, without which the clients guess, each in its own way. */
export function searchUrl(path: string, given: string): { url: string; port: number; tls: boolean } {
  const address = new URL(baseUrl(path, given));
  const { protocol, hostname, pathname } = address;
  const port = portOf(address);
  return { url: `${protocol}//${hostname}:${port}${pathname.replace(/\/+$/, '')}`, port, tls: protocol === 'https:' };
}
