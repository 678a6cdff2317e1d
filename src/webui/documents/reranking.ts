import type { Duration } from 'cdk8s';
import { type Contribution, portOf } from '../../connections/contribution';
import type { EndpointOptions } from '../../connections/endpoint-options';
import { optional, refuse, text, url, wholeNumber } from '../../k8s/demand';
import { given, secret, type Variable, value } from '../../k8s/environment';
import { NetworkPeer } from '../../k8s/network-peer';
import { wholeSeconds } from '../../k8s/seconds';
import type { SecretRef } from '../../k8s/secret-ref';

/** What is done with what a search has found. */
export interface RerankingOptions {
  /**
   * Pieces of documents that are left: a whole number of 1 or more.
   *
   * @default - 3
   */
  readonly topK?: number;

  /**
   * Pieces that are judged at once: a whole number of 1 or more.
   *
   * @default - 32
   */
  readonly batchSize?: number;
}

/** A server that judges, with the API of Jina, Cohere and others. */
export interface ExternalRerankingOptions extends RerankingOptions, EndpointOptions {
  /** URL of the API, such as `https://rerank.example.com/v1/rerank`. */
  readonly url: string;

  /** The key that it asks for. */
  readonly apiKey: SecretRef;

  /** The model, such as `BAAI/bge-reranker-v2-m3`. */
  readonly model: string;

  /**
   * Longest time that it takes.
   *
   * @default - none
   */
  readonly timeout?: Duration;
}

/** A model of Hugging Face in Open WebUI's own process. */
export interface LocalRerankingOptions extends RerankingOptions {
  /**
   * Whether each start looks for a newer revision of the model.
   *
   * @default false
   */
  readonly autoUpdate?: boolean;

  /**
   * Whether code that comes with the model is run.
   *
   * @default false
   */
  readonly trustRemoteCode?: boolean;
}

/** What judges which of the pieces that a search has found answer the question. */
export class Reranking {
  /**
   * A server.
   *
   * @throws if the URL is none, or a number out of its bounds
   *
   * @example
   * Reranking.external({
   *   url: 'http://rerank.models.svc:8080/v1/rerank',
   *   apiKey: SecretRef.of('rerank', 'api-key'),
   *   model: 'BAAI/bge-reranker-v2-m3',
   *   topK: 5,
   * });
   */
  public static external(options: ExternalRerankingOptions): Reranking {
    const { apiKey, model, timeout, peer } = options;
    const path = 'Reranking.external';
    return new Reranking({
      env: [
        value('RAG_RERANKING_ENGINE', 'external'),
        value('RAG_RERANKING_MODEL', text(`${path} model`, model)),
        value('RAG_EXTERNAL_RERANKER_URL', options.url),
        secret('RAG_EXTERNAL_RERANKER_API_KEY', apiKey),
        ...given({ RAG_EXTERNAL_RERANKER_TIMEOUT: timeout && wholeSeconds(`${path} timeout`, timeout) }),
        ...shared(path, options),
      ],
      flows: [{ peer, port: portOf(url(`${path} url`, options.url)) }],
    });
  }

  /**
   * A model of Hugging Face in Open WebUI's own process: it takes memory there, and the first start downloads it.
   *
   * @param model the model, such as `BAAI/bge-reranker-v2-m3`
   *
   * @example
   * Reranking.local('BAAI/bge-reranker-v2-m3');
   */
  public static local(model: string, options: LocalRerankingOptions = {}): Reranking {
    const path = 'Reranking.local';
    if (!/^[\w.-]+\/[\w.-]+$/.test(model)) refuse(`${path} model`, 'a model such as BAAI/bge-reranker-v2-m3', model);
    return new Reranking(
      {
        env: [
          value('RAG_RERANKING_ENGINE', ''),
          value('RAG_RERANKING_MODEL', model),
          // Upstream's defaults are true.
          value('RAG_RERANKING_MODEL_AUTO_UPDATE', options.autoUpdate ?? false),
          value('RAG_RERANKING_MODEL_TRUST_REMOTE_CODE', options.trustRemoteCode ?? false),
          ...shared(path, options),
        ],
        flows: [{ peer: NetworkPeer.internet(), port: 443 }],
      },
      true,
    );
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  public readonly _downloads: boolean;

  /** @internal */
  protected readonly _brand = 'Reranking';

  private constructor(contribution: Contribution, downloads = false) {
    this._contribution = contribution;
    this._downloads = downloads;
  }
}

function shared(path: string, { topK, batchSize }: RerankingOptions): Variable[] {
  return given({
    RAG_TOP_K_RERANKER: optional(topK, most => wholeNumber(`${path} topK`, most, 1)),
    RAG_RERANKING_BATCH_SIZE: optional(batchSize, size => wholeNumber(`${path} batchSize`, size, 1)),
  });
}
