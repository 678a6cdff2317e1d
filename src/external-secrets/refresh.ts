import type { Duration } from 'cdk8s';
import { wholeNumber } from '../k8s/demand';

/** When External Secrets reads the store again. */
export class Refresh {
  /**
   * From time to time. Pods read their variables at their start only: see docs/secrets.md.
   *
   * @param interval whole seconds, 1 or more
   * @throws if the interval is no whole number of seconds
   */
  public static every(interval: Duration): Refresh {
    const seconds = wholeNumber('Refresh.every in seconds', interval.toSeconds({ integral: false }), 1);
    return new Refresh({ refreshPolicy: 'Periodic', refreshInterval: goDuration(seconds) });
  }

  /** Never: what was made stays, for values that must not change. */
  public static never(): Refresh {
    return new Refresh({ refreshPolicy: 'CreatedOnce' });
  }

  /** Where the ExternalSecret itself changes. */
  public static onChange(): Refresh {
    return new Refresh({ refreshPolicy: 'OnChange' });
  }

  /** @internal */
  protected readonly _brand = 'Refresh';

  private constructor(
    /** @internal */
    public readonly _fields: { readonly refreshPolicy: string; readonly refreshInterval?: string },
  ) {}
}

/** As the API server writes it, so that nothing differs from what was applied. */
function goDuration(seconds: number): string {
  return `${Math.floor(seconds / 3600)}h${Math.floor((seconds % 3600) / 60)}m${seconds % 60}s`;
}
