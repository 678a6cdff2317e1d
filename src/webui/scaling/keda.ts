import type { Duration } from 'cdk8s';
import { objectName, optional, refuse, text, url, wholeNumber } from '../../k8s/demand';
import type { Manifest } from '../../k8s/emit';
import type { Identity } from '../../k8s/identity';
import { cronTrigger, scaledObject, type TimeWindow, type Trigger } from '../../k8s/scaled-object';
import { behaviorOf, type ScalingBehavior } from '../../k8s/scaling-behavior';

/** A query of Prometheus, and the answer that one replica is for. */
export interface PrometheusTriggerOptions {
  /** URL of the server, such as `http://prometheus.monitoring.svc:9090`. */
  readonly serverUrl: string;

  /** The query in PromQL; it returns one number for the whole installation. */
  readonly query: string;

  /** How much of the answer one replica takes: more than 0. */
  readonly perReplica: number;

  /**
   * Name of an existing TriggerAuthentication.
   *
   * @default - none
   */
  readonly authentication?: string;
}

/** A window, and how many replicas there are in it. */
export interface CronTriggerOptions extends TimeWindow {
  /** Number of replicas at least: a whole number between `min` and `max`. */
  readonly replicas: number;
}

/** What KEDA scales by. */
export class KedaTrigger {
  /**
   * The answer to a query of Prometheus.
   *
   * Source: https://keda.sh/docs/2.18/scalers/prometheus/
   *
   * @throws if the URL has credentials, the query is empty, or the share is none
   *
   * @example
   * KedaTrigger.prometheus({
   *   serverUrl: 'http://prometheus.monitoring.svc:9090',
   *   query: 'sum(rate(http_server_requests_total{app="open-webui"}[2m]))',
   *   perReplica: 20,
   * });
   */
  public static prometheus(options: PrometheusTriggerOptions): KedaTrigger {
    const path = 'KedaTrigger.prometheus';
    const { serverUrl, query, perReplica, authentication } = options;
    url(`${path} serverUrl`, serverUrl);
    if (!(perReplica > 0 && Number.isFinite(perReplica))) refuse(`${path} perReplica`, 'more than 0', perReplica);
    const name = optional(authentication, given => objectName(`${path} authentication`, given));
    return new KedaTrigger({
      type: 'prometheus',
      metadata: { serverAddress: serverUrl, query: text(`${path} query`, query), threshold: String(perReplica) },
      ...(name !== undefined && { authenticationRef: { name } }),
    });
  }

  /**
   * The time of the week: as many replicas as are needed before everybody comes.
   *
   * Source: https://keda.sh/docs/2.18/scalers/cron/
   *
   * @throws if it is no time
   *
   * @example
   * KedaTrigger.cron({ timeZone: 'Europe/Berlin', start: '30 7 * * 1-5', end: '0 19 * * 1-5', replicas: 4 });
   */
  public static cron(options: CronTriggerOptions): KedaTrigger {
    const path = 'KedaTrigger.cron';
    wholeNumber(`${path} replicas`, options.replicas, 1);
    return new KedaTrigger(cronTrigger(path, options, options.replicas), options.replicas);
  }

  /**
   * The share of the requested CPU that is used, on the average.
   *
   * @param percent a whole number of 1 or more
   * @throws if it is out of its bounds
   *
   * @example
   * Replicas.keda({ min: 2, max: 8, triggers: [KedaTrigger.cpu(70)] });
   */
  public static cpu(percent: number): KedaTrigger {
    return KedaTrigger.utilization('cpu', percent);
  }

  /**
   * The share of the requested memory that is used, on the average.
   *
   * @param percent a whole number of 1 or more
   * @throws if it is out of its bounds
   *
   * @example
   * Replicas.keda({ min: 2, max: 8, triggers: [KedaTrigger.cpu(70), KedaTrigger.memory(80)] });
   */
  public static memory(percent: number): KedaTrigger {
    return KedaTrigger.utilization('memory', percent);
  }

  private static utilization(type: 'cpu' | 'memory', percent: number): KedaTrigger {
    const value = String(wholeNumber(`KedaTrigger.${type}`, percent, 1));
    return new KedaTrigger({ type, metricType: 'Utilization', metadata: { value } });
  }

  /** @internal */
  public readonly _trigger: Trigger;

  /** @internal */
  public readonly _replicas?: number;

  /** @internal */
  protected readonly _brand = 'KedaTrigger';

  private constructor(trigger: Trigger, replicas?: number) {
    this._trigger = trigger;
    this._replicas = replicas;
  }
}

/** When KEDA adds replicas and removes them. */
export interface KedaOptions {
  /** Smallest number of replicas: a whole number of 1 or more. Nobody would be there to answer the first request. */
  readonly min: number;

  /** Largest number of replicas: at least `min`. The database's connections are counted at this number. */
  readonly max: number;

  /** What it scales by: at least one; of several the one that asks for most counts. */
  readonly triggers: KedaTrigger[];

  /**
   * How fast it follows.
   *
   * @default - quick to add, slow to take away
   */
  readonly behavior?: ScalingBehavior;

  /**
   * How often it asks, in whole seconds.
   *
   * @default - KEDA's: 30 seconds
   */
  readonly pollingInterval?: Duration;

  /**
   * Number of replicas while a query fails three times in a row: between `min` and `max`. CPU and memory have none.
   *
   * @default - as many as there are
   */
  readonly fallback?: number;
}

/** Checks what KEDA is told; the ScaledObject of a Deployment follows. */
export function kedaScaling(options: KedaOptions): (identity: Identity) => Manifest {
  const path = 'Replicas.keda';
  const { min, max, triggers, behavior, pollingInterval, fallback } = options;
  if (triggers.length === 0) refuse(`${path} triggers`, 'at least one', '[]');
  for (const { _replicas: replicas } of triggers) {
    if (replicas !== undefined) wholeNumber(`${path} triggers' replicas`, replicas, min, max);
  }
  if (fallback !== undefined && !triggers.some(({ _trigger }) => _trigger.type === 'prometheus')) {
    refuse(`${path} fallback`, 'left out where no trigger asks Prometheus', fallback);
  }
  const seconds = pollingInterval?.toSeconds({ integral: false });
  const replicas = optional(fallback, given => wholeNumber(`${path} fallback`, given, min, max));
  const spec = {
    ...(seconds !== undefined && {
      pollingInterval: wholeNumber(`${path} pollingInterval in seconds`, seconds, 1),
    }),
    minReplicaCount: min,
    maxReplicaCount: max,
    ...(replicas !== undefined && { fallback: { failureThreshold: 3, replicas } }),
    advanced: { horizontalPodAutoscalerConfig: { behavior: behaviorOf(path, behavior) } },
    triggers: triggers.map(({ _trigger }) => _trigger),
  };
  return identity => scaledObject(identity, 'Deployment', spec);
}
