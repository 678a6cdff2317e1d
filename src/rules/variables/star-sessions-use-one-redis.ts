import { checkStarSessions } from '../../variables/checks/redis';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Sessions in Redis are in a single one, without Sentinels or cluster. */
export const starSessionsUseOneRedis: Rule = {
  id: 'star-sessions-use-one-redis',
  level: 'error',
  title: 'sessions in Redis are in a single one, without Sentinels or cluster',
  why: 'the store of these sessions speaks to a plain Redis only: sign-in by OAuth fails',
  fix: 'leave ENABLE_STAR_SESSIONS_MIDDLEWARE out, or use a Redis by `Redis.fromUrl`',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => problemsIn(manifests, [checkStarSessions]),
};
