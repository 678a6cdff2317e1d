import { lobuAgentsReachNamedDomains } from '../lobu/lobu-agents-reach-named-domains';
import { lobuBootMigrationsHaveTime } from '../lobu/lobu-boot-migrations-have-time';
import { lobuConnectionsFitTheDatabase } from '../lobu/lobu-connections-fit-the-database';
import { lobuConnectorsRunInOnePlace } from '../lobu/lobu-connectors-run-in-one-place';
import { lobuEmbeddingsAgree } from '../lobu/lobu-embeddings-agree';
import { lobuEmbeddingsAreReachable } from '../lobu/lobu-embeddings-are-reachable';
import { lobuHasOneMigrationWriter } from '../lobu/lobu-has-one-migration-writer';
import { lobuHostsShareTheCookieDomain } from '../lobu/lobu-hosts-share-the-cookie-domain';
import { lobuImagesShareOneTag } from '../lobu/lobu-images-share-one-tag';
import { lobuLocksLeaveConnections } from '../lobu/lobu-locks-leave-connections';
import { lobuMetricsArePrivate } from '../lobu/lobu-metrics-are-private';
import { lobuMigrationsBypassThePooler } from '../lobu/lobu-migrations-bypass-the-pooler';
import { lobuNeedsPostgres } from '../lobu/lobu-needs-postgres';
import { lobuNodePortsKeepClientAddresses } from '../lobu/lobu-node-ports-keep-client-addresses';
import { lobuProxiesAreTrusted } from '../lobu/lobu-proxies-are-trusted';
import { lobuPublicUrlMatchesHost } from '../lobu/lobu-public-url-matches-host';
import { lobuReleasesDoNotOverlap } from '../lobu/lobu-releases-do-not-overlap';
import { lobuReplicasNeedStickySessions } from '../lobu/lobu-replicas-need-sticky-sessions';
import { lobuReplicasShareArtifacts } from '../lobu/lobu-replicas-share-artifacts';
import { lobuSafetyChecksAreOn } from '../lobu/lobu-safety-checks-are-on';
import { lobuSecretsAreComplete } from '../lobu/lobu-secrets-are-complete';
import { lobuServiceLinksAreOff } from '../lobu/lobu-service-links-are-off';
import { lobuServiceMonitorAuthenticates } from '../lobu/lobu-service-monitor-authenticates';
import { lobuServicePinsClients } from '../lobu/lobu-service-pins-clients';
import { lobuShutdownFitsTheGracePeriod } from '../lobu/lobu-shutdown-fits-the-grace-period';
import { lobuSmokeTestReachesTheDatabase } from '../lobu/lobu-smoke-test-reaches-the-database';
import { lobuUsersAreNumeric } from '../lobu/lobu-users-are-numeric';
import type { Rule } from '../rule';

/** Rules about Lobu. */
export const lobu: Rule[] = [
  lobuServicePinsClients,
  lobuReplicasNeedStickySessions,
  lobuNodePortsKeepClientAddresses,
  lobuHasOneMigrationWriter,
  lobuSafetyChecksAreOn,
  lobuImagesShareOneTag,
  lobuPublicUrlMatchesHost,
  lobuHostsShareTheCookieDomain,
  lobuNeedsPostgres,
  lobuMigrationsBypassThePooler,
  lobuSecretsAreComplete,
  lobuUsersAreNumeric,
  lobuShutdownFitsTheGracePeriod,
  lobuConnectorsRunInOnePlace,
  lobuEmbeddingsAgree,
  lobuReplicasShareArtifacts,
  lobuReleasesDoNotOverlap,
  lobuSmokeTestReachesTheDatabase,
  lobuBootMigrationsHaveTime,
  lobuAgentsReachNamedDomains,
  lobuProxiesAreTrusted,
  lobuMetricsArePrivate,
  lobuServiceMonitorAuthenticates,
  lobuConnectionsFitTheDatabase,
  lobuLocksLeaveConnections,
  lobuEmbeddingsAreReachable,
  lobuServiceLinksAreOff,
];
