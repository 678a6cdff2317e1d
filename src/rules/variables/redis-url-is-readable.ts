import { checkRedisUrls } from '../../variables/checks/redis';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** The URLs of Redis begin with redis:// or rediss://. */
export const redisUrlIsReadable: Rule = {
  id: 'redis-url-is-readable',
  level: 'error',
  title: 'the URLs of Redis begin with redis:// or rediss://',
  why: 'Open WebUI runs without Redis and says nothing: sessions stay in one pod, chats hang, signed-out tokens stay valid',
  fix: 'use `Redis.fromUrl` or `Redis.fromSecret`, or begin REDIS_URL and WEBSOCKET_REDIS_URL with redis:// or rediss://, for Valkey too',
  source: 'open-webui v0.11.4 backend/open_webui/utils/redis.py:34',
  check: manifests => problemsIn(manifests, [checkRedisUrls]),
};
