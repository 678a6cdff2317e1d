import type { k8s } from 'cdk8s-plus-28';
import { podAntiAffinity } from './anti-affinity';
import type { PodCount } from './disruption-budget';
import type { Identity } from './identity';
import { Spread, spreadConstraints } from './spread';
import { Topology } from './topology';

/** Never more than a wish, since a cluster may have one node. */
const SPREAD = [Spread.preferred(Topology.zone()), Spread.preferred(Topology.hostname())];

/** The fields that keep the pods of a workload apart. */
export function apartness(
  identity: Identity,
  affinity: k8s.Affinity | undefined,
  { least, most }: PodCount,
  revisionKeys?: string[],
): Pick<k8s.PodSpec, 'affinity' | 'topologySpreadConstraints'> {
  const { spread, antiAffinity = [] } = identity.props.scheduling ?? {};
  const path = `${identity.path}.scheduling`;
  const wanted = spread ?? (most > 1 ? SPREAD : []);
  const constraints = spreadConstraints(path, wanted, least, identity.selector, revisionKeys);
  const apart = podAntiAffinity(antiAffinity, identity.selector);
  return {
    affinity: apart ? { ...affinity, podAntiAffinity: apart } : affinity,
    topologySpreadConstraints: constraints.length > 0 ? constraints : undefined,
  };
}
