import { Duration } from 'cdk8s';
import { wholeSeconds } from '../../k8s/seconds';

/** A Job that upgrades the schema. */
export interface LobuMigrationJobOptions {
  /**
   * Longest time that it may take, and that gateways wait for it, in whole seconds: at least a minute.
   *
   * @default Duration.minutes(15)
   */
  readonly deadline?: Duration;
}

/** A gateway that upgrades the schema at its start. */
export interface LobuOnBootOptions {
  /**
   * Longest time that upgrade and start may take together, in whole seconds: at least a minute.
   *
   * @default Duration.minutes(15)
   */
  readonly budget?: Duration;
}

/**
 * Who upgrades the schema: exactly one, since dbmate takes no lock.
 *
 * Source: https://github.com/amacneil/dbmate/issues/101
 */
export abstract class LobuMigrations {
  /**
   * A Job, under an advisory lock; gateways wait until the schema is theirs, and never upgrade it.
   *
   * @throws if the deadline is less than a minute
   */
  public static job(options: LobuMigrationJobOptions = {}): LobuMigrationJob {
    return new Job(seconds('LobuMigrations.job deadline', options.deadline));
  }

  /**
   * The one gateway, at each start.
   *
   * @throws if the budget is less than a minute
   */
  public static onBoot(options: LobuOnBootOptions = {}): LobuMigrations {
    return new OnBoot(seconds('LobuMigrations.onBoot budget', options.budget));
  }

  /** @internal */
  public abstract readonly _jobSeconds?: number;

  /** @internal */
  public abstract readonly _bootSeconds?: number;

  /** @internal */
  protected readonly _brand = 'LobuMigrations';
}

/** A Job that upgrades the schema, for any number of gateways; made by `LobuMigrations.job`. */
export abstract class LobuMigrationJob extends LobuMigrations {
  /** @internal */
  protected readonly _shared = true;
}

class Job extends LobuMigrationJob {
  public readonly _bootSeconds = undefined;

  constructor(public readonly _jobSeconds: number) {
    super();
  }
}

class OnBoot extends LobuMigrations {
  public readonly _jobSeconds = undefined;

  constructor(public readonly _bootSeconds: number) {
    super();
  }
}

function seconds(path: string, duration = Duration.minutes(15)): number {
  return wholeSeconds(path, duration, 60);
}
