import { noTwoVersionsOnOneDatabase } from './database/no-two-versions-on-one-database';
import { oneMigrationOwner } from './database/one-migration-owner';
import { corsAllowsThePublicOrigin } from './exposure/cors-allows-the-public-origin';
import { ingressNginxIsRetired } from './exposure/ingress-nginx-is-retired';
import { ingressesLeaveStreamsAlone } from './exposure/ingresses-leave-streams-alone';
import { ingressesWaitForSlowAnswers } from './exposure/ingresses-wait-for-slow-answers';
import { oneTrafficPolicyPerRoute } from './exposure/one-traffic-policy-per-route';
import { openWebUIIsAtTheRoot } from './exposure/open-webui-is-at-the-root';
import { plainHttpLeadsToHttps } from './exposure/plain-http-leads-to-https';
import { publicUrlMatchesHost } from './exposure/public-url-matches-host';
import { replicasNeedStickySessions } from './exposure/replicas-need-sticky-sessions';
import { routesLeaveStreamsAlone } from './exposure/routes-leave-streams-alone';
import { routesWaitForSlowAnswers } from './exposure/routes-wait-for-slow-answers';
import { uploadsPassTheProxy } from './exposure/uploads-pass-the-proxy';
import { imagesArePinned } from './images/images-are-pinned';
import { acknowledgementsAreUsed } from './objects/acknowledgements-are-used';
import { objectsAreUnique } from './objects/objects-are-unique';
import { secretsExistInEachNamespace } from './objects/secrets-exist-in-each-namespace';
import { modelEndpointsHaveKeys } from './parts/model-endpoints-have-keys';
import { pipelinesHasOneReplica } from './parts/pipelines-has-one-replica';
import { pipelinesKeyIsPrivate } from './parts/pipelines-key-is-private';
import { tikaVersionFits } from './parts/tika-version-fits';
import { serviceLinksAreOff } from './pods/service-links-are-off';
import type { Rule } from './rule';
import { autoscalerOwnsReplicas } from './scaling/autoscaler-owns-replicas';
import { connectionsFitTheDatabase } from './scaling/connections-fit-the-database';
import { connectionsFitTheDefault } from './scaling/connections-fit-the-default';
import { oneInstallationPerDatabase } from './scaling/one-installation-per-database';
import { oneInstallationPerRedis } from './scaling/one-installation-per-redis';
import { replicasNeedPostgres } from './scaling/replicas-need-postgres';
import { replicasNeedRedis } from './scaling/replicas-need-redis';
import { replicasNeedServerVectorDatabase } from './scaling/replicas-need-server-vector-database';
import { replicasNeedSharedStorage } from './scaling/replicas-need-shared-storage';
import { singleWorkerPerPod } from './scaling/single-worker-per-pod';
import { replicasShareSecretKey } from './secrets/replicas-share-secret-key';
import { secretKeySurvivesRestarts } from './secrets/secret-key-survives-restarts';
import { secretsAreReferences } from './secrets/secrets-are-references';
import { oneWriterPerReadWriteOnceVolume } from './storage/one-writer-per-read-write-once-volume';

/** Every rule by its concern, in reading order. */
export const concerns = {
  scaling: [
    singleWorkerPerPod,
    replicasNeedPostgres,
    replicasNeedRedis,
    replicasNeedServerVectorDatabase,
    replicasNeedSharedStorage,
    autoscalerOwnsReplicas,
    oneInstallationPerRedis,
    oneInstallationPerDatabase,
    connectionsFitTheDatabase,
    connectionsFitTheDefault,
  ],
  database: [oneMigrationOwner, noTwoVersionsOnOneDatabase],
  storage: [oneWriterPerReadWriteOnceVolume],
  secrets: [replicasShareSecretKey, secretKeySurvivesRestarts, secretsAreReferences],
  exposure: [
    replicasNeedStickySessions,
    publicUrlMatchesHost,
    corsAllowsThePublicOrigin,
    openWebUIIsAtTheRoot,
    ingressesLeaveStreamsAlone,
    ingressesWaitForSlowAnswers,
    routesLeaveStreamsAlone,
    routesWaitForSlowAnswers,
    uploadsPassTheProxy,
    oneTrafficPolicyPerRoute,
    plainHttpLeadsToHttps,
    ingressNginxIsRetired,
  ],
  images: [imagesArePinned],
  pods: [serviceLinksAreOff],
  parts: [pipelinesKeyIsPrivate, pipelinesHasOneReplica, tikaVersionFits, modelEndpointsHaveKeys],
  objects: [objectsAreUnique, secretsExistInEachNamespace, acknowledgementsAreUsed],
} satisfies Record<string, Rule[]>;

/** Every rule, in reading order. */
export const catalogue: Rule[] = Object.values(concerns).flat();
