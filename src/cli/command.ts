/** What the program reads and writes. */
export interface Io {
  /** Everything on standard input. */
  stdin(): string;
  /** Writes one text and a line break. */
  out(text: string): void;
  err(text: string): void;
}

/** A command of the program. */
export interface Command {
  /** How it is called. */
  readonly usage: string;
  /** What it does. */
  readonly about: string;
  /** Runs it with its operands, and returns the exit code. */
  run(operands: string[], io: Io): number;
}

/** The program's exit codes. */
export const Exit = { CLEAN: 0, BROKEN: 1, UNREADABLE: 2 } as const;
