import { get, isRecord, isUnreadable, list, type Manifest, record, text } from './manifest';
import { once } from './once';

/** Stands for a part of a value that cannot be seen, such as a Secret's. */
export const OPAQUE = '\uE000';

/** What is known of a variable. */
export type Value =
  | { readonly kind: 'known'; readonly text: string }
  /** Seen except for some parts, each of them not empty and written as `OPAQUE`. */
  | { readonly kind: 'partly'; readonly text: string; readonly perPod?: boolean }
  /** Set, but its text cannot be seen. */
  | { readonly kind: 'opaque'; readonly identity?: string; readonly perPod?: boolean; readonly optional?: boolean }
  | { readonly kind: 'unset' }
  /** Not defined here, but something that cannot be seen could define it. */
  | { readonly kind: 'unknown' };

/** A variable whose text is written in a manifest. */
export interface Literal {
  readonly name: string;
  readonly value: string;
  /** The object to change: the workload, or the ConfigMap. */
  readonly object: Manifest;
}

/** Where a container's variables come from. */
export interface EnvironmentSource {
  readonly container: Record<string, unknown>;
  /** Command and arguments in one line. */
  readonly command: string;
  readonly object: Manifest;
  readonly namespace: string;
  readonly podAnnotations: Record<string, unknown>;
  find(kind: string, name: string, namespace: string): Manifest | undefined;
}

/** The variables of a container, put together as the kubelet does. */
export class Environment {
  /** Every text that the container's `env` holds, and every one of a ConfigMap that it reads. */
  public get own(): Literal[] {
    return this.readOnce().literals;
  }

  private readonly readOnce: () => Reading;

  constructor(source: EnvironmentSource) {
    this.readOnce = once(() => readEnvironment(source));
  }

  /** What is known of a variable. */
  public get(name: string): Value {
    const { values, hidden } = this.readOnce();
    return values.get(name) ?? { kind: hidden.some(prefix => name.startsWith(prefix)) ? 'unknown' : 'unset' };
  }

  /** Whether a variable has a text that is not empty; undefined when that cannot be known. */
  public isSet(name: string): boolean | undefined {
    const value = this.get(name);
    if (value.kind === 'unknown') return undefined;
    return value.kind === 'known' ? value.text !== '' : value.kind !== 'unset';
  }

  /** Whether the container's own `env` gives a variable a text that is not empty. */
  public setsItself(name: string): boolean {
    return this.readOnce().ownNames.has(name) && this.isSet(name) === true;
  }

  /** The text of a variable, if all of it is known. */
  public known(name: string): string | undefined {
    const value = this.get(name);
    return value.kind === 'known' ? value.text : undefined;
  }

  /** A boolean as Open WebUI reads it: only `true`, in any case, is true; undefined when the text is not known. */
  public isTrue(name: string): boolean | undefined {
    const known = this.known(name);
    return known === undefined ? undefined : known.toLowerCase() === 'true';
  }

  /** The names of all variables that are defined here. */
  public names(): string[] {
    return [...this.readOnce().values.keys()];
  }
}

interface Reading {
  readonly values: Map<string, Value>;
  /** Prefixes of the names that something unseen could define; '' for any name. */
  readonly hidden: string[];
  readonly literals: Literal[];
  readonly ownNames: Set<string>;
}

function readEnvironment(source: EnvironmentSource): Reading {
  const reading: Reading = { values: new Map(), hidden: [], literals: [], ownNames: new Set() };
  for (const entry of list(source.container.envFrom)) readEnvFrom(entry, source, reading);
  const hiddenFromKubelet = [...reading.hidden];
  for (const entry of list(source.container.env)) readEnv(entry, source, reading, hiddenFromKubelet);
  if (readsHiddenFiles(source)) reading.hidden.push('');
  return reading;
}

function readEnvFrom(entry: unknown, source: EnvironmentSource, { values, hidden, literals }: Reading): void {
  const prefix = text(get(entry, 'prefix')) ?? '';
  const configMapName = text(get(entry, 'configMapRef', 'name'));
  const secretName = text(get(entry, 'secretRef', 'name'));
  const configMap = configMapName && source.find('ConfigMap', configMapName, source.namespace);
  const secret = secretName && source.find('Secret', secretName, source.namespace);
  if (configMap) {
    for (const [key, value] of textsOf(configMap.data)) {
      values.set(prefix + key, readable(value));
      literals.push({ name: prefix + key, value, object: configMap });
    }
  } else if (secret) {
    for (const key of [...Object.keys(record(secret.data)), ...Object.keys(record(secret.stringData))]) {
      values.set(prefix + key, { kind: 'opaque', identity: `${source.namespace}/${secretName}#${key}` });
    }
  } else {
    hidden.push(prefix);
  }
}

