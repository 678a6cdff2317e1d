import { redisAcceptsEnoughClients } from '../redis/redis-accepts-enough-clients';
import { redisEvictsNothing } from '../redis/redis-evicts-nothing';
import { redisFitsItsMemory } from '../redis/redis-fits-its-memory';
import { redisHasAPassword } from '../redis/redis-has-a-password';
import { redisHasOneReplica } from '../redis/redis-has-one-replica';
import { redisHealthChecksComeInTime } from '../redis/redis-health-checks-come-in-time';
import { redisSurvivesRestarts } from '../redis/redis-survives-restarts';
import type { Rule } from '../rule';

/** The rules about redis, in reading order. */
export const redis: Rule[] = [
  redisEvictsNothing,
  redisFitsItsMemory,
  redisHasOneReplica,
  redisHasAPassword,
  redisSurvivesRestarts,
  redisHealthChecksComeInTime,
  redisAcceptsEnoughClients,
];
