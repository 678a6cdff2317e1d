import { checkDrivers, checkForms, checkIam, checkPooler, checkSchemas } from './checks/database';
import { checkEngines } from './checks/engines';
import { checkElements, checkSeparators } from './checks/lists';
import { checkNames, checkOlderNames, checkReleases } from './checks/names';
import {
  checkCluster,
  checkRedisUrls,
  checkSentinelPair,
  checkSentinelTimeout,
  checkSentinelUrls,
  checkSocketTimeout,
  checkStarSessions,
  checkWebsocketRedis,
} from './checks/redis';
import { checkSecrets } from './checks/secrets';
import { checkObjectStore, checkS3Keys, checkS3Tags } from './checks/storage';
import { checkK8sFlag, checkReset, checkStorageProvider, checkWebsocketManager } from './checks/traps';
import { checkBooleans, checkJson, checkNumbers } from './checks/types';
import { type Given, type Problem, Settings } from './settings';

/** One condition: the variables of a container in, what is wrong with them out; pure, and never throws. */
export type Check = (settings: Settings) => Problem[];

/** Every condition, in the order in which a reader wants to know. */
const CHECKS: Check[] = [
  checkNames,
  checkOlderNames,
  checkReleases,
  checkSecrets,
  checkBooleans,
  checkNumbers,
  checkJson,
  checkSeparators,
  checkElements,
  checkDrivers,
  checkForms,
  checkSchemas,
  checkIam,
  checkPooler,
  checkStorageProvider,
  checkObjectStore,
  checkS3Keys,
  checkS3Tags,
  checkRedisUrls,
  checkWebsocketRedis,
  checkSentinelPair,
  checkSentinelTimeout,
  checkSentinelUrls,
  checkCluster,
  checkStarSessions,
  checkSocketTimeout,
  checkWebsocketManager,
  checkEngines,
  checkK8sFlag,
  checkReset,
];

/**
 * What is wrong with the variables of an Open WebUI container: names, values, and what upstream's documents do not say.
 *
 * @param variables all of the container's, or those that somebody adds
 * @param release the image's, such as `0.11.4`; none where it is not known
 * @param extraNames names that somebody's own functions and tools read, or a patched image
 */
export function problemsOf(
  variables: readonly Given[],
  release?: string,
  extraNames: readonly string[] = [],
): Problem[] {
  const settings = new Settings(variables, release, extraNames);
  return CHECKS.flatMap(check => check(settings));
}
