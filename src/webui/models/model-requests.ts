import type { Duration } from 'cdk8s';
import type { Contribution } from '../../connections/contribution';
import { optionalValue, type Variable } from '../../k8s/environment';
import { wholeSeconds } from '../../k8s/seconds';

/** How Open WebUI asks the servers of models. */
export interface ModelRequests {
  /**
   * Longest time that an answer may take: one second or more. It ends answers in the middle; whatever stands in front of Open WebUI
   * has a limit too.
   *
   * @default - none
   */
  readonly timeout?: Duration;

  /**
   * Longest pause within an answer that is streamed: one second or more. A model that is loaded first makes one. Since Open WebUI
   * 0.11.0.
   *
   * @default - none
   */
  readonly idleTimeout?: Duration;

  /**
   * How long a server may take to say which models it has: one second or more. One that is away costs every user this much.
   *
   * @default - Open WebUI's own, 10 seconds
   */
  readonly listTimeout?: Duration;

  /**
   * How long the lists of models are kept by each replica: one second or more.
   *
   * @default - Open WebUI's own, 1 second
   */
  readonly listLifetime?: Duration;

  /**
   * Whether the servers are asked for their models at the start and in the admin panel only, and not by each user who comes.
   *
   * @default - Open WebUI's own, false
   */
  readonly cacheModels?: boolean;
}

/** The variables of requests. */
export function modelRequests(requests: ModelRequests = {}): Contribution {
  return {
    env: [
      ...seconds('AIOHTTP_CLIENT_TIMEOUT', 'timeout', requests.timeout),
      ...seconds('AIOHTTP_CLIENT_STREAM_IDLE_TIMEOUT', 'idleTimeout', requests.idleTimeout),
      ...seconds('AIOHTTP_CLIENT_TIMEOUT_MODEL_LIST', 'listTimeout', requests.listTimeout),
      ...seconds('MODELS_CACHE_TTL', 'listLifetime', requests.listLifetime),
      ...optionalValue('ENABLE_BASE_MODELS_CACHE', requests.cacheModels),
    ],
  };
}

function seconds(name: string, prop: string, duration: Duration | undefined): Variable[] {
  return optionalValue(name, duration && wholeSeconds(`webui.modelRequests.${prop}`, duration));
}
