import type { Breach } from '../../rules/evaluate';
import type { Rule } from '../../rules/rule';
import type { Io } from '../command';

/** What is wrong with some manifests. */
export interface Judgement {
  readonly breaches: Breach[];

  /** The rules that were asked. */
  readonly rules: Rule[];

  /** What could not be read, each with its file and, where it is known, the line. */
  readonly problems: Problem[];

  /** How many objects were read. */
  readonly objects: number;
}

/** Something that could not be read. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** Writes a judgement for somebody. */
export type Report = (judgement: Judgement, io: Io) => void;

/** How many findings of each level there are. */
export function countsOf({ breaches }: Judgement): { readonly errors: number; readonly warnings: number } {
  const errors = breaches.filter(({ rule }) => rule.level === 'error').length;
  return { errors, warnings: breaches.length - errors };
}

/** A problem in one line: `a.yaml:3: Map keys must be unique`. */
export function told({ file, line, message }: Problem): string {
  return `${line === undefined ? file : `${file}:${line}`}: ${message}`;
}

/** The whole judgement in one line. */
export function summary(judgement: Judgement): string {
  const { errors, warnings } = countsOf(judgement);
  return `${counted(errors, 'error')} and ${counted(warnings, 'warning')} in ${counted(judgement.objects, 'object')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
