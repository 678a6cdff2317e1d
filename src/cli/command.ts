import type { ParseArgsConfig } from 'node:util';
import { nearest } from '../rules/nearest';

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

/** More names than these are not worth reading in a message. */
const MOST_NAMES = 10;

/** What a name stands for; one that stands for nothing is refused, with the one that was meant. */
export function named<T>(what: string, all: { readonly [name: string]: T }, name: string): T {
  if (Object.hasOwn(all, name)) return all[name];
  const names = Object.keys(all);
  const suggestion = nearest(name, names);
  const listed =
    names.length > MOST_NAMES ? `\`cdk8s-open-webui ${what}s\` lists all` : `there are ${names.join(', ')}`;
  const hint = suggestion ? `did you mean '${suggestion}'?` : listed;
  throw new UsageError(`there is no ${what} '${name}', ${hint}`);
}
