import { refuse } from '../../k8s/demand';

/** What the names of all objects begin with: a path without `/` at its ends. */
export function prefixOf(path: string, prefix: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(prefix)) return prefix;
  return refuse(path, "a path such as 'chat/postgres', without '/' at its ends", prefix);
}
