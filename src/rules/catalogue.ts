import { lobu } from './concerns/lobu';
import { backup, postgres } from './concerns/postgres';
import { propsSetVariables } from './configuration/props-set-variables';
import { storedSecretsAreRenewed } from './configuration/stored-secrets-are-renewed';
import { databasePoolsSessions } from './database/database-pools-sessions';
import { noTwoVersionsOnOneDatabase } from './database/no-two-versions-on-one-database';
import { oneMigrationOwner } from './database/one-migration-owner';
import { sqliteAvoidsNetworkClasses } from './database/sqlite-avoids-network-classes';
import { sqliteIsOnALocalDisk } from './database/sqlite-is-on-a-local-disk';
import { chunksOverlapInPart } from './documents/chunks-overlap-in-part';
import { doclingHasTime } from './documents/docling-has-time';
import { doclingKeyAgrees } from './documents/docling-key-agrees';
import { doclingKnowsItsTasks } from './documents/docling-knows-its-tasks';
import { documentsCanBeEmbedded } from './documents/documents-can-be-embedded';
import { extractionEngineIsComplete } from './documents/extraction-engine-is-complete';
import { backendPortsExist } from './exposure/backend-ports-exist';
import { clientIpAffinitySeesBrowsers } from './exposure/client-ip-affinity-sees-browsers';
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
import { comfyuiWorkflowsTakeThePrompt } from './features/comfyui-workflows-take-the-prompt';
import { enginesExist } from './features/engines-exist';
import { enginesHaveTheirSettings } from './features/engines-have-their-settings';
import { imageServersHavePlainUrls } from './features/image-servers-have-plain-urls';
import { jupyterAsksForCredentials } from './features/jupyter-asks-for-credentials';
import { playwrightVersionsMatch } from './features/playwright-versions-match';
import { searxngAnswersInJson } from './features/searxng-answers-in-json';
import { terminalsAskForAKey } from './features/terminals-ask-for-a-key';
import { toolServersSpeakHttp } from './features/tool-servers-speak-http';
import { cudaImageHasAGpu } from './gpu/cuda-image-has-a-gpu';
import { devicePluginChoosesGpus } from './gpu/device-plugin-chooses-gpus';
import { gpuDevicesCanBeOpened } from './gpu/gpu-devices-can-be-opened';
import { gpuPodsFindTheirNodes } from './gpu/gpu-pods-find-their-nodes';
import { gpuProductIsLabelled } from './gpu/gpu-product-is-labelled';
import { gpuRequestsEqualLimits } from './gpu/gpu-requests-equal-limits';
import { gpuRolloutsDoNotSurge } from './gpu/gpu-rollouts-do-not-surge';
import { gpusAreHiddenFromOthers } from './gpu/gpus-are-hidden-from-others';
import { ollamaImageFitsItsGpu } from './gpu/ollama-image-fits-its-gpu';
import { oneKindOfGpuPerContainer } from './gpu/one-kind-of-gpu-per-container';
import { podsDoNotShareAClaim } from './gpu/pods-do-not-share-a-claim';
import { sharedGpusAreAskedForOnce } from './gpu/shared-gpus-are-asked-for-once';
import { sharedGpusGiveMemoryBack } from './gpu/shared-gpus-give-memory-back';
import { imagesArePinned } from './images/images-are-pinned';
import { directConnectionsNeedOneReplica } from './models/direct-connections-need-one-replica';
import { modelConfigsHaveEndpoints } from './models/model-configs-have-endpoints';
import { modelEndpointsAreDistinct } from './models/model-endpoints-are-distinct';
import { ipBlockExceptionsAreInside } from './network/ip-block-exceptions-are-inside';
import { namespaceAndPodsAreOnePeer } from './network/namespace-and-pods-are-one-peer';
import { ollamaAdmitsItsClientsOnly } from './network/ollama-admits-its-clients-only';
import { openWebUIAdmitsItsProxyOnly } from './network/open-webui-admits-its-proxy-only';
import { partsAdmitTheirClientsOnly } from './network/parts-admit-their-clients-only';
import { policiesLetNamesBeResolved } from './network/policies-let-names-be-resolved';
import { policiesPassOwnConnections } from './network/policies-pass-own-connections';
import { policyPortsAreContainerPorts } from './network/policy-ports-are-container-ports';
import { publicEgressLeavesMetadataOut } from './network/public-egress-leaves-metadata-out';
import { pullsPassThePolicies } from './network/pulls-pass-the-policies';
import { trustedHeadersComeFromTheProxy } from './network/trusted-headers-come-from-the-proxy';
import { waysInPassThePolicies } from './network/ways-in-pass-the-policies';
import { webFetchStaysOffMetadata } from './network/web-fetch-stays-off-metadata';
import { acknowledgementsAreUsed } from './objects/acknowledgements-are-used';
import { objectsAreUnique } from './objects/objects-are-unique';
import { secretsExistInEachNamespace } from './objects/secrets-exist-in-each-namespace';
import { auditHoldsNoSecrets } from './observation/audit-holds-no-secrets';
import { auditLogIsKept } from './observation/audit-log-is-kept';
import { auditReachesALog } from './observation/audit-reaches-a-log';
import { logLevelExists } from './observation/log-level-exists';
import { monitorsFindTheirTargets } from './observation/monitors-find-their-targets';
import { monitorsReadMetrics } from './observation/monitors-read-metrics';
import { plaintextTelemetryIsAdmitted } from './observation/plaintext-telemetry-is-admitted';
import { telemetryHasSignals } from './observation/telemetry-has-signals';
import { telemetryPathsNameTheirSignal } from './observation/telemetry-paths-name-their-signal';
import { telemetryPortFitsItsProtocol } from './observation/telemetry-port-fits-its-protocol';
import { cpuLimitHasThreads } from './ollama/cpu-limit-has-threads';
import { eachOllamaPodHasAnAddress } from './ollama/each-ollama-pod-has-an-address';
import { modelStoreHasOneWriter } from './ollama/model-store-has-one-writer';
import { modelsArePulledBesideTheServer } from './ollama/models-are-pulled-beside-the-server';
import { modelsFitWhereTheyAre } from './ollama/models-fit-where-they-are';
import { modelsSurviveRestarts } from './ollama/models-survive-restarts';
import { ollamaHomeIsWritable } from './ollama/ollama-home-is-writable';
import { ollamaIsNotPublic } from './ollama/ollama-is-not-public';
import { ollamaIsNotScaledByCpu } from './ollama/ollama-is-not-scaled-by-cpu';
import { ollamaProbesAskTheServer } from './ollama/ollama-probes-ask-the-server';
import { ollamaSettingsAreReadable } from './ollama/ollama-settings-are-readable';
import { ollamaSettingsExist } from './ollama/ollama-settings-exist';
import { oneUrlPerOllamaReplica } from './ollama/one-url-per-ollama-replica';
import { parallelRequestsHaveAContextLength } from './ollama/parallel-requests-have-a-context-length';
import { readOnlyModelsAreNotPruned } from './ollama/read-only-models-are-not-pruned';
import { modelEndpointsHaveKeys } from './parts/model-endpoints-have-keys';
import { pipelinesHasOneReplica } from './parts/pipelines-has-one-replica';
import { pipelinesIsNotPublic } from './parts/pipelines-is-not-public';
import { pipelinesKeyIsPrivate } from './parts/pipelines-key-is-private';
import { tikaVersionFits } from './parts/tika-version-fits';
import { disruptionBudgetsHavePods } from './pods/disruption-budgets-have-pods';
import { disruptionBudgetsLetPodsGo } from './pods/disruption-budgets-let-pods-go';
import { livenessIgnoresTheDatabase } from './pods/liveness-ignores-the-database';
import { oneDisruptionBudgetPerPod } from './pods/one-disruption-budget-per-pod';
import { openWebUICanWriteItsFiles } from './pods/open-webui-can-write-its-files';
import { openWebUIHasMemory } from './pods/open-webui-has-memory';
import { readinessAsksReady } from './pods/readiness-asks-ready';
import { rolloutsNeedNoFreeNode } from './pods/rollouts-need-no-free-node';
import { serviceLinksAreOff } from './pods/service-links-are-off';
import { shutdownFitsTheGracePeriod } from './pods/shutdown-fits-the-grace-period';
import { slowStartsAreNotKilled } from './pods/slow-starts-are-not-killed';
import { spreadsCountTheirOwnPods } from './pods/spreads-count-their-own-pods';
import { spreadsHaveEnoughPods } from './pods/spreads-have-enough-pods';
import { redisAcceptsEnoughClients } from './redis/redis-accepts-enough-clients';
import { redisEvictsNothing } from './redis/redis-evicts-nothing';
import { redisFitsItsMemory } from './redis/redis-fits-its-memory';
import { redisHasAPassword } from './redis/redis-has-a-password';
import { redisHasOneReplica } from './redis/redis-has-one-replica';
import { redisHealthChecksComeInTime } from './redis/redis-health-checks-come-in-time';
import { redisSurvivesRestarts } from './redis/redis-survives-restarts';
import type { Rule } from './rule';
import { autoscalerOwnsReplicas } from './scaling/autoscaler-owns-replicas';
import { autoscalersCanMeasure } from './scaling/autoscalers-can-measure';
import { autoscalersStartFromAPod } from './scaling/autoscalers-start-from-a-pod';
import { connectionsFitTheDatabase } from './scaling/connections-fit-the-database';
import { connectionsFitTheDefault } from './scaling/connections-fit-the-default';
import { connectionsLeaveRoom } from './scaling/connections-leave-room';
import { oneInstallationPerDatabase } from './scaling/one-installation-per-database';
import { oneInstallationPerRedis } from './scaling/one-installation-per-redis';
import { replicasNeedPostgres } from './scaling/replicas-need-postgres';
import { replicasNeedRedis } from './scaling/replicas-need-redis';
import { replicasNeedServerVectorDatabase } from './scaling/replicas-need-server-vector-database';
import { replicasNeedSharedStorage } from './scaling/replicas-need-shared-storage';
import { replicasShareWhatAProcessKeeps } from './scaling/replicas-share-what-a-process-keeps';
import { scaledObjectsAreReadable } from './scaling/scaled-objects-are-readable';
import { singleWorkerPerPod } from './scaling/single-worker-per-pod';
import { externalSecretsAreServed } from './secrets/external-secrets-are-served';
import { oneOwnerPerSecret } from './secrets/one-owner-per-secret';
import { replicasShareSecretKey } from './secrets/replicas-share-secret-key';
import { secretKeySurvivesRestarts } from './secrets/secret-key-survives-restarts';
import { secretKeysExist } from './secrets/secret-keys-exist';
import { secretsAreReferences } from './secrets/secrets-are-references';
import { accessControlIsOn } from './sign-in/access-control-is-on';
import { accountsAreMergedWithCare } from './sign-in/accounts-are-merged-with-care';
import { backChannelLogoutNeedsRedis } from './sign-in/back-channel-logout-needs-redis';
import { cookiesSurviveSignIn } from './sign-in/cookies-survive-sign-in';
import { exposedWebUIAsksWhoYouAre } from './sign-in/exposed-webui-asks-who-you-are';
import { ldapIsEncrypted } from './sign-in/ldap-is-encrypted';
import { ldapTlsHasItsPort } from './sign-in/ldap-tls-has-its-port';
import { newAccountsAreNoAdministrators } from './sign-in/new-accounts-are-no-administrators';
import { scimIsComplete } from './sign-in/scim-is-complete';
import { sessionCookiesAreSecure } from './sign-in/session-cookies-are-secure';
import { sessionsExpire } from './sign-in/sessions-expire';
import { signInLeavesAWayIn } from './sign-in/sign-in-leaves-a-way-in';
import { signInProvidersAreComplete } from './sign-in/sign-in-providers-are-complete';
import { strangersWaitForApproval } from './sign-in/strangers-wait-for-approval';
import { bucketsHoldNothingElse } from './storage/buckets-hold-nothing-else';
import { dataSurvivesRestarts } from './storage/data-survives-restarts';
import { oneInstallationPerBucket } from './storage/one-installation-per-bucket';
import { oneWriterPerReadWriteOnceVolume } from './storage/one-writer-per-read-write-once-volume';
import { scratchSpaceHasALimit } from './storage/scratch-space-has-a-limit';
import { booleansAreTrueOrFalse } from './variables/booleans-are-true-or-false';
import { configurationSurvivesRestarts } from './variables/configuration-survives-restarts';
import { databaseHasOneForm } from './variables/database-has-one-form';
import { databaseUrlHasADriver } from './variables/database-url-has-a-driver';
import { deprecatedVariablesAreReplaced } from './variables/deprecated-variables-are-replaced';
import { iamAuthenticationHasHostAndUser } from './variables/iam-authentication-has-host-and-user';
import { jsonValuesParse } from './variables/json-values-parse';
import { k8sFlagIsUnset } from './variables/k8s-flag-is-unset';
import { listsUseTheirSeparator } from './variables/lists-use-their-separator';
import { numbersAreNumbers } from './variables/numbers-are-numbers';
import { objectStoresAreNamed } from './variables/object-stores-are-named';
import { redisClustersHaveOneDatabase } from './variables/redis-clusters-have-one-database';
import { redisSocketTimeoutIsUnset } from './variables/redis-socket-timeout-is-unset';
import { redisUrlIsReadable } from './variables/redis-url-is-readable';
import { s3KeysComeInPairs } from './variables/s3-keys-come-in-pairs';
import { s3TagsAreSupported } from './variables/s3-tags-are-supported';
import { schemaIsInTheSearchPath } from './variables/schema-is-in-the-search-path';
import { sentinelUrlsAreUnderstood } from './variables/sentinel-urls-are-understood';
import { sentinelsAreToldTwice } from './variables/sentinels-are-told-twice';
import { sentinelsHaveAConnectTimeout } from './variables/sentinels-have-a-connect-timeout';
import { starSessionsUseOneRedis } from './variables/star-sessions-use-one-redis';
import { storageProviderIsNamed } from './variables/storage-provider-is-named';
import { variablesAreKnown } from './variables/variables-are-known';
import { variablesExistInTheRelease } from './variables/variables-exist-in-the-release';
import { websocketsHaveTheirRedis } from './variables/websockets-have-their-redis';
import { chromaServerFitsTheClient } from './vectors/chroma-server-fits-the-client';
import { embeddingsFitTheVectorDatabase } from './vectors/embeddings-fit-the-vector-database';
import { pgcryptoHasAKey } from './vectors/pgcrypto-has-a-key';
import { pgvectorLengthIsIndexable } from './vectors/pgvector-length-is-indexable';
import { qdrantGrpcHasTlsWithItsKey } from './vectors/qdrant-grpc-has-tls-with-its-key';
import { vectorClientIsInTheImage } from './vectors/vector-client-is-in-the-image';
import { vectorDatabaseIsConfigured } from './vectors/vector-database-is-configured';
import { vectorVariablesFitTheDatabase } from './vectors/vector-variables-fit-the-database';

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
    connectionsLeaveRoom,
    autoscalersCanMeasure,
    autoscalersStartFromAPod,
    scaledObjectsAreReadable,
    replicasShareWhatAProcessKeeps,
  ],
  backup,
  postgres,
  database: [
    oneMigrationOwner,
    noTwoVersionsOnOneDatabase,
    sqliteIsOnALocalDisk,
    sqliteAvoidsNetworkClasses,
    databasePoolsSessions,
  ],
  storage: [
    dataSurvivesRestarts,
    oneWriterPerReadWriteOnceVolume,
    oneInstallationPerBucket,
    bucketsHoldNothingElse,
    scratchSpaceHasALimit,
  ],
  redis: [
    redisEvictsNothing,
    redisFitsItsMemory,
    redisHasOneReplica,
    redisHasAPassword,
    redisSurvivesRestarts,
    redisHealthChecksComeInTime,
    redisAcceptsEnoughClients,
  ],
  secrets: [
    replicasShareSecretKey,
    secretKeySurvivesRestarts,
    secretsAreReferences,
    secretKeysExist,
    oneOwnerPerSecret,
    externalSecretsAreServed,
  ],
  exposure: [
    replicasNeedStickySessions,
    clientIpAffinitySeesBrowsers,
    publicUrlMatchesHost,
    corsAllowsThePublicOrigin,
    backendPortsExist,
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
  documents: [
    extractionEngineIsComplete,
    documentsCanBeEmbedded,
    chunksOverlapInPart,
    doclingKnowsItsTasks,
    doclingKeyAgrees,
    doclingHasTime,
  ],
  'sign-in': [
    signInLeavesAWayIn,
    signInProvidersAreComplete,
    exposedWebUIAsksWhoYouAre,
    newAccountsAreNoAdministrators,
    cookiesSurviveSignIn,
    sessionsExpire,
    backChannelLogoutNeedsRedis,
    ldapTlsHasItsPort,
    scimIsComplete,
    ldapIsEncrypted,
    sessionCookiesAreSecure,
    strangersWaitForApproval,
    accountsAreMergedWithCare,
    accessControlIsOn,
  ],
  network: [
    policiesPassOwnConnections,
    policiesLetNamesBeResolved,
    waysInPassThePolicies,
    policyPortsAreContainerPorts,
    trustedHeadersComeFromTheProxy,
    publicEgressLeavesMetadataOut,
    ollamaAdmitsItsClientsOnly,
    ipBlockExceptionsAreInside,
    partsAdmitTheirClientsOnly,
    openWebUIAdmitsItsProxyOnly,
    namespaceAndPodsAreOnePeer,
    pullsPassThePolicies,
    webFetchStaysOffMetadata,
  ],
  images: [imagesArePinned],
  pods: [
    serviceLinksAreOff,
    disruptionBudgetsLetPodsGo,
    disruptionBudgetsHavePods,
    oneDisruptionBudgetPerPod,
    spreadsCountTheirOwnPods,
    spreadsHaveEnoughPods,
    rolloutsNeedNoFreeNode,
    shutdownFitsTheGracePeriod,
    openWebUICanWriteItsFiles,
    slowStartsAreNotKilled,
    livenessIgnoresTheDatabase,
    readinessAsksReady,
    openWebUIHasMemory,
  ],
  parts: [pipelinesKeyIsPrivate, pipelinesIsNotPublic, pipelinesHasOneReplica, tikaVersionFits, modelEndpointsHaveKeys],
  vectors: [
    vectorDatabaseIsConfigured,
    vectorClientIsInTheImage,
    vectorVariablesFitTheDatabase,
    pgvectorLengthIsIndexable,
    pgcryptoHasAKey,
    embeddingsFitTheVectorDatabase,
    qdrantGrpcHasTlsWithItsKey,
    chromaServerFitsTheClient,
  ],
  models: [directConnectionsNeedOneReplica, modelConfigsHaveEndpoints, modelEndpointsAreDistinct],
  lobu,
  features: [
    enginesExist,
    enginesHaveTheirSettings,
    jupyterAsksForCredentials,
    terminalsAskForAKey,
    toolServersSpeakHttp,
    searxngAnswersInJson,
    playwrightVersionsMatch,
    comfyuiWorkflowsTakeThePrompt,
    imageServersHavePlainUrls,
  ],
  ollama: [
    oneUrlPerOllamaReplica,
    eachOllamaPodHasAnAddress,
    modelStoreHasOneWriter,
    readOnlyModelsAreNotPruned,
    ollamaHomeIsWritable,
    ollamaProbesAskTheServer,
    ollamaIsNotPublic,
    cpuLimitHasThreads,
    ollamaSettingsAreReadable,
    modelsFitWhereTheyAre,
    modelsSurviveRestarts,
    modelsArePulledBesideTheServer,
    parallelRequestsHaveAContextLength,
    ollamaSettingsExist,
    ollamaIsNotScaledByCpu,
  ],
  gpu: [
    gpuRequestsEqualLimits,
    oneKindOfGpuPerContainer,
    sharedGpusAreAskedForOnce,
    devicePluginChoosesGpus,
    ollamaImageFitsItsGpu,
    gpuDevicesCanBeOpened,
    gpuRolloutsDoNotSurge,
    podsDoNotShareAClaim,
    cudaImageHasAGpu,
    gpusAreHiddenFromOthers,
    gpuPodsFindTheirNodes,
    gpuProductIsLabelled,
    sharedGpusGiveMemoryBack,
  ],
  configuration: [propsSetVariables, storedSecretsAreRenewed],
  variables: [
    variablesAreKnown,
    deprecatedVariablesAreReplaced,
    variablesExistInTheRelease,
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
  ],
  observation: [
    telemetryHasSignals,
    telemetryPortFitsItsProtocol,
    plaintextTelemetryIsAdmitted,
    telemetryPathsNameTheirSignal,
    auditReachesALog,
    auditLogIsKept,
    auditHoldsNoSecrets,
    logLevelExists,
    monitorsReadMetrics,
    monitorsFindTheirTargets,
  ],
  objects: [objectsAreUnique, secretsExistInEachNamespace, acknowledgementsAreUsed],
} satisfies Record<string, Rule[]>;

/** Every rule, in reading order. */
export const catalogue: Rule[] = Object.values(concerns).flat();
