import type { Duration } from 'cdk8s';
import { wholeNumber } from '../k8s/demand';

/** How long a model stays in memory after the last request for it. */
export class KeepAlive {
  /**
   * For some time.
   *
   * @param duration whole seconds, 1 or more
   */
  public static of(duration: Duration): KeepAlive {
    return new KeepAlive(wholeNumber('KeepAlive.of in seconds', duration.toSeconds({ integral: false }), 1));
  }

  /** Until another model needs its memory. */
  public static forever(): KeepAlive {
    return new KeepAlive(-1);
  }

  /** Not at all. */
  public static unload(): KeepAlive {
    return new KeepAlive(0);
  }

  /**
   * Seconds: negative for ever, 0 for not at all (ollama, envconfig/config.go).
   *
   * @internal
   */
  public readonly _seconds: number;

  /** @internal */
  protected readonly _brand = 'KeepAlive';

  private constructor(seconds: number) {
    this._seconds = seconds;
  }
}
