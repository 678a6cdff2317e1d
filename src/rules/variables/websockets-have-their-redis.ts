import { checkWebsocketRedis } from '../../variables/checks/redis';
import type { Rule } from '../rule';
import { problemsInServers } from './container/problems';

/** Websockets through Redis have a Redis. */
export const websocketsHaveTheirRedis: Rule = {
  id: 'websockets-have-their-redis',
  level: 'error',
  title: 'websockets through Redis have a Redis',
  why: 'Open WebUI looks for a Redis at no address, and fails at its start or with the first chat',
  fix: 'give `Scaling` a `redis`, or set REDIS_URL and WEBSOCKET_REDIS_URL',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => problemsInServers(manifests, [checkWebsocketRedis]),
};
