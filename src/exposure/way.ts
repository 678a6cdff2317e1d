import type { NetworkPeer } from '../k8s/network-peer';
import type { Capabilities } from './capabilities';
import type { Measure, Objects } from './measure';
import type { ServiceAsk } from './service-ask';

/** A way in: what follows from it, and what it is made of. */
export interface Way {
  /** Origins that users' browsers see (scheme, host and port), the public one first. */
  readonly origins: string[];

  /** What no other exposure may answer at: a host, and the controller that would not know which of the two to ask. */
  readonly places?: string[];

  /** How somebody else's proxy keeps browsers at one pod, which no manifest shows. */
  readonly externalAffinity?: 'cookie' | 'client-ip' | 'none';

  /** Where the proxy connects from, if the user said so; nowhere if there is no proxy. */
  readonly trustedProxies?: string[];

  /** Who connects, as far as it is known; with the namespace of what is exposed. */
  readonly proxies: (namespace?: string) => NetworkPeer[] | undefined;

  /** The option that says so: `ingressFrom of Exposure.ingress`. */
  readonly proxiesOption: string;

  /** What the controller can be told, for the documentation. */
  readonly capabilities?: Capabilities;

  /** What it writes for what it leads to. */
  bind(target: ExposureTarget): Bound;
}

/** What a way in writes. */
export interface Bound {
  /** The objects, by the ids of their constructs. */
  readonly objects: Objects;

  /** Objects about the Service, of which there is one however many ways in ask for the same. */
  readonly shared?: Objects;

  /** What the Service must be and say. */
  readonly service?: ServiceAsk;

  /** Why, for the documentation. */
  readonly measures?: readonly Measure[];
}

/** What an exposure leads to. */
export interface ExposureTarget {
  /** Name of the program, which names its cookie. */
  readonly program: string;

  /** Metadata of an object of the exposed part. */
  metadata(suffix?: string, annotations?: { [key: string]: string }): ObjectMetadata;

  readonly service: string;
  readonly port: number;
  readonly portName: string;
}

/** Metadata of an object. */
export interface ObjectMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
}

/** The suffix of an object beside those of a way in. */
export function suffixed(suffix: string | undefined, more: string | undefined): string | undefined {
  return [suffix, more].filter(each => each !== undefined).join('-') || undefined;
}