function readEnv(entry: unknown, source: EnvironmentSource, reading: Reading, hidden: string[]): void {
  const name = text(get(entry, 'name'));
  if (!name) return;
  const { values, literals, ownNames } = reading;
  const value = text(get(entry, 'value'));
  const valueFrom = get(entry, 'valueFrom');
  ownNames.add(name);
  if (value === undefined && isRecord(valueFrom)) {
    values.set(name, readValueFrom(name, valueFrom, source, literals));
    return;
  }
  if (value !== undefined) literals.push({ name, value, object: source.object });
  const written = value ?? '';
  values.set(name, isUnreadable(written) ? { kind: 'unknown' } : expand(written, values, hidden));
}

const PER_POD = new Set([
  'metadata.name',
  'metadata.uid',
  'status.podIP',
  'status.podIPs',
  'spec.nodeName',
  'status.hostIP',
  'status.hostIPs',
]);

function readValueFrom(
  name: string,
  valueFrom: Record<string, unknown>,
  { find, namespace }: EnvironmentSource,
  literals: Literal[],
): Value {
  const { secretKeyRef, configMapKeyRef, fieldRef } = valueFrom;
  const optional = get(secretKeyRef ?? configMapKeyRef, 'optional') === true;
  if (isRecord(secretKeyRef)) {
    const identity = `${namespace}/${text(secretKeyRef.name) ?? ''}#${text(secretKeyRef.key) ?? ''}`;
    return { kind: 'opaque', identity, ...(optional && { optional }) };
  }
  if (isRecord(configMapKeyRef)) {
    const configMap = find('ConfigMap', text(configMapKeyRef.name) ?? '', namespace);
    const value = text(get(configMap, 'data', text(configMapKeyRef.key) ?? ''));
    if (!configMap || value === undefined) return { kind: 'opaque', ...(optional && { optional }) };
    literals.push({ name, value, object: configMap });
    return readable(value);
  }
  return { kind: 'opaque', ...(PER_POD.has(text(get(fieldRef, 'fieldPath')) ?? '') && { perPod: true }) };
}

/** Linux takes no longer text for one variable (MAX_ARG_STRLEN), and references can double a text at each step. */
const LONGEST = 131_072;

/** Replaces `$(NAME)` as the kubelet does: names defined earlier only, `$$` is a dollar, everything else stays. */
function expand(written: string, values: Map<string, Value>, hidden: string[]): Value {
  let result = '';
  let rest = 0;
  let perPod = false;
  const lastClose = written.lastIndexOf(')');
  for (let dollar = written.indexOf('$'); dollar >= 0; dollar = written.indexOf('$', rest)) {
    result += written.slice(rest, dollar);
    rest = dollar + 2;
    const close = written[dollar + 1] === '(' && rest <= lastClose ? written.indexOf(')', rest) : -1;
    if (close < 0) {
      result += written[dollar + 1] === '$' ? '$' : written.slice(dollar, rest);
      continue;
    }
    const name = written.slice(rest, close);
    const value = values.get(name) ?? (hidden.some(prefix => name.startsWith(prefix)) ? { kind: 'opaque' } : undefined);
    rest = close + 1;
    if (value && dollar === 0 && rest === written.length) return value.kind === 'unknown' ? { kind: 'opaque' } : value;
    if (value?.kind === 'opaque' || value?.kind === 'partly') perPod ||= value.perPod === true;
    result += value ? textOf(value) : written.slice(dollar, rest);
    if (result.length > LONGEST) return { kind: 'opaque' };
  }
  result += written.slice(rest);
  return result.includes(OPAQUE)
    ? { kind: 'partly', text: result, ...(perPod && { perPod }) }
    : { kind: 'known', text: result };
}

function textOf(value: Value): string {
  return value.kind === 'known' || value.kind === 'partly' ? value.text : OPAQUE;
}

function readable(value: string): Value {
  return isUnreadable(value) ? { kind: 'unknown' } : { kind: 'known', text: value };
}

function textsOf(data: unknown): [string, string][] {
  return Object.entries(record(data)).flatMap(([key, value]): [string, string][] => {
    const written = text(value);
    return written === undefined ? [] : [[key, written]];
  });
}

/** Whether the process reads variables from files: Vault's, the `.env` that Open WebUI loads, or a shell's. */
function readsHiddenFiles({ container, command, podAnnotations }: EnvironmentSource): boolean {
  return (
    text(podAnnotations['vault.hashicorp.com/agent-inject']) === 'true' ||
    list(container.volumeMounts).some(mount => get(mount, 'mountPath') === '/app/.env') ||
    (/^\S*\b(?:ba)?sh -\w*c\b/.test(command) && /export |source |\. \//.test(command))
  );
}
