import { queueUrl } from '../connections/queue-url';
import type { IRedis } from '../connections/redis-connection';
import { wholeNumber } from '../k8s/demand';
import type { Variable } from '../k8s/environment';
import type { PodProps } from '../k8s/part-props';
import type { NetworkFlow } from '../network/flow';

/** Workers that read documents from a queue. */
export interface DoclingQueueOptions extends PodProps {
  /**
   * The Redis that the queue and its results are in: one of its own, since results fill it and Open WebUI's must refuse no write.
   * Sentinel and Cluster are not for it.
   */
  readonly redis: IRedis;

  /** Number of workers: a whole number of 1 or more. Each reads one document at a time. */
  readonly workers: number;
}

/** Where documents are read. */
export class DoclingEngine {
  /**
   * In the server, which is one pod: it keeps its tasks in memory.
   *
   * @example
   * new Docling(chart, 'docling', { apiKey: SecretRef.of('docling', 'api-key'), engine: DoclingEngine.local() });
   */
  public static local(): DoclingEngine {
    return new DoclingEngine();
  }

  /**
   * In workers, which take documents from a queue: as many as there is to do.
   *
   * @throws if the number is out of its bounds, or the Redis is one of Sentinel or Cluster
   *
   * @example
   * const redis = new Redis(chart, 'docling-redis', { password: SecretRef.of('docling', 'redis-password') });
   * new Docling(chart, 'docling', {
   *   apiKey: SecretRef.of('docling', 'api-key'),
   *   engine: DoclingEngine.queue({ redis, workers: 3 }),
   * });
   */
  public static queue(options: DoclingQueueOptions): DoclingEngine {
    wholeNumber('DoclingEngine.queue workers', options.workers, 1);
    const { env, flows } = queueUrl('DoclingEngine.queue redis', options.redis, 'DOCLING_SERVE_ENG_RQ_REDIS_URL');
    return new DoclingEngine({ options, env, flows });
  }

  /** @internal */
  public readonly _queue?: DoclingQueue;

  /** @internal */
  protected readonly _brand = 'DoclingEngine';

  private constructor(queue?: DoclingQueue) {
    this._queue = queue;
  }
}

/**
 * A queue, and how it is reached.
 *
 * @internal
 */
export interface DoclingQueue {
  readonly options: DoclingQueueOptions;
  readonly env: Variable[];
  readonly flows: NetworkFlow[];
}
