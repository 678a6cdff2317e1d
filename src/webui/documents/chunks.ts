import { optional, refuse, text, wholeNumber } from '../../k8s/demand';
import { given, type Variable } from '../../k8s/environment';

/** How text is cut into pieces. Files that are there stay as they were cut. */
export interface Chunks {
  /**
   * What counts the length of a piece.
   *
   * @default - TextSplitter.CHARACTER
   */
  readonly splitter?: TextSplitter;

  /**
   * Longest piece, in characters or tokens: a whole number of 1 or more.
   *
   * @default - 1000
   */
  readonly size?: number;

  /**
   * What a piece repeats of the one before, in characters or tokens: less than `size`.
   *
   * @default - 100
   */
  readonly overlap?: number;

  /**
   * Length below which a piece is joined to its neighbour; for Markdown.
   *
   * @default - 0: none is
   */
  readonly minimum?: number;

  /**
   * Whether headings of Markdown begin a piece.
   *
   * @default - true
   */
  readonly markdownHeadings?: boolean;

  /**
   * The encoding of tokens, by tiktoken: `cl100k_base` is in the image, others are downloaded.
   *
   * @default - `cl100k_base`
   */
  readonly encoding?: string;
}

/** What counts the length of a piece of text. */
export enum TextSplitter {
  /** Characters. */
  CHARACTER = 'character',
  /** Tokens, by tiktoken. */
  TOKEN = 'token',
}

/** Open WebUI's own (open-webui v0.11.4, backend/open_webui/config.py:1072). */
const DEFAULTS = { size: 1000, overlap: 100 };

/** The variables of pieces. */
export function chunkVariables(path: string, chunks: Chunks): Variable[] {
  const { size = DEFAULTS.size, overlap = DEFAULTS.overlap } = chunks;
  wholeNumber(`${path}.size`, size, 1);
  wholeNumber(`${path}.overlap`, overlap, 0);
  if (overlap >= size) refuse(`${path}.overlap`, `less than size (${size})`, overlap);
  return given({
    RAG_TEXT_SPLITTER: chunks.splitter,
    CHUNK_SIZE: chunks.size,
    CHUNK_OVERLAP: chunks.overlap,
    CHUNK_MIN_SIZE_TARGET: optional(chunks.minimum, least => wholeNumber(`${path}.minimum`, least, 0, size)),
    ENABLE_MARKDOWN_HEADER_TEXT_SPLITTER: chunks.markdownHeadings,
    TIKTOKEN_ENCODING_NAME: optional(chunks.encoding, name => text(`${path}.encoding`, name)),
  });
}
