import type { Contribution } from './contribution';

/** Turns uploaded files into text. */
export interface IContentExtractor {
  /** Which engine, and how WebUI reaches it. */
  readonly contentExtraction: ContentExtraction;
}

/** An engine that turns files into text; made by `Tika`. */
export class ContentExtraction {
  /** @internal */
  public static _of(contribution: Contribution): ContentExtraction {
    return new ContentExtraction(contribution);
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'ContentExtraction';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}
