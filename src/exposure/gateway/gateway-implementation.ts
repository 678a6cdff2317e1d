import type { Manifest } from '../../k8s/emit';
import type { Capabilities } from '../capabilities';
import type { Traffic } from '../traffic';
import type { ObjectMetadata } from '../way';
import { envoyGateway } from './envoy-gateway';

/** Which implementation of Gateway API serves a Gateway. */
export class GatewayImplementation {
  /** Envoy Gateway, which limits no body unless the Gateway does. */
  public static envoyGateway(): GatewayImplementation {
    return new GatewayImplementation(envoyGateway);
  }

  /** @internal */
  public readonly _dialect: GatewayDialect;

  /** @internal */
  protected readonly _brand = 'GatewayImplementation';

  private constructor(dialect: GatewayDialect) {
    this._dialect = dialect;
  }
}

/**
 * How an implementation wants to be told what HTTPRoute cannot say.
 *
 * @internal
 */
export interface GatewayDialect {
  /** What it can be told. */
  readonly capabilities: Capabilities;

  /** Its own objects beside the route, by the ids of their constructs. */
  policies(traffic: Traffic, route: ObjectMetadata): { [id: string]: Manifest };
}
