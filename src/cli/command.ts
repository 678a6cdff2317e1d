import type { ParseArgsConfig } from 'node:util';

/** What the program reads and writes. */
export interface Io {
  /** Everything on standard input. */
  stdin(): string;
  /** Writes one text and a line break. */
  out(text: string): void;
  err(text: string): void;
  /** Whether what is written reaches a terminal that shows colours. */
  readonly colours?: boolean;
}

/** The options of a command, as they were given. */
export interface Options {
  readonly [name: string]: string | boolean | (string | boolean)[] | undefined;
}

/** A command of the program. */
export interface Command {
  /** How it is called. */
  readonly usage: string;
  /** What it does. */
  readonly about: string;
  /** The options that it takes, beside those of the program. */
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** What its options do, a line each. */
  readonly help?: readonly string[];
  /** Runs it with its operands, and returns the exit code. */
  run(operands: string[], io: Io, options: Options): number;
}

/** What a user typed and the program does not understand; the message says what it does. */
export class UsageError extends Error {}

/** The program's exit codes. */
export const Exit = { CLEAN: 0, BROKEN: 1, UNREADABLE: 2 } as const;
