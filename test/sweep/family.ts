import type { Chart } from 'cdk8s';

/** The values of a family, by what they say; the first one is the plainest. */
export interface Variants<T> {
  readonly [name: string]: (chart: Chart) => T;
}

/** Families by the props that take them. */
export interface Families {
  readonly [prop: string]: Variants<unknown>;
}

/** A value of each family. */
export type Made<F extends Families> = { [K in keyof F]: F[K] extends Variants<infer T> ? T : never };

/** The name of a variant of each family. */
export interface Choice {
  readonly [prop: string]: string;
}

/** The same family, first of all left out. */
export function optional<T>(variants: Variants<T>): Variants<T | undefined> {
  return { 'left out': () => undefined, ...variants };
}

/** The names of all variants of each family. */
export function namesOf(families: Families): { [prop: string]: string[] } {
  return Object.fromEntries(Object.entries(families).map(([prop, variants]) => [prop, Object.keys(variants)]));
}

/** Makes the value of each family that was chosen; what was not chosen is the plainest. */
export function make<F extends Families>(chart: Chart, families: F, choice: Choice): Made<F> {
  const made = Object.entries(families).map(([prop, variants]) => {
    const name = choice[prop] ?? Object.keys(variants)[0];
    return [prop, variants[name](chart)];
  });
  return Object.fromEntries(made) as Made<F>;
}
