import { Duration } from 'cdk8s';
import { type ClaimOptions, checkClaim } from '../k8s/claim';
import { wholeNumber } from '../k8s/demand';
import { type LobuMigrationJob, LobuMigrations } from './migrations/migrations';

/** One gateway, and what it keeps. */
export interface LobuSingleOptions {
  /**
   * Who upgrades the schema.
   *
   * @default LobuMigrations.job()
   */
  readonly migrations?: LobuMigrations;

  /**
   * The volume of the workspaces of conversations.
   *
   * @default - none: scratch files end with the pod, transcripts are in Postgres
   */
  readonly workspaces?: ClaimOptions;

  /**
   * The volume of pictures, audio and files.
   *
   * @default - none: they end with the pod
   */
  readonly artifacts?: ClaimOptions;
}

/** Several gateways, and what they share. */
export interface LobuReplicatedOptions {
  /** How many: a whole number of 2 or more. */
  readonly replicas: number;

  /** The volume of pictures, audio and files, of a class that many nodes can mount (ReadWriteMany). */
  readonly artifacts: ClaimOptions;

  /**
   * Who upgrades the schema.
   *
   * @default LobuMigrations.job()
   */
  readonly migrations?: LobuMigrationJob;

  /**
   * How long a client's address stays with its pod, in whole seconds, up to a day.
   *
   * @default Duration.hours(3)
   */
  readonly affinityTimeout?: Duration;
}

/** One gateway or several. */
export class LobuScaling {
  /** One gateway. */
  public static single(options: LobuSingleOptions = {}): LobuScaling {
    const path = 'LobuScaling.single';
    return new LobuScaling({
      replicas: 1,
      migrations: options.migrations ?? LobuMigrations.job(),
      workspaces: options.workspaces && checkClaim(`${path} workspaces`, options.workspaces),
      artifacts: options.artifacts && checkClaim(`${path} artifacts`, options.artifacts),
    });
  }

  /**
   * Several gateways: a client's stream, its messages and the worker of its conversation meet in one pod.
   *
   * @throws if an option is out of its bounds
   */
  public static replicated(options: LobuReplicatedOptions): LobuScaling {
    const path = 'LobuScaling.replicated';
    const { replicas, migrations = LobuMigrations.job(), affinityTimeout = Duration.hours(3) } = options;
    wholeNumber(`${path} replicas`, replicas, 2);
    const seconds = affinityTimeout.toSeconds({ integral: false });
    return new LobuScaling({
      replicas,
      migrations,
      artifacts: checkClaim(`${path} artifacts`, options.artifacts),
      // The longest that core/v1 ClientIPConfig takes.
      stickySeconds: wholeNumber(`${path} affinityTimeout in seconds`, seconds, 1, 86400),
    });
  }

  /** @internal */
  public readonly _plan: Plan;

  /** @internal */
  protected readonly _brand = 'LobuScaling';

  private constructor(plan: Plan) {
    this._plan = plan;
  }
}

/**
 * What follows.
 *
 * @internal
 */
export interface Plan {
  readonly replicas: number;
  readonly migrations: LobuMigrations;
  readonly workspaces?: ClaimOptions;
  readonly artifacts?: ClaimOptions;
  readonly stickySeconds?: number;
}
