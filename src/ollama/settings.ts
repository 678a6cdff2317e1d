import type { Duration } from 'cdk8s';
import { refuse, text, wholeNumber } from '../k8s/demand';
import { value } from '../k8s/environment';
import { bytesOf } from '../k8s/quantity';
import type { SourcedVariable } from '../k8s/user-env';
import type { KeepAlive } from './keep-alive';

/** How Ollama serves. What is left out is up to Ollama, whose defaults of release 0.32 are named. */
export interface OllamaSettings {
  /**
   * Requests that a loaded model answers at the same time: a whole number of 1 or more. Each takes a context of its own, so that
   * `contextLength` belongs to it. Models for embeddings, and some others, answer one at a time whatever is said here.
   *
   * @default - Ollama's: 1
   */
  readonly parallel?: number;

  /**
   * Models in memory at the same time: a whole number of 1 or more.
   *
   * @default - Ollama's: three for each GPU, three on the CPU
   */
  readonly maxLoadedModels?: number;

  /**
   * Requests that may wait for a model to be loaded, before others are answered with 503: a whole number of 1 or more.
   *
   * @default - Ollama's: 512
   */
  readonly maxQueue?: number;

  /**
   * How long a model stays in memory after its last request; what a request says is stronger.
   *
   * @default - Ollama's: five minutes
   */
  readonly keepAlive?: KeepAlive;

  /**
   * Context of each request in tokens: a whole number of 1 or more. Its memory is needed `parallel` times.
   *
   * @default - Ollama's, by the GPUs' memory: 4096, from 23 GiB on 32768, from 47 GiB on 262144
   */
  readonly contextLength?: number;

  /**
   * Whether attention is computed in blocks, which takes less memory.
   *
   * @default - Ollama's: where the GPU can
   */
  readonly flashAttention?: boolean;

  /**
   * How exactly the context is kept.
   *
   * @default - Ollama's: `KvCacheType.F16`
   */
  readonly kvCacheType?: KvCacheType;

  /**
   * How long the loading of a model may stand still: whole seconds, 1 or more. Network file systems need more.
   *
   * @default - Ollama's: five minutes
   */
  readonly loadTimeout?: Duration;

  /**
   * Threads that compute on the CPU: a whole number of 1 or more. llama.cpp counts the cores of the node and sees no limit, which
   * made it 45 times slower (ollama#17916); a limit of CPU therefore needs this number, at most as large.
   *
   * @default - llama.cpp's: the cores of the node
   */
  readonly threads?: number;

  /**
   * Whether a model is spread over all GPUs of the pod, also where it fits on one.
   *
   * @default - Ollama's: no
   */
  readonly spreadOverGpus?: boolean;

  /**
   * Memory to leave free on each GPU, as `'1Gi'`.
   *
   * @default - llama.cpp's
   */
  readonly freeGpuMemory?: string;

  /**
   * Origins of web pages that may call Ollama from a browser, such as `https://app.example.com`; Open WebUI calls from its server
   * and needs none.
   *
   * @default - Ollama's: pages of localhost
   */
  readonly origins?: string[];

  /**
   * Whether models that ollama.com runs may be used, which prompts are then sent to.
   *
   * @default false
   */
  readonly cloud?: boolean;

  /**
   * What is logged.
   *
   * @default - Ollama's: `OllamaLogLevel.INFO`
   */
  readonly logLevel?: OllamaLogLevel;
}

/** How exactly the context is kept, and what it takes. */
export enum KvCacheType {
  /** All of it. */
  F16 = 'f16',
  /** About half. */
  Q8_0 = 'q8_0',
  /** About a quarter. */
  Q4_0 = 'q4_0',
}

/** What Ollama logs. */
export enum OllamaLogLevel {
  INFO = '0',
  DEBUG = '1',
  TRACE = '2',
}

/** The variables of the settings that are given, each as `envconfig` reads it: booleans as 1 or 0, durations in seconds. */
export function settings(given: OllamaSettings): SourcedVariable[] {
  const { keepAlive, loadTimeout, freeGpuMemory, origins } = given;
  const count = (prop: 'parallel' | 'maxLoadedModels' | 'maxQueue' | 'contextLength' | 'threads') => {
    const number = given[prop];
    return number === undefined ? undefined : wholeNumber(`ollama.${prop}`, number, 1);
  };
  const rows: [prop: keyof OllamaSettings, name: string, text: string | number | boolean | undefined][] = [
    ['parallel', 'OLLAMA_NUM_PARALLEL', count('parallel')],
    ['maxLoadedModels', 'OLLAMA_MAX_LOADED_MODELS', count('maxLoadedModels')],
    ['maxQueue', 'OLLAMA_MAX_QUEUE', count('maxQueue')],
    ['keepAlive', 'OLLAMA_KEEP_ALIVE', keepAlive?._seconds],
    ['contextLength', 'OLLAMA_CONTEXT_LENGTH', count('contextLength')],
    ['flashAttention', 'OLLAMA_FLASH_ATTENTION', given.flashAttention],
    ['kvCacheType', 'OLLAMA_KV_CACHE_TYPE', given.kvCacheType],
    [
      'loadTimeout',
      'OLLAMA_LOAD_TIMEOUT',
      loadTimeout && wholeNumber('ollama.loadTimeout in seconds', loadTimeout.toSeconds({ integral: false }), 1),
    ],
    ['threads', 'LLAMA_ARG_THREADS', count('threads')],
    ['spreadOverGpus', 'OLLAMA_SCHED_SPREAD', given.spreadOverGpus],
    // OLLAMA_GPU_OVERHEAD moves nothing any more since release 0.30; llama.cpp counts in mebibytes.
    ['freeGpuMemory', 'LLAMA_ARG_FIT_TARGET', freeGpuMemory && mebibytes(freeGpuMemory)],
    ['origins', 'OLLAMA_ORIGINS', origins?.map(origin).join(',')],
    // Prompts stay in the cluster: no models of ollama.com, no list of recommendations from there.
    ['cloud', 'OLLAMA_NO_CLOUD', !(given.cloud ?? false)],
    ['logLevel', 'OLLAMA_DEBUG', given.logLevel],
  ];
  return rows.flatMap(([prop, name, text]) =>
    text === undefined ? [] : [{ ...value(name, typeof text === 'boolean' ? Number(text) : text), prop }],
  );
}

function mebibytes(freeGpuMemory: string): number {
  return Math.ceil(bytesOf('ollama.freeGpuMemory', freeGpuMemory) / 1024 ** 2);
}

function origin(value: string): string {
  text('ollama.origins', value);
  return value.includes(',') ? refuse('ollama.origins', 'origins without a comma, which separates them', value) : value;
}
