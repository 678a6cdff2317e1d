import { createHash } from 'node:crypto';
import { Duration } from 'cdk8s';
import { wholeNumber } from '../k8s/demand';

/** How Jobs are applied by `kubectl`. */
export interface KubectlOptions {
  /**
   * Time after which a finished Job is deleted, in whole seconds.
   *
   * @default Duration.days(1)
   */
  readonly timeToLive?: Duration;
}

/** How Jobs are applied by Argo CD. */
export interface ArgoCdOptions {
  /**
   * When the migration runs.
   *
   * @default ArgoCdPhase.PRE_SYNC
   */
  readonly phase?: ArgoCdPhase;
}

/** When Argo CD runs a migration. */
export enum ArgoCdPhase {
  /** Before anything else: what the Job reads must exist already, or the first sync never ends. */
  PRE_SYNC = 'PreSync',

  /** Among the other objects, before those of later waves: where the database or its Secret is one of them. */
  SYNC = 'Sync',
}

/** A Job of an installation, and when it belongs. */
export type Step = 'migrate' | 'smoke-test';

const ARGO = 'argocd.argoproj.io';

/**
 * Who applies the manifests. A Job cannot be changed, so each one is named by its content, or replaced by who applies it.
 *
 * Sources: https://argo-cd.readthedocs.io/en/stable/user-guide/resource_hooks/, https://fluxcd.io/flux/use-cases/running-jobs/
 */
export class LobuDelivery {
  /** Anybody: Jobs are named by their content, and stay. */
  public static portable(): LobuDelivery {
    return new LobuDelivery({ annotations: () => ({}) });
  }

  /** `kubectl apply`: Jobs are named by their content, and are deleted some time after they have ended. */
  public static kubectl(options: KubectlOptions = {}): LobuDelivery {
    const { timeToLive = Duration.days(1) } = options;
    const seconds = timeToLive.toSeconds({ integral: false });
    return new LobuDelivery({
      annotations: () => ({}),
      ttlSeconds: wholeNumber('LobuDelivery.kubectl timeToLive in seconds', seconds, 60),
    });
  }

  /** Argo CD: the migration is a hook before the sync, the smoke test one behind it. */
  public static argoCd(options: ArgoCdOptions = {}): LobuDelivery {
    const { phase = ArgoCdPhase.PRE_SYNC } = options;
    return new LobuDelivery({
      isFixed: true,
      isOrdered: true,
      annotations: step => ({
        [`${ARGO}/hook`]: step === 'migrate' ? phase : 'PostSync',
        [`${ARGO}/hook-delete-policy`]: 'BeforeHookCreation,HookSucceeded',
        ...(step === 'migrate' && phase === ArgoCdPhase.SYNC && { [`${ARGO}/sync-wave`]: '-1' }),
      }),
    });
  }

  /** Flux: its kustomize-controller replaces a Job that has changed. */
  public static flux(): LobuDelivery {
    return new LobuDelivery({
      isFixed: true,
      annotations: () => ({ 'kustomize.toolkit.fluxcd.io/force': 'enabled' }),
    });
  }

  /** @internal */
  public readonly _ttlSeconds?: number;

  /**
   * Whether the smoke test begins when everything else is there.
   *
   * @internal
   */
  public readonly _isOrdered: boolean;

  /** @internal */
  protected readonly _brand = 'LobuDelivery';

  private constructor(private readonly habits: Habits) {
    this._ttlSeconds = habits.ttlSeconds;
    this._isOrdered = habits.isOrdered ?? false;
  }

  /** @internal */
  public _annotations(step: Step): { [key: string]: string } {
    return this.habits.annotations(step);
  }

  /**
   * What stands behind the installation's name in that of a Job.
   *
   * @param content everything that cannot be changed
   * @internal
   */
  public _suffix(step: Step, content: object): string {
    if (this.habits.isFixed) return step;
    return `${step}-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8)}`;
  }
}

/** What somebody who applies manifests does. */
interface Habits {
  readonly annotations: (step: Step) => { [key: string]: string };
  readonly ttlSeconds?: number;
  /** Replaces a Job of the same name. */
  readonly isFixed?: boolean;
  readonly isOrdered?: boolean;
}
