import type { Capabilities } from '../capabilities';
import type { Optional } from '../measure';
import type { UsualProxies } from '../proxies';
import type { Certificate, CertificateKind } from '../tls';
import type { Traffic } from '../traffic';
import type { ObjectMetadata } from '../way';
import type { IngressSpec } from './ingress-object';

/** How a controller wants to be told what an Ingress cannot say. */
export interface IngressDialect {
  /** Usual name of its IngressClass. */
  readonly className: string;

  /** Where it reads the name of the class. @default - the field `ingressClassName` */
  readonly classAnnotation?: string;

  /** What it can be told. */
  readonly capabilities: Capabilities;

  /** Where its certificates can come from. */
  readonly certificates: readonly CertificateKind[];

  /** Where its documentation installs it. @default - it does not say, or the connections come from addresses */
  readonly proxies?: UsualProxies;

  /** What is written, where, and why. */
  measures(traffic: IngressTraffic): readonly Optional[];
}

/** What an Ingress must do. */
export interface IngressTraffic extends Traffic {
  /** Where TLS ends; nowhere if there is none. */
  readonly certificate?: Certificate;

  /** Whether TLS ends at the controller. */
  readonly terminated: boolean;

  /** Name of the Service that it leads to. */
  readonly service: string;

  /** The Ingress itself, for those that need a second one. */
  readonly spec: IngressSpec;

  /** Metadata of an object about the Service, of which there is one for all ways in. */
  readonly shared: ObjectMetadata;

  /** Metadata of an object beside. */
  beside(suffix: string, annotations?: { [key: string]: string }): ObjectMetadata;
}

/** A size as nginx writes it. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 ** 2)}m`;
}
