import { NetworkPeer } from '../../k8s/network-peer';
import type { Capabilities } from '../capabilities';
import type { Annotations, Measure, Optional } from '../measure';
import type { Traffic } from '../traffic';
import type { ObjectMetadata } from '../way';
import { gatewayDuration } from './durations';
import type { GatewayRef } from './gateway-ref';

/** How an implementation wants to be told what HTTPRoute cannot say. */
export interface GatewayDialect {
  /** What it can be told by the owner of a route. */
  readonly capabilities: Capabilities;

  /** Annotations by which the route itself sends plain HTTP to HTTPS. @default - a second route does */
  readonly redirect?: Annotations;

  /** The pods that serve a Gateway; its namespace is that of the part, unless it has one. @default - not known, or no pods */
  proxies?(gateway: GatewayRef): NetworkPeer[];

  /** What is written for a route, and why. */
  measures(traffic: Traffic, exposed: Exposed): readonly Optional[];
}

/** What is exposed, and the names of what is said about it. */
export interface Exposed {
  /** Metadata of what belongs to the route, and has its name. */
  readonly route: ObjectMetadata;

  /** Metadata of what belongs to the Service, of which there is one for all routes. */
  readonly shared: ObjectMetadata;

  readonly service: string;
  readonly port: number;
}

/** A target of a policy. */
export interface TargetRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** The route, as policies refer to it. */
export function routeRef({ route }: Exposed): TargetRef {
  return { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: route.name };
}

/** The Service, as policies refer to it. */
export function serviceRef({ service }: Exposed): TargetRef {
  return { group: '', kind: 'Service', name: service };
}

/** The limit of a whole answer on the route itself; none unless one is asked for. */
export function limited(totalSeconds?: number): Measure {
  return {
    why: 'a limit of a whole answer cuts long ones, however busy',
    rule: { timeouts: { request: totalSeconds ? gatewayDuration(totalSeconds) : '0s' } },
  };
}

/** The pods that serve a Gateway in its own namespace, by the label that Gateway API gives them (GEP-1762). */
export function podsOfGateway({ name, namespace }: GatewayRef): NetworkPeer[] {
  return [NetworkPeer._of({ namespace, labels: { 'gateway.networking.k8s.io/gateway-name': name } })];
}

/** What happens where nothing pins sessions. */
export const UNPINNED = 'requests of one browser would reach any pod';

/** Where Open WebUI says that it lives. */
export const HEALTH_PATH = '/health';
