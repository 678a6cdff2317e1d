import type { Duration } from 'cdk8s';
import { optional, wholeNumber } from '../../../k8s/demand';
import { given, type Variable } from '../../../k8s/environment';
import { wholeSeconds } from '../../../k8s/seconds';

/** How text becomes vectors, whoever makes them. */
export interface EmbeddingOptions {
  /**
   * Pieces of text of one request: a whole number of 1 or more.
   *
   * @default - 1
   */
  readonly batchSize?: number;

  /**
   * Requests at once: a whole number of 1 or more.
   *
   * @default - as many as there are
   */
  readonly concurrency?: number;

  /**
   * Whether several requests are under way at once.
   *
   * @default true
   */
  readonly async?: boolean;

  /**
   * Longest time that the vectors of a file may take.
   *
   * @default - none
   */
  readonly timeout?: Duration;

  /**
   * What stands before a question, for models that are told what a text is: `search_query: `. Changing it, or `contentPrefix`, later means
   * embedding all documents again.
   *
   * @default - nothing
   */
  readonly queryPrefix?: string;

  /**
   * What stands before a piece of a document: `search_document: `.
   *
   * @default - nothing
   */
  readonly contentPrefix?: string;

  /**
   * The field of a request that the prefix is put into, for servers with one.
   *
   * @default - the text itself
   */
  readonly prefixField?: string;
}

/** The variables of the options. */
export function optionVariables(path: string, options: EmbeddingOptions): Variable[] {
  const { batchSize, concurrency, timeout } = options;
  return given({
    RAG_EMBEDDING_BATCH_SIZE: optional(batchSize, size => wholeNumber(`${path} batchSize`, size, 1)),
    RAG_EMBEDDING_CONCURRENT_REQUESTS: optional(concurrency, most => wholeNumber(`${path} concurrency`, most, 1)),
    ENABLE_ASYNC_EMBEDDING: options.async,
    RAG_EMBEDDING_TIMEOUT: timeout && wholeSeconds(`${path} timeout`, timeout),
    RAG_EMBEDDING_QUERY_PREFIX: options.queryPrefix,
    RAG_EMBEDDING_CONTENT_PREFIX: options.contentPrefix,
    RAG_EMBEDDING_PREFIX_FIELD_NAME: options.prefixField,
  });
}
