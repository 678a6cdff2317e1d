import type { k8s } from 'cdk8s-plus-28';
import type { AntiAffinity } from './anti-affinity';
import { keyed, labelMap, objectName, optional, refuse } from './demand';
import type { Spread } from './spread';

/** Where pods may run. */
export interface Scheduling {
  /**
   * Labels that a node must have.
   *
   * @default - none
   */
  readonly nodeSelector?: { [key: string]: string };

  /**
   * Taints of nodes that the pods tolerate.
   *
   * @default - none
   */
  readonly tolerations?: Toleration[];

  /**
   * Name of an existing PriorityClass.
   *
   * @default - the cluster's
   */
  readonly priorityClassName?: string;

  /**
   * How several pods are spread; an empty list leaves it to the cluster.
   *
   * @default - over zones and over nodes, each as `Spread.preferred`
   */
  readonly spread?: Spread[];

  /**
   * How several pods keep away from each other.
   *
   * @default - by `spread` alone
   */
  readonly antiAffinity?: AntiAffinity[];
}

/** A taint that pods tolerate. */
export interface Toleration {
  /**
   * Key of the taint.
   *
   * @default - every key
   */
  readonly key?: string;

  /**
   * Value of the taint.
   *
   * @default - every value
   */
  readonly value?: string;

  /**
   * Effect of the taint.
   *
   * @default - every effect
   */
  readonly effect?: TaintEffect;
}

/** What a taint does to pods that do not tolerate it. */
export enum TaintEffect {
  NO_SCHEDULE = 'NoSchedule',
  PREFER_NO_SCHEDULE = 'PreferNoSchedule',
  NO_EXECUTE = 'NoExecute',
}

/** Checks where pods may run, and renders it. */
export function schedulingFields(
  path: string,
  scheduling: Scheduling = {},
): Pick<k8s.PodSpec, 'nodeSelector' | 'tolerations' | 'priorityClassName'> {
  const { nodeSelector = {}, tolerations = [], priorityClassName } = scheduling;
  return {
    nodeSelector: labelMap(`${path}.nodeSelector`, nodeSelector),
    priorityClassName: optional(priorityClassName, name => objectName(`${path}.priorityClassName`, name)),
    tolerations: tolerations.map(({ key, value, effect }) => {
      if (value !== undefined && key === undefined)
        refuse(`${path}.tolerations`, 'a value beside a key', `value '${value}'`);
      if (key !== undefined) keyed(`${path}.tolerations`, { [key]: '' });
      return { key, value, effect, operator: value === undefined ? 'Exists' : 'Equal' };
    }),
  };
}
