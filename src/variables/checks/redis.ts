import { hasReference, type Problem, type Settings } from '../settings';

const URLS = ['REDIS_URL', 'WEBSOCKET_REDIS_URL'];

/** URLs that no client reads: the program goes on without Redis, and says nothing. */
export function checkRedisUrls(settings: Settings): Problem[] {
  return URLS.flatMap((name): Problem[] => {
    const url = settings.text(name);
    if (!url || url.startsWith('$(')) return [];
    const scheme = /^([^:/?#@]*):\/\//.exec(url)?.[1];
    if (scheme === 'redis' || scheme === 'rediss' || (scheme && hasReference(scheme))) return [];
    const found = `${name} ${scheme === undefined ? 'has no scheme' : `begins with ${scheme}://`}: no Redis is used`;
    return [{ name, code: 'redis-url', level: 'error', found, fix: `begin ${name} with redis:// or rediss://` }];
  });
}

/** A manager of websockets without the Redis that it needs. */
export function checkWebsocketRedis(settings: Settings): Problem[] {
  const isMissing = settings.isComplete && !URLS.some(name => settings.isSet(name));
  if (settings.text('WEBSOCKET_MANAGER') !== 'redis' || !isMissing) return [];
  const found = 'WEBSOCKET_MANAGER is redis, and neither WEBSOCKET_REDIS_URL nor REDIS_URL is set';
  const fix = 'set REDIS_URL and WEBSOCKET_REDIS_URL, or leave WEBSOCKET_MANAGER out';
  return [{ name: 'WEBSOCKET_MANAGER', code: 'websocket-redis', level: 'error', found, fix }];
}

const SENTINELS = ['REDIS_SENTINEL_HOSTS', 'WEBSOCKET_SENTINEL_HOSTS'];

/** Sentinels that only one of the two uses of one Redis knows. */
export function checkSentinelPair(settings: Settings): Problem[] {
  const [known] = SENTINELS.filter(name => settings.isSet(name));
  const unknown = SENTINELS.find(name => !settings.isSet(name));
  const isPaired = known === undefined || unknown === undefined || !settings.isComplete;
  if (isPaired || settings.text('WEBSOCKET_MANAGER') !== 'redis' || !isOneRedis(settings)) return [];
  const found = `${known} is set, ${unknown} is not: the name of the master is taken for a host`;
  return [{ name: known, code: 'sentinel-pair', level: 'error', found, fix: `set ${unknown} too` }];
}

/** Whether both uses have one URL, known for sure. */
function isOneRedis(settings: Settings): boolean {
  if (!settings.isSet('WEBSOCKET_REDIS_URL')) return true;
  const [one, other] = URLS.map(name => settings.text(name));
  return one !== undefined && one === other;
}

/** Sentinels without a limit for connections: what waits for a master that is gone waits for good. */
export function checkSentinelTimeout(settings: Settings): Problem[] {
  const hosts = SENTINELS.find(name => settings.isSet(name));
  if (hosts === undefined) return [];
  const limit = 'REDIS_SOCKET_CONNECT_TIMEOUT';
  if (settings.isComplete && !settings.isSet(limit)) {
    const found = `${hosts} is set, ${limit} is not: connections wait without end`;
    return [{ name: hosts, code: 'sentinel-timeout', level: 'error', found, fix: `set ${limit} to 5` }];
  }
  const name = 'WEBSOCKET_REDIS_OPTIONS';
  const options = settings.text(name);
  if (!settings.isSet('WEBSOCKET_SENTINEL_HOSTS') || !options || options.includes('socket_connect_timeout')) return [];
  const found = `${name} has no socket_connect_timeout, and ${limit} is not added to it`;
  return [{ name, code: 'sentinel-timeout', level: 'error', found, fix: `add "socket_connect_timeout": 5 to ${name}` }];
}

/** What Open WebUI does not hand to Sentinels, or not as it is written. */
export function checkSentinelUrls(settings: Settings): Problem[] {
  return URLS.flatMap((name, at): Problem[] => {
    const url = settings.text(name);
    const [, scheme, master] = /^(rediss?):\/\/(?:.*@)?([^:/?#]*)/.exec(url ?? '') ?? [];
    if (!settings.isSet(SENTINELS[at]) || scheme === undefined) return [];
    if (scheme === 'rediss') {
      const found = `${name} begins with rediss://, and with Sentinels there is no TLS`;
      return [{ name, code: 'sentinel-url', level: 'error', found, fix: `begin ${name} with redis://` }];
    }
    if (hasReference(master) || master === master.toLowerCase()) return [];
    const found = `${name} names the master ${master}, and Sentinels are asked for ${master.toLowerCase()}`;
    const fix = 'give the master a name in lower case, in the configuration of the Sentinels too';
    return [{ name, code: 'sentinel-url', level: 'error', found, fix }];
  });
}

/** A cluster that is none, or has no such database. */
export function checkCluster(settings: Settings): Problem[] {
  const name = 'REDIS_CLUSTER';
  if (settings.text(name)?.toLowerCase() !== 'true') return [];
  const fix = `leave ${name} out, or the other`;
  if (settings.isSet('REDIS_SENTINEL_HOSTS')) {
    const found = `${name} is true, and not read beside REDIS_SENTINEL_HOSTS`;
    return [{ name, code: 'redis-cluster', level: 'error', found, fix }];
  }
  return URLS.flatMap((url): Problem[] => {
    const database = /^rediss?:\/\/[^/]*\/(\d+)/.exec(settings.text(url) ?? '')?.[1];
    if (database === undefined || Number(database) === 0) return [];
    const found = `${name} is true, and ${url} names the database ${database}: a cluster has only 0`;
    return [{ name: url, code: 'redis-cluster', level: 'error', found, fix: `end ${url} with /0` }];
  });
}

/** Sessions in Redis know neither Sentinels nor clusters. */
export function checkStarSessions(settings: Settings): Problem[] {
  const name = 'ENABLE_STAR_SESSIONS_MIDDLEWARE';
  if (settings.text(name)?.toLowerCase() !== 'true') return [];
  const isCluster = settings.text('REDIS_CLUSTER')?.toLowerCase() === 'true';
  if (!isCluster && !settings.isSet('REDIS_SENTINEL_HOSTS')) return [];
  const found = `${name} is true, and ${isCluster ? 'REDIS_CLUSTER is' : 'REDIS_SENTINEL_HOSTS is set'}`;
  return [{ name, code: 'star-sessions', level: 'error', found, fix: `leave ${name} out` }];
}

/** A limit for answers ends every listener that has nothing to hear. */
export function checkSocketTimeout(settings: Settings): Problem[] {
  const name = 'REDIS_SOCKET_TIMEOUT';
  if (!settings.isSet(name)) return [];
  const found = `${name} is ${settings.text(name) ?? 'set'}: a listener that hears nothing for so long is cut off`;
  return [{ name, code: 'redis-socket-timeout', level: 'warning', found, fix: `leave ${name} out` }];
}
