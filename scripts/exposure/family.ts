import type { Exposure } from '../../src';

/** Ways in of one kind, as docs/exposure.md has them. */
export interface Family {
  readonly title: string;

  /** What is true of all of them, in Markdown. */
  readonly prose: string;

  readonly ways: Documented[];
}

/** A way in, by an example that has all that it writes by default. */
export interface Documented {
  readonly title: string;

  /** The call, as a user types it. */
  readonly call: string;

  readonly exposure: Exposure;

  /** What else there is to know, in Markdown. */
  readonly prose?: string;
}
