/** A rendered Kubernetes object: any JSON, read through the functions of this file, which never throw. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** A manifest and where it came from. */
export interface Origin {
  readonly manifest: Manifest;

  /** In words: `a.yaml:12`, or a construct path. */
  readonly origin: string;

  /** Where it is written, if that is a file. */
  readonly place?: Place;
}

/** A place in a file. */
export interface Place {
  readonly file: string;

  /** Counted from 1. */
  readonly line: number;
}

/** The value at a path, or undefined when it is absent or something on the way has another type. */
export function get(value: unknown, ...path: (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** The value if it is a mapping, else an empty one. */
export function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** The value if it is a list, else an empty one. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string as it is, a finite number or a boolean as its text, anything else undefined. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || Number.isFinite(value) ? String(value) : undefined;
}

/** Whether a value is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a document is an object that rules can look at: it has a kind, an API version and a name. */
export function isManifest(value: unknown): value is Manifest {
  return [get(value, 'kind'), get(value, 'apiVersion'), get(value, 'metadata', 'name')].every(
    field => typeof field === 'string' && field !== '',
  );
}

/** The namespace of an object, '' when it says none. */
export function namespaceOf(manifest: Manifest): string {
  const namespace = get(manifest, 'metadata', 'namespace');
  return typeof namespace === 'string' ? namespace : '';
}

/** Whether two namespaces can be the same one: `kubectl apply -n` decides where an object without one goes. */
export function sameNamespace(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** The API group of an object, '' for the core group. */
export function groupOf(manifest: Manifest): string {
  const slash = manifest.apiVersion.lastIndexOf('/');
  return slash < 0 ? '' : manifest.apiVersion.slice(0, slash);
}

/** An object as kubectl prints it, `Deployment/chat-webui`. */
export function titleOf(manifest: Manifest): string {
  return `${manifest.kind}/${manifest.metadata.name}`;
}

/** Whether the object came out of an API server, which fills in what nobody wrote. */
export function isLive(manifest: Manifest): boolean {
  const { uid, resourceVersion } = record(manifest.metadata);
  return uid !== undefined || resourceVersion !== undefined || Object.keys(record(manifest.status)).length > 0;
}

const CONTROLLERS = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'Rollout',
  'DeploymentConfig',
  'ReplicationController',
]);

/** Whether a workload of the cluster made this object, as a Deployment makes its ReplicaSets and Pods. */
export function isOwned(manifest: Manifest): boolean {
  return list(get(manifest, 'metadata', 'ownerReferences')).some(
    owner => get(owner, 'controller') === true && CONTROLLERS.has(text(get(owner, 'kind')) ?? ''),
  );
}

/** Whether a text is a template that nobody rendered. */
export function isUnreadable(value: string): boolean {
  return value.includes('{{') || value.includes('${') || value.includes('<no value>');
}
