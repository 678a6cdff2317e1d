import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { ollamasOf, parsesAsBoolean, trimmed } from '../manifests/ollamas';
import type { Rule } from '../rule';

/** What Ollama cannot parse is no error to it. */
export const ollamaSettingsAreReadable: Rule = {
  id: 'ollama-settings-are-readable',
  level: 'error',
  title: 'every variable of Ollama has a value that it can parse',
  why: 'a boolean that cannot be parsed is true, so that `off` means on, and a number or a duration such as `7d` becomes the default, without an error',
  fix: 'use the props of `Ollama`, or write booleans as 1 or 0, durations as seconds or as `30m`, and numbers as digits, OLLAMA_MAX_QUEUE above 0',
  source: 'https://github.com/ollama/ollama/blob/main/envconfig/config.go',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        ollamasOf(workload).flatMap(({ container: { env } }) => breachesOf(env)),
      ),
    ),
};

const BOOLEANS = [
  'OLLAMA_FLASH_ATTENTION',
  'OLLAMA_IGPU_ENABLE',
  'OLLAMA_NOPRUNE',
  'OLLAMA_NO_CLOUD',
  'OLLAMA_SCHED_SPREAD',
  'OLLAMA_VULKAN',
];
const DURATIONS = ['OLLAMA_KEEP_ALIVE', 'OLLAMA_LOAD_TIMEOUT'];
const NUMBERS = [
  'OLLAMA_CONTEXT_LENGTH',
  'OLLAMA_GPU_OVERHEAD',
  'OLLAMA_MAX_LOADED_MODELS',
  'OLLAMA_MAX_QUEUE',
  'OLLAMA_MAX_TRANSFER_STREAMS',
  'OLLAMA_NUM_PARALLEL',
];

const FORMS: readonly [names: string[], what: string, isValid: (value: string) => boolean][] = [
  [BOOLEANS, 'no boolean', parsesAsBoolean],
  [DURATIONS, 'no duration', isDuration],
  [NUMBERS, 'no number', value => /^\d+$/.test(value)],
  [['OLLAMA_KV_CACHE_TYPE'], 'no type', value => ['f16', 'q8_0', 'q4_0'].includes(value)],
  // A queue without room refuses nearly every load with 503.
  [['OLLAMA_MAX_QUEUE'], 'no room', value => Number(value) !== 0],
];

function breachesOf(env: Environment): string[] {
  return FORMS.flatMap(([names, what, isValid]) =>
    names.flatMap(name => {
      const value = trimmed(env.known(name) ?? '');
      return value === '' || isValid(value) ? [] : [`${name} is ${value}, which is ${what}`];
    }),
  );
}

/** Go's form, or whole seconds. */
function isDuration(value: string): boolean {
  return /^[-+]?(\d+|0|(\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+)$/.test(value);
}
