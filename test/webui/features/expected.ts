import type { Contribution } from '../../../src/connections/contribution';
import { envVars } from '../../../src/k8s/environment';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { fromSecret } from '../../rules/manifests';

/** A secret, and what a variable from it is. */
export const key = SecretRef.of('feature', 'key');
export const KEY = fromSecret('feature', 'key');

/** Variables as a table writes them: a text, or where it is from. */
export type Rows = readonly (readonly [name: string, value: string | object])[];

/** A value of a family, with what it brings. */
export interface Contributing {
  readonly _contribution: Contribution;
}

/** The variables of a contribution, in their order. */
export function rowsOf({ env = [] }: Contribution): Rows {
  return envVars(env).map(({ name, value, valueFrom }): [string, string | object] => [
    name,
    valueFrom ? { valueFrom } : (value ?? ''),
  ]);
}

/** What stands for the internet in a flow. */
export const internet = expect.objectContaining({ _end: { internet: true } });
