import type { ServiceFields } from '../k8s/service';
import type { Annotations } from './measure';

/** What a way in asks of the Service that it leads to. */
export interface ServiceAsk {
  readonly annotations?: Annotations;
  readonly fields?: ServiceFields;
}

/** One Service for all ways in; those that want different things of it are refused. */
export function mergedAsks(path: string, asks: readonly (ServiceAsk | undefined)[]): Required<ServiceAsk> {
  const annotations = new Said<string>(path, 'annotation ');
  const fields = new Said<unknown>(path, 'field ');
  for (const [index, ask] of asks.entries()) {
    for (const [key, text] of Object.entries(ask?.annotations ?? {})) annotations.say(index, key, text);
    for (const [field, value] of Object.entries(ask?.fields ?? {})) {
      // A Service of type LoadBalancer has a node port too.
      const isImplied = field === 'type' && asks.some(other => other?.fields?.type === 'LoadBalancer');
      if (value !== undefined) fields.say(index, field, isImplied ? 'LoadBalancer' : value);
    }
  }
  return { annotations: annotations.all as Annotations, fields: fields.all as ServiceFields };
}

/** What was said so far, and by whom. */
class Said<T> {
  public readonly all: { [key: string]: T } = {};
  private readonly by: { [key: string]: number } = {};

  constructor(
    private readonly path: string,
    private readonly what: string,
  ) {}

  public say(index: number, key: string, value: T): void {
    if (key in this.all && JSON.stringify(this.all[key]) !== JSON.stringify(value)) {
      throw new Error(
        `${this.path}[${index}] needs the Service's ${this.what}${key} to be ${JSON.stringify(value)}, and ` +
          `${this.path}[${this.by[key]}] ${JSON.stringify(this.all[key])}: give them the same options`,
      );
    }
    this.all[key] = value;
    this.by[key] ??= index;
  }
}
