import { checkSentinelUrls } from '../../variables/checks/redis';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** A URL for Sentinels asks for no TLS, and names the master in lower case. */
export const sentinelUrlsAreUnderstood: Rule = {
  id: 'sentinel-urls-are-understood',
  level: 'error',
  title: 'a URL for Sentinels asks for no TLS, and names the master in lower case',
  why: 'TLS is left out without a word, so that passwords travel in the clear or nothing connects; a name in capitals is asked for in lower case, which no Sentinel knows',
  fix: 'use `Redis.fromSentinel`, or begin REDIS_URL with redis:// and give the master a name in lower case',
  source: 'open-webui v0.11.4 backend/open_webui/utils/redis.py:42-53',
  check: manifests => problemsIn(manifests, [checkSentinelUrls]),
};
