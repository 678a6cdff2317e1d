import { refuse } from './demand';
import { secret, type Variable, value } from './environment';
import type { WorkloadProps } from './part-props';

/** A variable and the prop that set it; no prop for what the part always sets. */
export interface SourcedVariable extends Variable {
  readonly prop?: string;
}

/**
 * The part's own variables, then the user's, whose props are `env` and `secretEnv`.
 *
 * @param reserved names that nobody may set, since any value would break the part
 */
export function withUserEnv<T extends SourcedVariable>(
  component: string,
  own: T[],
  props: Pick<WorkloadProps, 'env' | 'secretEnv'>,
  reserved: string[] = [],
): (T | SourcedVariable)[] {
  const owners = new Map(
    [...reserved.map(name => ({ name })), ...own].map(({ name, prop }: SourcedVariable) => [name, prop]),
  );
  const given: [string, Variable][] = [
    ...Object.entries(props.env ?? {}).map(([name, text]): [string, Variable] => ['env', value(name, text)]),
    ...Object.entries(props.secretEnv ?? {}).map(([name, ref]): [string, Variable] => ['secretEnv', secret(name, ref)]),
  ];
  const seen = new Set<string>();
  for (const [prop, { name }] of given) {
    const path = `${component}.${prop}.${name}`;
    if (!/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name)) {
      refuse(`${component}.${prop}`, "names of letters, digits, '_', '-' and '.', with no digit first", name);
    }
    if (seen.has(name)) throw new Error(`${path} is also in ${component}.env: give it once`);
    seen.add(name);
    if (!owners.has(name)) continue;
    const owner = owners.get(name);
    throw new Error(
      owner
        ? `${path} is set by ${component}.${owner}: change that prop instead`
        : `${path} is set by the part itself, since another value would break it`,
    );
  }
  return [...own, ...given.map(([prop, variable]) => ({ ...variable, prop }))];
}
