import { get, list, type Manifest, record, text } from './manifest';

/** A resource of pods that an autoscaler measures against what they request. */
export interface Measure {
  readonly resource: string;
  /** The one container that counts; all of them where it is not named. */
  readonly container?: string;
}

/** The resources that a HorizontalPodAutoscaler or a ScaledObject measures by their utilization. */
export function measuresOf(autoscaler: Manifest): Measure[] {
  return autoscaler.kind === 'ScaledObject' ? measuresOfKeda(autoscaler) : measuresOfHpa(autoscaler);
}

function measuresOfHpa({ spec }: Manifest): Measure[] {
  // The first version of the API has one field for CPU, and a default of 80 % where nothing is said.
  const metrics = list(get(spec, 'metrics'));
  if (metrics.length === 0) return [{ resource: 'cpu' }];
  return metrics.flatMap(metric => {
    const type = text(get(metric, 'type'));
    const source = record(get(metric, type === 'ContainerResource' ? 'containerResource' : 'resource'));
    const resource = text(source.name);
    if (resource === undefined || text(get(source.target, 'type')) !== 'Utilization') return [];
    return [{ resource, ...(type === 'ContainerResource' && { container: text(source.container) }) }];
  });
}

function measuresOfKeda({ spec }: Manifest): Measure[] {
  return list(get(spec, 'triggers')).flatMap(trigger => {
    const type = text(get(trigger, 'type')) ?? '';
    const metric = text(get(trigger, 'metricType')) ?? text(get(trigger, 'metadata', 'type'));
    if (!['cpu', 'memory'].includes(type) || metric !== 'Utilization') return [];
    const container = text(get(trigger, 'metadata', 'containerName'));
    return [{ resource: type, ...(container !== undefined && { container }) }];
  });
}
