import { k8s } from 'cdk8s-plus-28';
import { withGiven } from './defaults';
import { refuse } from './demand';
import type { ResourceList, Resources } from './part-props';
import { bytesOf, coresOf } from './quantity';

/** What a container asks for: CPU and memory to be set aside, and a limit of memory. */
export interface ContainerResources extends Resources {
  readonly requests: ResourceList & { readonly cpu: string; readonly memory: string };
  readonly limits: ResourceList & { readonly memory: string };
}

/** A part's default with the fields that the user gave in their place. */
export function withDefaults(path: string, defaults: ContainerResources, given: Resources = {}): ContainerResources {
  const merged = {
    requests: withGiven(defaults.requests, given.requests),
    limits: withGiven(defaults.limits, given.limits),
  };
  for (const name of ['cpu', 'memory', 'ephemeralStorage'] as const) {
    const amountOf = name === 'cpu' ? coresOf : bytesOf;
    const [request, limit] = [merged.requests[name], merged.limits[name]];
    const requested = request === undefined ? 0 : amountOf(`${path}.requests.${name}`, request);
    if (limit === undefined || amountOf(`${path}.limits.${name}`, limit) >= requested) continue;
    if (given.limits?.[name] !== undefined)
      refuse(`${path}.limits.${name}`, `at least the request of ${request}`, limit);
    refuse(`${path}.requests.${name}`, `at most the limit of ${limit} unless limits.${name} is given too`, request);
  }
  return merged;
}

/** Renders checked resources; `devices` are extended resources such as GPUs, which have equal requests and limits. */
export function resourceRequirements(
  resources: ContainerResources,
  devices: { readonly [name: string]: number } = {},
): k8s.ResourceRequirements {
  return { requests: amounts(resources.requests, devices), limits: amounts(resources.limits, devices) };
}

function amounts(list: ResourceList, devices: { readonly [name: string]: number }) {
  const rendered: { [name: string]: k8s.Quantity } = {};
  for (const [name, amount] of Object.entries(list)) {
    if (amount === undefined) continue;
    rendered[name === 'ephemeralStorage' ? 'ephemeral-storage' : name] = k8s.Quantity.fromString(amount);
  }
  for (const [name, count] of Object.entries(devices)) rendered[name] = k8s.Quantity.fromString(String(count));
  return rendered;
}
