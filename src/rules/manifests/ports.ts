import { get, list, type Manifest, text } from './manifest';
import type { App, Workload } from './workloads';

/** A port that a container declares. */
export interface ContainerPort {
  readonly name?: string;
  readonly number: number;
}

/** Where the programs answer by default. */
export const PORTS: { readonly [app in App]?: number } = {
  'open-webui': 8080,
  ollama: 11434,
  redis: 6379,
  tika: 9998,
  pipelines: 9099,
  lobu: 8787,
};

/** The ports that a workload's containers declare. */
export function containerPorts({ containers }: Workload): ContainerPort[] {
  return containers.flatMap(({ raw }) =>
    list(raw.ports).flatMap(port => {
      const number = get(port, 'containerPort');
      return typeof number === 'number' ? [{ name: text(get(port, 'name')), number }] : [];
    }),
  );
}

/** The port of a workload's pods that a port of a Service leads to; nothing where that cannot be known. */
export function targetPort(service: Manifest, port: number, workload: Workload): number | undefined {
  const entry = list(get(service, 'spec', 'ports')).find(each => get(each, 'port') === port);
  if (entry === undefined) return undefined;
  const target = get(entry, 'targetPort') ?? port;
  if (typeof target === 'number') return target;
  return containerPorts(workload).find(({ name }) => name === target)?.number;
}
