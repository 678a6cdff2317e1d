import type { k8s } from 'cdk8s-plus-28';
import type { Toleration } from './part-props';

/** Renders tolerations: one without value is for every value. */
export function renderTolerations(tolerations: Toleration[] = []): k8s.Toleration[] {
  return tolerations.map(({ key, value, effect }) => ({
    key,
    value,
    effect,
    operator: value === undefined ? 'Exists' : 'Equal',
  }));
}
