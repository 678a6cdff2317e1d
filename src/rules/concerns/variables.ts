import type { Rule } from '../rule';
import { booleansAreTrueOrFalse } from '../variables/booleans-are-true-or-false';
import { configurationSurvivesRestarts } from '../variables/configuration-survives-restarts';
import { databaseHasOneForm } from '../variables/database-has-one-form';
import { databaseUrlHasADriver } from '../variables/database-url-has-a-driver';
import { deprecatedVariablesAreReplaced } from '../variables/deprecated-variables-are-replaced';
import { iamAuthenticationHasHostAndUser } from '../variables/iam-authentication-has-host-and-user';
import { jsonValuesParse } from '../variables/json-values-parse';
import { k8sFlagIsUnset } from '../variables/k8s-flag-is-unset';
import { listsUseTheirSeparator } from '../variables/lists-use-their-separator';
import { numbersAreNumbers } from '../variables/numbers-are-numbers';
import { objectStoresAreNamed } from '../variables/object-stores-are-named';
import { redisClustersHaveOneDatabase } from '../variables/redis-clusters-have-one-database';
import { redisSocketTimeoutIsUnset } from '../variables/redis-socket-timeout-is-unset';
import { redisUrlIsReadable } from '../variables/redis-url-is-readable';
import { s3KeysComeInPairs } from '../variables/s3-keys-come-in-pairs';
import { s3TagsAreSupported } from '../variables/s3-tags-are-supported';
import { schemaIsInTheSearchPath } from '../variables/schema-is-in-the-search-path';
import { sentinelUrlsAreUnderstood } from '../variables/sentinel-urls-are-understood';
import { sentinelsAreToldTwice } from '../variables/sentinels-are-told-twice';
import { sentinelsHaveAConnectTimeout } from '../variables/sentinels-have-a-connect-timeout';
import { starSessionsUseOneRedis } from '../variables/star-sessions-use-one-redis';
import { storageProviderIsNamed } from '../variables/storage-provider-is-named';
import { variablesAreKnown } from '../variables/variables-are-known';
import { variablesAreSetOnce } from '../variables/variables-are-set-once';
import { variablesExistInTheRelease } from '../variables/variables-exist-in-the-release';
import { websocketsHaveTheirRedis } from '../variables/websockets-have-their-redis';

/** The rules about variables, in reading order. */
export const variables: Rule[] = [
  variablesAreKnown,
  deprecatedVariablesAreReplaced,
  variablesExistInTheRelease,
  variablesAreSetOnce,
  booleansAreTrueOrFalse,
  numbersAreNumbers,
  jsonValuesParse,
  listsUseTheirSeparator,
  databaseUrlHasADriver,
  databaseHasOneForm,
  schemaIsInTheSearchPath,
  iamAuthenticationHasHostAndUser,
  objectStoresAreNamed,
  s3KeysComeInPairs,
  s3TagsAreSupported,
  redisUrlIsReadable,
  websocketsHaveTheirRedis,
  sentinelsAreToldTwice,
  sentinelsHaveAConnectTimeout,
  sentinelUrlsAreUnderstood,
  redisClustersHaveOneDatabase,
  starSessionsUseOneRedis,
  redisSocketTimeoutIsUnset,
  storageProviderIsNamed,
  configurationSurvivesRestarts,
  k8sFlagIsUnset,
];
