import { type Environment, OPAQUE } from '../../manifests/environment';
import { get, isRecord, text } from '../../manifests/manifest';

/** An entry of a list of connections, by how a sentence names it. */
export interface ListedConnection {
  readonly name: string;
  readonly entry: Record<string, unknown>;
}

/** The entries of a JSON list in a variable, as far as it can be seen; what a Secret holds is `OPAQUE` in them. */
export function listed(env: Environment, variable: string): ListedConnection[] {
  const value = env.get(variable);
  if (value.kind !== 'known' && value.kind !== 'partly') return [];
  let entries: unknown;
  try {
    entries = JSON.parse(value.text);
  } catch {
    return [];
  }
  return (Array.isArray(entries) ? entries : []).flatMap((entry, index) => {
    if (!isRecord(entry)) return [];
    const id = text(entry.id) || text(get(entry, 'info', 'id'));
    return [{ name: `${variable}[${id || index}]`, entry }];
  });
}

/** A text of an entry, if all of it can be seen. */
export function seen(entry: Record<string, unknown>, field: string): string | undefined {
  const value = text(entry[field]);
  return value?.includes(OPAQUE) ? undefined : value;
}
