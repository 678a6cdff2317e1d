import type { Manifest } from './manifests/manifest';
import type { Manifests } from './manifests/manifests';

/** What a finding does: an error fails synth, a warning is shown by `check`. */
export type Level = 'error' | 'warning';

/** One object that breaks a rule. */
export interface Finding {
  /** The object to change. */
  readonly object: Manifest;

  /** The values seen, never a secret. */
  readonly found: string;
}

/** One thing that must hold: data, and one pure function over rendered manifests. */
export interface Rule {
  /** Kebab-case, the file's name; states what must hold. Never renamed once released. */
  readonly id: string;

  readonly level: Level;

  /** What must hold, one line without a final period. */
  readonly title: string;

  /** What the operator would see in the cluster otherwise. */
  readonly why: string;

  /** What to change: the prop as typed here, and the manifest field or variable for everybody else. */
  readonly fix: string;

  /** The upstream statement: a URL, or a document or source file with its line. */
  readonly source: string;

  /** Returns a finding for each object that breaks the rule; never throws. */
  check(manifests: Manifests): Finding[];
}
