import { Duration } from 'cdk8s';
import { KeepAlive } from '../../src/ollama/keep-alive';
import { KvCacheType, OllamaLogLevel, type OllamaSettings } from '../../src/ollama/settings';

/** Every setting: a new one does not compile until it is here. */
export const SETTINGS: Required<OllamaSettings> = {
  parallel: 2,
  maxLoadedModels: 3,
  maxQueue: 64,
  keepAlive: KeepAlive.of(Duration.minutes(30)),
  contextLength: 8192,
  flashAttention: true,
  kvCacheType: KvCacheType.Q8_0,
  loadTimeout: Duration.minutes(15),
  threads: 5,
  spreadOverGpus: false,
  freeGpuMemory: '1Gi',
  origins: ['https://app.example.com', 'app://*'],
  cloud: false,
  logLevel: OllamaLogLevel.DEBUG,
};
