import type { Contribution } from '../../connections/contribution';
import { optional, refuse, text, wholeNumber } from '../../k8s/demand';
import { given, type Variable, value } from '../../k8s/environment';
import { type Chunks, chunkVariables } from './chunks';
import { type FileLimits, fileVariables } from './files';
import type { Reranking } from './reranking';

/**
 * How documents are cut into pieces, searched, and given to models.
 *
 * @example
 * new WebUI(chart, 'chat', {
 *   models: [],
 *   documents: {
 *     files: { maxSize: '50Mi', allowedExtensions: ['pdf', 'docx'] },
 *     chunks: { splitter: TextSplitter.TOKEN, size: 500, overlap: 50 },
 *     hybridSearch: { reranking: Reranking.local('BAAI/bge-reranker-v2-m3') },
 *   },
 * });
 */
export interface Documents {
  /**
   * Which files users may upload.
   *
   * @default - all
   */
  readonly files?: FileLimits;

  /**
   * How text is cut into pieces.
   *
   * @default - Open WebUI's own
   */
  readonly chunks?: Chunks;

  /**
   * Pieces of documents that a model is given: a whole number of 1 or more.
   *
   * @default - 3
   */
  readonly topK?: number;

  /**
   * Search by words beside that by vectors.
   *
   * @default - by vectors alone
   */
  readonly hybridSearch?: HybridSearch;

  /**
   * Whether models are given whole documents, and not pieces of them.
   *
   * @default false
   */
  readonly fullContext?: boolean;

  /**
   * Whether documents are neither embedded nor searched: models are given their text.
   *
   * @default false
   */
  readonly withoutEmbeddings?: boolean;

  /**
   * What a model is told beside the pieces; `{{CONTEXT}}` stands for them.
   *
   * @default - Open WebUI's own words
   */
  readonly template?: string;

  /**
   * Whether pictures in PDF files are read too.
   *
   * @default false
   */
  readonly pdfImages?: boolean;

  /**
   * What a PDF file is, where Open WebUI reads it itself.
   *
   * @default - PdfText.PAGES
   */
  readonly pdfText?: PdfText;
}

/** What a PDF file is. */
export enum PdfText {
  /** A text for each page. */
  PAGES = 'page',
  /** One text. */
  WHOLE = 'single',
}

/** Search by words (BM25) beside that by vectors. */
export interface HybridSearch {
  /**
   * Weight of the words: 0, which is vectors alone, to 1, which is words alone.
   *
   * @default - 0.5
   */
  readonly wordWeight?: number;

  /**
   * Whether names and titles of a file are searched too.
   *
   * @default false
   */
  readonly enrichedTexts?: boolean;

  /**
   * What judges what was found.
   *
   * @default - the similarity of vectors
   */
  readonly reranking?: Reranking;

  /**
   * Smallest score of what is kept: 0 to 1.
   *
   * @default - 0
   */
  readonly relevanceThreshold?: number;
}

const PATH = 'webui.documents';

/** The variables of documents. */
export function documents(options: Documents): Contribution {
  const { files, chunks, hybridSearch, template } = options;
  if (template !== undefined && !template.includes('{{CONTEXT}}') && !template.includes('[context]')) {
    refuse(`${PATH}.template`, 'a text with {{CONTEXT}}, without which models see no document', template);
  }
  const reranking = hybridSearch?.reranking?._contribution;
  return {
    env: [
      ...(files ? fileVariables(`${PATH}.files`, files) : []),
      ...(chunks ? chunkVariables(`${PATH}.chunks`, chunks) : []),
      ...given({ RAG_TOP_K: optional(options.topK, most => wholeNumber(`${PATH}.topK`, most, 1)) }),
      ...(hybridSearch ? searchVariables(hybridSearch) : []),
      ...(reranking?.env ?? []),
      ...given({
        RAG_FULL_CONTEXT: options.fullContext,
        BYPASS_EMBEDDING_AND_RETRIEVAL: options.withoutEmbeddings,
        RAG_TEMPLATE: optional(template, given => text(`${PATH}.template`, given)),
        PDF_EXTRACT_IMAGES: options.pdfImages,
        PDF_LOADER_MODE: options.pdfText,
      }),
    ],
    flows: reranking?.flows,
  };
}

function searchVariables({ wordWeight, enrichedTexts, relevanceThreshold }: HybridSearch): Variable[] {
  const path = `${PATH}.hybridSearch`;
  return [
    value('ENABLE_RAG_HYBRID_SEARCH', true),
    ...given({
      RAG_HYBRID_BM25_WEIGHT: optional(wordWeight, weight => share(`${path}.wordWeight`, weight)),
      ENABLE_RAG_HYBRID_SEARCH_ENRICHED_TEXTS: enrichedTexts,
      RAG_RELEVANCE_THRESHOLD: optional(relevanceThreshold, least => share(`${path}.relevanceThreshold`, least)),
    }),
  ];
}

function share(path: string, given: number): number {
  return given >= 0 && given <= 1 ? given : refuse(path, 'a number of 0 to 1', given);
}
