import { Lazy } from 'cdk8s';

/**
 * Every value in a manifest with its path, as `spec.replicas=3`. Paths are in lower case, because typed structs spell some fields
 * otherwise than Kubernetes (`clusterIp`). A typed quantity or port is its value, and so is what is made at synth; what is undefined is
 * nothing.
 */
export function leavesOf(value: unknown, path = ''): string[] {
  if (value === undefined) return [];
  if (value instanceof Lazy) return leavesOf(value.produce(), path);
  if (typeof value !== 'object' || value === null) return [`${path}=${JSON.stringify(value)}`];
  if (!Array.isArray(value) && isScalar(value)) return leavesOf(value.value, path);
  const leaves = Object.entries(value).flatMap(([key, item]) =>
    leavesOf(item, path === '' ? key.toLowerCase() : `${path}.${key.toLowerCase()}`),
  );
  return leaves.length > 0 ? leaves : [`${path}=${Array.isArray(value) ? '[]' : '{}'}`];
}

/** `Quantity` and `IntOrString` of a typed struct. */
function isScalar(value: object): value is { value: unknown } {
  return Object.getPrototypeOf(value) !== Object.prototype && 'value' in value;
}

/** The values of one manifest that another one does not have at the same place. */
export function lost(from: unknown, to: unknown): string[] {
  const kept = new Set(leavesOf(to));
  return leavesOf(from).filter(leaf => !kept.has(leaf));
}
