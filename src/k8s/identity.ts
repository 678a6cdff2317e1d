import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { dnsLabel, isLabelValue, keyed, labelMap, optional, refuse, serviceName } from './demand';
import { NetworkPeer } from './network-peer';
import type { WorkloadProps } from './part-props';

/** Longest name of a part: what is left of a label's 63 characters for suffixes such as a StatefulSet's revision. */
const LONGEST_NAME = 52;

const LABEL = 'app.kubernetes.io';

/** What kind of part it is, and which release runs. */
export interface PartKind {
  /** The component of the part: `webui`. */
  readonly component: string;

  /** The prop path that messages begin with, where it is not the component: `lobu.gateway`. */
  readonly path?: string;

  /** Name of the program: `open-webui`. */
  readonly program: string;

  /** Release that runs, if it is known. */
  readonly version?: string;

  /** What stands behind the part's name in the names of a workload's objects, of several workloads: `app`. */
  readonly suffix?: string;

  /** What `app.kubernetes.io/instance` says. @default - the name of the part */
  readonly instance?: string;
}

/** The labels of an object that is no part of an application: whose chart it is in, and who writes it. */
export function chartLabels(construct: Construct): { [key: string]: string } {
  const { id } = Chart.of(construct).node;
  // An id may be more than a label can say.
  return { ...(isLabelValue(id) && { [`${LABEL}/part-of`]: id }), [`${LABEL}/managed-by`]: 'cdk8s' };
}

/** Who a part is in the cluster: its name, namespace, labels and selector. */
export class Identity {
  /** What messages begin with. */
  public readonly path: string;
  public readonly name: string;
  public readonly namespace?: string;
  public readonly labels: { [key: string]: string };
  /** What tells the objects of a workload from all others. */
  public readonly identifying: { [key: string]: string };
  public readonly selector: { [key: string]: string };
  public readonly podLabels: { [key: string]: string };

  constructor(
    private readonly part: Construct,
    public readonly props: WorkloadProps,
    public readonly kind: PartKind,
  ) {
    const chart = Chart.of(part);
    this.path = kind.path ?? kind.component;
    const name = nameOf(part, kind.component, props.name);
    this.name = withSuffix(name, kind.suffix);
    this.namespace = optional(chart.namespace, namespace => dnsLabel(`the namespace of ${chart.node.path}`, namespace));
    this.identifying = {
      [`${LABEL}/name`]: kind.program,
      [`${LABEL}/instance`]: kind.instance ?? name,
      [`${LABEL}/component`]: kind.component,
    };
    const describing = { [`${LABEL}/part-of`]: chart.node.id, [`${LABEL}/version`]: kind.version ?? '' };
    const own = {
      ...this.identifying,
      // An id or a tag may be more than a label can say.
      ...Object.fromEntries(Object.entries(describing).filter(([, text]) => text !== '' && isLabelValue(text))),
      [`${LABEL}/managed-by`]: 'cdk8s',
    };
    this.selector = this.checked('selectorLabels', { ...(props.selectorLabels ?? this.identifying) });
    if (Object.keys(this.selector).length === 0) this.refuse('selectorLabels', 'at least one label', '{}');
    this.labels = { ...own, ...this.additional('labels', { ...own, ...this.selector }) };
    this.podLabels = {
      ...this.labels,
      ...this.selector,
      ...this.additional('podLabels', { ...own, ...this.selector }),
    };
    for (const name of ['annotations', 'podAnnotations'] as const) keyed(`${this.path}.${name}`, props[name] ?? {});
  }

  private additional(prop: 'labels' | 'podLabels', own: { [key: string]: string }): { [key: string]: string } {
    const given = this.checked(prop, this.props[prop] ?? {});
    for (const key of Object.keys(given)) {
      if (key in own) this.refuse(prop, 'labels that the part does not set itself', key);
    }
    return given;
  }

  private checked(prop: string, labels: { [key: string]: string }): { [key: string]: string } {
    return labelMap(`${this.path}.${prop}`, labels);
  }

  private refuse(prop: string, allowed: string, given: string): never {
    return refuse(`${this.path}.${prop}`, allowed, given);
  }

  /** Metadata of an object of the part, named `<name>` or `<name>-<suffix>`. */
  public metadata(suffix?: string, annotations: { [key: string]: string } = {}) {
    const all = { ...this.props.annotations, ...annotations };
    return {
      name: this.objectName(suffix),
      ...(this.namespace && { namespace: this.namespace }),
      labels: this.labels,
      ...(Object.keys(all).length > 0 && { annotations: all }),
    };
  }

  /** Name of an object of the part. */
  public objectName(suffix?: string): string {
    return withSuffix(this.name, suffix);
  }

  /** The name by which pods of the same cluster reach a Service of the part; no cluster domain, which clusters choose. */
  public serviceHost(service: string): string {
    return this.namespace ? `${service}.${this.namespace}.svc` : service;
  }

  /** The part's pods, as the other end of a connection. */
  public get peer(): NetworkPeer {
    return NetworkPeer._part(this.part, this.namespace, this.selector);
  }
}

function withSuffix(name: string, suffix?: string): string {
  if (suffix === undefined) return name;
  const room = 63 - name.length - 1;
  if (suffix.length > room) refuse('suffix', `at most ${room} characters long behind '${name}'`, suffix);
  return serviceName('suffix', `${name}-${suffix}`);
}

function nameOf(part: Construct, component: string, given?: string): string {
  const name = given ?? part.node.path.replaceAll('/', '-');
  const hint = given ? '' : `; give the part a 'name', since its path '${part.node.path}' makes none`;
  if (name.length > LONGEST_NAME) refuse(`${component}.name`, `at most ${LONGEST_NAME} characters long${hint}`, name);
  return serviceName(`${component}.name`, name, hint);
}
