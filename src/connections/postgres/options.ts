import { Duration } from 'cdk8s';
import { refuse, wholeNumber } from '../../k8s/demand';
import { type Variable, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import { wholeSeconds } from '../../k8s/seconds';
import { type PoolOptions, poolSettings } from './pool';

/** What can be said of a Postgres that runs elsewhere. */
export interface PostgresOptions {
  /**
   * The server's `max_connections`, against which the pools of all replicas are counted.
   *
   * @default - 100, which is the server's own default, and only a warning
   */
  readonly maxConnections?: number;

  /**
   * Connections of each replica.
   *
   * @default - 5, and 5 more under load
   */
  readonly pool?: PoolOptions;

  /**
   * The schema that the tables are in, of WebUI's own database alone. `fromParts` and `fromRdsIam` put it into the search path; a URL
   * in a Secret must bring it along, `?options=-csearch_path%3D<schema>`, or the role must have it: migrations create the
   * tables where the search path begins, and WebUI looks for them in the schema.
   *
   * @default - the first one of the role's search path, `public`
   */
  readonly schema?: string;

  /**
   * Lets the steps of one request share a session of the database: fewer connections, each busy for longer. For servers with
   * resources to spare (open-webui docs, reference/env-configuration).
   *
   * @default false
   */
  readonly sessionSharing?: boolean;

  /**
   * How often it is written down that a user is active, in whole seconds: every request would be a write otherwise.
   *
   * @default Duration.minutes(5)
   */
  readonly activityInterval?: Duration;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** The variables of everything but the address. */
export function settingsOf(path: string, options: PostgresOptions): Variable[] {
  const { maxConnections, pool, schema, sessionSharing, activityInterval = Duration.minutes(5) } = options;
  if (maxConnections !== undefined) wholeNumber(`${path} maxConnections`, maxConnections, 1);
  return [
    ...(schema === undefined ? [] : [value('DATABASE_SCHEMA', schemaName(path, schema))]),
    ...poolSettings('DATABASE_POOL', `${path} pool`, pool),
    ...(sessionSharing === undefined ? [] : [value('DATABASE_ENABLE_SESSION_SHARING', sessionSharing)]),
    value('DATABASE_USER_ACTIVE_STATUS_UPDATE_INTERVAL', wholeSeconds(`${path} activityInterval`, activityInterval)),
  ];
}

/** A name that needs no quotes, in a URL as little as in SQL. */
function schemaName(path: string, schema: string): string {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) return schema;
  return refuse(`${path} schema`, "a schema's name (at most 63 of a-z, 0-9 and '_', with no digit first)", schema);
}
