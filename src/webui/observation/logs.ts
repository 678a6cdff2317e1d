import type { Contribution } from '../../connections/contribution';
import { value } from '../../k8s/environment';

/** The least that a line of the log must be worth. Open WebUI knows no level of a single component any more. */
export enum LogLevel {
  DEBUG = 'DEBUG',
  INFO = 'INFO',
  WARNING = 'WARNING',
  ERROR = 'ERROR',
  CRITICAL = 'CRITICAL',
}

/** How a line of the log is written. */
export enum LogFormat {
  /** For people. */
  TEXT = 'text',

  /** One JSON object a line. */
  JSON = 'json',
}

/** What Open WebUI writes to standard output. */
export interface LogOptions {
  /**
   * The least that a line must be worth.
   *
   * @default - Open WebUI's: LogLevel.INFO
   */
  readonly level?: LogLevel;

  /**
   * How a line is written.
   *
   * @default - Open WebUI's: LogFormat.TEXT
   */
  readonly format?: LogFormat;
}

/** The variables of the log. */
export function logs({ level, format }: LogOptions = {}): Contribution {
  return {
    env: [...(level ? [value('GLOBAL_LOG_LEVEL', level)] : []), ...(format ? [value('LOG_FORMAT', format)] : [])],
  };
}
