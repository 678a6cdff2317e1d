import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

/** A typed kind of cdk8s-plus: what turns a struct into a manifest. */
export interface Kind<Props> {
  manifest(props: Props): unknown;
}

/**
 * Writes a manifest as a plain `ApiObject`: typed where we write, exact in what comes out, patched by real Kubernetes paths.
 *
 * @param newer fields that the typed kind does not know and would drop, merged after it
 */
export function emit<Props>(
  scope: Construct,
  id: string,
  kind: Kind<Props>,
  props: Props,
  newer: object = {},
): ApiObject {
  return emitManifest(scope, id, merge(kind.manifest(props), newer) as Manifest);
}

/**
 * Writes a manifest of a kind that has no typed struct. All but its metadata, which has methods to change it, is frozen: whoever
 * reads it again and again, as rules do, need not look for changes.
 */
export function emitManifest(scope: Construct, id: string, manifest: Manifest): ApiObject {
  const { metadata: _changeable, ...fields } = manifest;
  return new ApiObject(scope, id, { ...manifest, ...(frozen(fields) as typeof fields) });
}

/** A frozen copy without what is undefined, which no output has. */
function frozen(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozen));
  if (!isMap(value)) return value;
  const given = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.freeze(Object.fromEntries(given.map(([key, child]) => [key, frozen(child)])));
}

/** What every manifest has. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** Merges maps deeply and lists item by item; other values of `over` win. */
export function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (Array.isArray(base) && Array.isArray(over)) {
    return Array.from({ length: Math.max(base.length, over.length) }, (_, i) => merge(base[i], over[i]));
  }
  if (!isMap(base) || !isMap(over)) return over;
  const merged: { [key: string]: unknown } = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = merge(merged[key], value);
  return merged;
}

function isMap(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
