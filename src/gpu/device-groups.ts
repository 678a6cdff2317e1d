import { wholeNumber } from '../k8s/demand';

/** Numeric ids of groups, checked. */
export function deviceGroups(path: string, groups: number[]): number[] {
  return groups.map(group => wholeNumber(`${path} deviceGroups`, group, 0, 2 ** 31 - 1));
}
