import type { Hardware } from '../gpu/gpu-overlay';
import type { Model } from './model';
import { KvCacheType, type OllamaSettings } from './settings';

const KV_SHARE = { [KvCacheType.F16]: 1, [KvCacheType.Q8_0]: 1 / 2, [KvCacheType.Q4_0]: 1 / 4 };

/** What Ollama takes where it finds less than 23 GiB of GPU memory (release 0.32, server/routes.go). */
const LEAST_CONTEXT = 4096;

/** What the declared sizes of the models amount to, as facts that manifests do not carry otherwise. */
export function memoryFacts(
  models: Model[],
  settings: OllamaSettings,
  hardware: Hardware | undefined,
): { [fact: string]: string } {
  const { contextLength = LEAST_CONTEXT, parallel = 1, kvCacheType = KvCacheType.F16 } = settings;
  const known = models.filter(model => model._size !== undefined);
  const files = known.reduce((sum, { _size = 0 }) => sum + _size, 0);
  const loaded = known.map(
    ({ _size = 0, _perToken }) => _size + _perToken * contextLength * parallel * KV_SHARE[kvCacheType],
  );
  return {
    ...(known.length > 0 && {
      'models-size': mebibytes(files),
      'largest-model-memory': mebibytes(Math.max(...loaded)),
    }),
    ...(hardware?.memory && { 'gpu-memory': `${Math.floor(hardware.memory / 1024 ** 2)}Mi` }),
    ...(hardware?.sharing && { 'gpu-sharing': hardware.sharing }),
  };
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 ** 2)}Mi`;
}
