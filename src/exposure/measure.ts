import type { HttpRouteSpecRules } from '../../imports/gateway.networking.k8s.io';
import { type Manifest, merge } from '../k8s/emit';

/** Annotations by their keys. */
export interface Annotations {
  readonly [key: string]: string;
}

/** Objects by the ids of their constructs. */
export interface Objects {
  readonly [id: string]: Manifest;
}

/** One thing that is written for a way in, where, and why. */
export interface Measure {
  /** What happens otherwise, as docs/exposure.md says it. */
  readonly why: string;

  /** Annotations of the Ingress or route. */
  readonly annotations?: Annotations;

  /** Fields of the rule of an HTTPRoute. */
  readonly rule?: HttpRouteSpecRules;

  /** Annotations of the Service. */
  readonly service?: Annotations;

  /** Objects, or their parts: those of one id become one object. */
  readonly objects?: Objects;

  /** The same of objects about the Service, of which there is one for all ways in. */
  readonly shared?: Objects;
}

/** A measure that is not always taken. */
export type Optional = Measure | false | undefined;

/** A measure on the Ingress or route. */
export function onRoute(why: string, annotations: Annotations): Measure {
  return { why, annotations };
}

/** A measure on the Service. */
export function onService(why: string, service: Annotations): Measure {
  return { why, service };
}

/** A measure that is an object beside, or a part of one. */
export function beside(why: string, objects: Objects): Measure {
  return { why, objects };
}

/** A measure that is an object about the Service, or a part of one. */
export function aboutService(why: string, shared: Objects): Measure {
  return { why, shared };
}

/** Measures by where they are written. */
export interface Settled {
  readonly annotations: Annotations;
  readonly service: Annotations;
  readonly objects: Objects;
  readonly shared: Objects;
}

/** The measures that are taken. */
export function taken(measures: readonly Optional[]): Measure[] {
  return measures.filter(measure => measure !== undefined && measure !== false);
}

/** Puts measures together. */
export function settled(measures: readonly Measure[]): Settled {
  return {
    annotations: Object.assign({}, ...measures.map(measure => measure.annotations)),
    service: Object.assign({}, ...measures.map(measure => measure.service)),
    objects: merged(measures.map(measure => measure.objects)),
    shared: merged(measures.map(measure => measure.shared)),
  };
}

function merged(parts: readonly (Objects | undefined)[]): Objects {
  return parts.reduce<Objects>((all, part) => merge(all, part) as Objects, {});
}

/** Annotations whose keys have a prefix. */
export function prefixed(prefix: string, settings: Annotations): Annotations {
  return Object.fromEntries(Object.entries(settings).map(([name, text]) => [`${prefix}/${name}`, text]));
}
