import { type Problem, type Settings, shown } from '../settings';

/** A storage provider that the program does not know ends it at its start, the empty one too. */
export function checkStorageProvider(settings: Settings): Problem[] {
  const text = settings.text('STORAGE_PROVIDER');
  if (text === undefined || PROVIDERS.includes(text) || text.includes('$(')) return [];
  const meant = PROVIDERS.find(provider => provider === text.trim().toLowerCase());
  const fix = meant ? `write ${meant}` : `set it to one of ${PROVIDERS.join(', ')}, or leave it out`;
  const found = `STORAGE_PROVIDER is ${shown(text)}, and no provider: the program ends at its start`;
  return [{ name: 'STORAGE_PROVIDER', code: 'storage-provider', level: 'error', found, fix }];
}

const PROVIDERS = ['local', 's3', 'gcs', 'azure'];

/** Every other manager than `redis`, in this very spelling, is the one in memory. */
export function checkWebsocketManager(settings: Settings): Problem[] {
  const text = settings.text('WEBSOCKET_MANAGER');
  if (!text || text === 'redis' || text.includes('$(')) return [];
  const found = `WEBSOCKET_MANAGER is ${shown(text)}, and not redis: websockets are kept in memory`;
  const fix = 'set it to redis, or leave it out';
  return [{ name: 'WEBSOCKET_MANAGER', code: 'websocket-manager', level: 'error', found, fix }];
}

/** Any text sets the flag, `false` too, and the address of Ollama is another one then. */
export function checkK8sFlag(settings: Settings): Problem[] {
  if (!settings.isSet('K8S_FLAG')) return [];
  const text = settings.text('K8S_FLAG');
  const found = `K8S_FLAG is ${text === undefined ? 'set' : shown(text)}, and replaces OLLAMA_BASE_URL by ${OLLAMA}`;
  return [{ name: 'K8S_FLAG', code: 'k8s-flag', level: 'error', found, fix: 'leave K8S_FLAG out' }];
}

const OLLAMA = 'http://ollama-service.open-webui.svc.cluster.local:11434';

/** What was configured is lost at every start. */
export function checkReset(settings: Settings): Problem[] {
  const text = settings.text('RESET_CONFIG_ON_START');
  if (text?.toLowerCase() !== 'true') return [];
  const found = `RESET_CONFIG_ON_START is ${text}: every start deletes the stored configuration`;
  const fix = 'leave RESET_CONFIG_ON_START out, and set it for a single start only';
  return [{ name: 'RESET_CONFIG_ON_START', code: 'configuration-is-reset', level: 'error', found, fix }];
}
