export { Alerts, type AlertsProps } from './alerts/alerts';
export { BackupDestination, type ScratchOptions } from './backup/backup-destination';
export type { BackupProps } from './backup/backup-props';
export { DatabaseBackup, type DatabaseBackupProps } from './backup/database-backup';
export { VolumeBackup, type VolumeBackupProps } from './backup/volume-backup';
export { Chroma, type ChromaProps } from './chroma/chroma';
export { OpenWebUIValidation } from './cli/cdk8s-plugin';
export { BackupStore } from './connections/backup-store';
export type { AzureBackupCredentials, AzureBackupOptions } from './connections/backup-store/azure';
export type { GcsBackupOptions } from './connections/backup-store/gcs';
export type { S3BackupOptions } from './connections/backup-store/s3';
export { BrowserServer, type IPlaywright } from './connections/browser-server';
export { ContentExtraction, type IContentExtractor } from './connections/content-extraction';
export { type DatalabMarkerOptions, MarkerOutput } from './connections/content-extraction/datalab-marker';
export type { DocumentIntelligenceOptions } from './connections/content-extraction/document-intelligence';
export type { ExternalDocumentLoaderOptions } from './connections/content-extraction/external-loader';
export type { MinerUCloudOptions, MinerUOptions, MinerUReading } from './connections/content-extraction/miner-u';
export type { MistralOcrOptions } from './connections/content-extraction/mistral-ocr';
export type { PaddleOcrVlOptions } from './connections/content-extraction/paddle-ocr-vl';
export { DataDirectory, type IDataDirectory } from './connections/data-directory';
export type { EndpointOptions } from './connections/endpoint-options';
export { type IModelBackend, type IOllama, ModelApi, type ModelEndpoint } from './connections/model-backend';
export {
  ConnectionType,
  ModelAuthentication,
  type ModelConnection,
  ModelProvider,
  type ModelServerOptions,
  type OpenAIDialect,
} from './connections/model-connection';
export {
  type IPostgres,
  type PoolOptions,
  Postgres,
  PostgresConnection,
  type PostgresOptions,
} from './connections/postgres';
export { type PostgresAddress, SslMode } from './connections/postgres/address';
export type { PostgresParts, RdsIamOptions } from './connections/postgres/parts';
export type {
  RedisOptions,
  RedisSecretOptions,
  RedisSentinelOptions,
  RedisUrlOptions,
} from './connections/redis/options';
export { type IRedis, RedisConnection } from './connections/redis-connection';
export type { S3Credentials } from './connections/s3-credentials';
export { type ISearxng, SearchServer } from './connections/search-server';
export { type IVectorDatabase, VectorDatabase } from './connections/vector-database';
export type { ChromaOptions, ChromaScopeOptions } from './connections/vector-database/chroma';
export { ChromaAuthentication } from './connections/vector-database/chroma-authentication';
export type { CustomVectorDatabaseOptions } from './connections/vector-database/custom';
export type { ElasticsearchOptions } from './connections/vector-database/elasticsearch';
export { MilvusMetric, type MilvusOptions } from './connections/vector-database/milvus';
export {
  type MilvusDiskAnnOptions,
  type MilvusHnswOptions,
  MilvusIndex,
  type MilvusIvfFlatOptions,
} from './connections/vector-database/milvus-index';
export type { OpenSearchOptions } from './connections/vector-database/open-search';
export { PgvectorIterativeScan, type PgvectorOptions } from './connections/vector-database/pgvector';
export {
  type PgvectorHnswOptions,
  PgvectorIndex,
  type PgvectorIvfflatOptions,
} from './connections/vector-database/pgvector-index';
export { PineconeCloud, PineconeMetric, type PineconeOptions } from './connections/vector-database/pinecone';
export type { QdrantGrpcOptions, QdrantOptions, QdrantStorageOptions } from './connections/vector-database/qdrant';
export type { S3VectorsOptions } from './connections/vector-database/s3-vectors';
export type { SearchCredentials } from './connections/vector-database/search-cluster';
export type { WeaviateOptions } from './connections/vector-database/weaviate';
export { Docling, type DoclingOptions, type DoclingProps } from './docling/docling';
export { DoclingEngine, type DoclingQueueOptions } from './docling/docling-engine';
export { Affinity, type CookieOptions, SameSite } from './exposure/affinity';
export { Exposure } from './exposure/exposure';
export type { ExternalOptions } from './exposure/external';
export { AdmittedRoutes } from './exposure/gateway/admitted-routes';
export type { CustomGatewayOptions } from './exposure/gateway/custom';
export { Gateway, type GatewayProps } from './exposure/gateway/gateway';
export { GatewayImplementation } from './exposure/gateway/gateway-implementation';
export { type GatewayRef, ListenerProtocol } from './exposure/gateway/gateway-ref';
export type { HttpRouteOptions } from './exposure/gateway/http-route';
export type { HttpProxyOptions } from './exposure/http-proxy';
export { AlbScheme, type AwsAlbOptions } from './exposure/ingress/aws-alb';
export type { CustomIngressOptions } from './exposure/ingress/custom';
export type { GkeOptions } from './exposure/ingress/gke';
export type { IngressOptions } from './exposure/ingress/ingress';
export { IngressController } from './exposure/ingress/ingress-controller';
export { KongEdition, type KongOptions } from './exposure/ingress/kong';
export type { TraefikOptions } from './exposure/ingress/traefik';
export type { LoadBalancerOptions } from './exposure/load-balancer';
export type { NodePortOptions } from './exposure/node-port';
export type { OpenShiftRouteOptions } from './exposure/openshift-route';
export type { ProxyOptions } from './exposure/proxies';
export { ExternalTrafficPolicy, type ServiceExposureOptions } from './exposure/service-exposure';
export { Tls } from './exposure/tls';
export type { TrafficOptions } from './exposure/traffic';
export {
  ExternalSecrets,
  type ExternalSecretsProps,
  SecretCreation,
  SecretDeletion,
} from './external-secrets/external-secrets';
export { Refresh } from './external-secrets/refresh';
export { RemoteValue } from './external-secrets/remote-value';
export { SecretStoreRef } from './external-secrets/secret-store-ref';
export type { AmdOptions } from './gpu/amd';
export { type AksNodesOptions, type GkeNodesOptions, GpuNodes } from './gpu/gpu-nodes';
export { GpuOverlay } from './gpu/gpu-overlay';
export { IntelDriver, type IntelOptions } from './gpu/intel';
export type { NvidiaOptions } from './gpu/nvidia';
export type { NvidiaClaimOptions } from './gpu/nvidia-claim';
export type { NvidiaProductOptions } from './gpu/nvidia-labels';
export { MigStrategy, type NvidiaMigOptions } from './gpu/nvidia-mig';
export type { NvidiaSharedOptions } from './gpu/nvidia-shared';
export type { GpuPlacement, NvidiaPlacement } from './gpu/placement';
export { AntiAffinity } from './k8s/anti-affinity';
export { CaCertificate } from './k8s/ca-certificate';
export type { ClaimOptions, VolumeOptions } from './k8s/claim';
export { DisruptionBudget } from './k8s/disruption-budget';
export { EnvFrom } from './k8s/env-from';
export { NetworkPeer, type NetworkPeerOptions } from './k8s/network-peer';
export {
  type ObjectProps,
  type PartProps,
  type PodProps,
  PullPolicy,
  type ResourceList,
  type Resources,
  type WorkloadProps,
} from './k8s/part-props';
export { type PodIds, PodSecurity } from './k8s/pod-security';
export type { Probes, ProbeTiming } from './k8s/probe-timing';
export type { TimeWindow } from './k8s/scaled-object';
export { type ScalingBehavior, ScalingPolicy, type ScalingSteps } from './k8s/scaling-behavior';
export { type Scheduling, TaintEffect, type Toleration } from './k8s/scheduling';
export { SecretRef } from './k8s/secret-ref';
export { type AzureIdentityOptions, type OwnServiceAccountOptions, ServiceAccount } from './k8s/service-account';
export { type RequiredSpreadOptions, Spread, type SpreadOptions } from './k8s/spread';
export { Topology } from './k8s/topology';
export { type ArgoCdOptions, ArgoCdPhase, type KubectlOptions, LobuDelivery } from './lobu/delivery';
export { type ExternalEmbeddingsOptions, LobuEmbeddings, type LobuEmbeddingsOptions } from './lobu/embeddings';
export type { LobuGatewayProps } from './lobu/gateway';
export { Lobu, type LobuProps } from './lobu/lobu';
export type { LobuAlerts, LobuServiceMonitor } from './lobu/metrics';
export {
  LobuMigrationJob,
  type LobuMigrationJobOptions,
  LobuMigrations,
  type LobuOnBootOptions,
} from './lobu/migrations/migrations';
export { type LobuReplicatedOptions, LobuScaling, type LobuSingleOptions } from './lobu/scaling';
export { LobuSecret } from './lobu/secret';
export { SessionPooler, type SessionPoolerOptions } from './lobu/session-pooler';
export type { LobuSmokeTest, LobuSmokeTestRun } from './lobu/smoke-test';
export { LobuWorker, type LobuWorkerOptions } from './lobu/worker';
export { CloudIdentity } from './network/cloud-identity';
export { ClusterDns, type CustomDnsOptions } from './network/cluster-dns';
export { type DefaultDenyOptions, NetworkPolicies } from './network/network-policies';
export type { OllamaEndpointOptions } from './ollama/endpoint';
export { KeepAlive } from './ollama/keep-alive';
export { Model, type ModelOptions, WarmUp } from './ollama/model';
export { ModelDelivery, type ReadOnlyClaimOptions } from './ollama/model-delivery';
export { Ollama, type OllamaProps } from './ollama/ollama';
export { Ready } from './ollama/ready';
export type { OllamaSchedule } from './ollama/schedule';
export { KvCacheType, OllamaLogLevel, type OllamaSettings } from './ollama/settings';
export type { OllamaStorage } from './ollama/storage';
export { Pipelines, type PipelinesProps } from './pipelines/pipelines';
export { Playwright, type PlaywrightProps } from './playwright/playwright';
export { ClusterBackup, type ClusterObjectStoreOptions, type ClusterSnapshotOptions } from './postgres/cluster-backup';
export {
  ClusterBootstrap,
  type ClusterRecoveryOptions,
  type ClusterSnapshotRecoveryOptions,
} from './postgres/cluster-bootstrap';
export type { PodMonitorOptions } from './postgres/pod-monitor';
export { PostgresCluster } from './postgres/postgres-cluster';
export { type ClusterStorage, InstanceSeparation, type PostgresClusterProps } from './postgres/postgres-cluster-props';
export { Qdrant, type QdrantProps } from './qdrant/qdrant';
export { Redis, type RedisProps } from './redis/redis';
export { Rules } from './rules/enforce/rules';
export { Searxng, type SearxngProps } from './searxng/searxng';
export { Tika, type TikaOptions, type TikaProps, TikaRelease } from './tika/tika';
export {
  type Access,
  type ApiKeys,
  type FirstAdministrator,
  type PendingPage,
  UserRole,
} from './webui/access/access';
export { PasswordHash, type PasswordRules } from './webui/access/passwords';
export type { ChatPermissions } from './webui/access/permissions/chat';
export type { FeaturePermissions, SettingsPermissions } from './webui/access/permissions/features';
export type { UserPermissions } from './webui/access/permissions/permissions';
export type { AccessGrantPermissions, SharingPermissions } from './webui/access/permissions/sharing';
export type { WorkspacePermissions } from './webui/access/permissions/workspace';
export { type Scim, ScimProvider } from './webui/access/scim';
export {
  CrossDomainPolicies,
  EmbedderPolicy,
  FrameOptions,
  OpenerPolicy,
  ReferrerPolicy,
  ResourcePolicy,
  type SecurityHeaders,
  type StrictTransport,
} from './webui/access/security-headers';
export { Configuration, SettingKind, type WebUISetting } from './webui/configuration';
export { type SqliteOptions, SqliteSynchronous, SqliteTempStore } from './webui/database/sqlite';
export { type Chunks, TextSplitter } from './webui/documents/chunks';
export { type Documents, type HybridSearch, PdfText } from './webui/documents/documents';
export type { AzureOpenAIEmbeddingOptions } from './webui/documents/embeddings/azure-open-ai';
export { Embeddings } from './webui/documents/embeddings/embeddings';
export type { HuggingFaceEmbeddingOptions } from './webui/documents/embeddings/local';
export type { EmbeddingOptions } from './webui/documents/embeddings/options';
export type { FileLimits } from './webui/documents/files';
export {
  type ExternalRerankingOptions,
  type LocalRerankingOptions,
  Reranking,
  type RerankingOptions,
} from './webui/documents/reranking';
export { CodeExecution } from './webui/features/code/code-execution';
export {
  CodeInterpreter,
  type CodeInterpreterOptions,
  type JupyterInterpreterOptions,
} from './webui/features/code/code-interpreter';
export { JupyterAuth, type JupyterOptions } from './webui/features/code/jupyter';
export type { FeatureProps } from './webui/features/feature-props';
export type { Automatic1111Options } from './webui/features/images/automatic1111';
export type { ComfyUIEditingOptions, ComfyUIOptions } from './webui/features/images/comfyui';
export { type ComfyUIInput, type ComfyUIInputs, ComfyUIWorkflow } from './webui/features/images/comfyui-workflow';
export { type GeminiImageOptions, GeminiMethod } from './webui/features/images/gemini';
export { ImageEditing } from './webui/features/images/image-editing';
export { ImageGeneration } from './webui/features/images/image-generation';
export type { ImageEditingOptions, ImageOptions } from './webui/features/images/image-options';
export type { OpenAIImageEditingOptions, OpenAIImageOptions } from './webui/features/images/openai';
export { type Banner, BannerType } from './webui/features/interface/banner';
export type { PromptSuggestion, UserInterface } from './webui/features/interface/user-interface';
export {
  type BraveContextOptions,
  type DuckDuckGoOptions,
  type ExaOptions,
  type ExternalSearchOptions,
  type LinkupOptions,
  type MicrosoftWebIqOptions,
  type PerplexityOptions,
  type SearchApiOptions,
  SearchContextUsage,
  type SearxngSearchOptions,
  type SerpHouseOptions,
  type SerpOptions,
  type StaanOptions,
  type YacyOptions,
  type YandexOptions,
} from './webui/features/search/engine-options';
export type { WebSearchOptions } from './webui/features/search/search-options';
export { WebSearch } from './webui/features/search/web-search';
export type { OutboundProxy, ServerOptions, TrustedCertificates } from './webui/features/server/server-options';
export {
  type AzureSpeechOptions,
  type ElevenLabsOptions,
  type MistralSpeechOptions,
  type OpenAISpeechOptions,
  type SpeechApiOptions,
  SplitOn,
  type TextToSpeechOptions,
  type TransformersOptions,
} from './webui/features/speech/speakers';
export { SpeechToText } from './webui/features/speech/speech-to-text';
export { TextToSpeech } from './webui/features/speech/text-to-speech';
export type {
  AzureTranscriptionOptions,
  MistralTranscriptionOptions,
  OpenAITranscriptionOptions,
  SpeechToTextOptions,
  TranscriptionApiOptions,
  WhisperOptions,
} from './webui/features/speech/transcription-options';
export { Terminal, type TerminalOptions, type TerminalOrchestratorOptions } from './webui/features/tools/terminal';
export { ToolAccess } from './webui/features/tools/tool-access';
export { ToolAuth } from './webui/features/tools/tool-auth';
export {
  type McpToolServerOptions,
  type OpenApiToolServerOptions,
  ToolServer,
  type ToolServerOptions,
} from './webui/features/tools/tool-server';
export {
  type BuiltInLoaderOptions,
  type ExternalLoaderOptions,
  type FirecrawlLoaderOptions,
  type MicrosoftWebIqLoaderOptions,
  type PlaywrightLoaderOptions,
  TavilyDepth,
  type TavilyLoaderOptions,
  type WebLoaderOptions,
} from './webui/features/web-loader/loaders';
export { WebLoader } from './webui/features/web-loader/web-loader';
export type { AzureOpenAIOptions } from './webui/models/azure-open-ai';
export type { ModelDefaults } from './webui/models/model-defaults';
export type { ModelRequests } from './webui/models/model-requests';
export { OpenAI, type OpenAIOptions } from './webui/models/open-ai';
export { Audit, type AuditBodyOptions, type AuditOptions } from './webui/observation/audit';
export { type BasicAuth, Collector, type CollectorOptions } from './webui/observation/collector';
export { LogFormat, LogLevel, type LogOptions } from './webui/observation/logs';
export { Telemetry, type TelemetryOptions } from './webui/observation/telemetry';
export { TraceSampler } from './webui/observation/trace-sampler';
export type { AutoscaledOptions } from './webui/scaling/autoscaled';
export {
  type CronTriggerOptions,
  type KedaOptions,
  KedaTrigger,
  type PrometheusTriggerOptions,
} from './webui/scaling/keda';
export { Replicas } from './webui/scaling/replicas';
export { type ReplicatedOptions, Scaling, type SingleOptions } from './webui/scaling/scaling';
export type { GoogleOptions } from './webui/sign-in/google';
export type { LdapBind, LdapGroups, LdapOptions } from './webui/sign-in/ldap';
export { LdapTls } from './webui/sign-in/ldap-tls';
export type { MicrosoftOptions } from './webui/sign-in/microsoft';
export { GroupSharing, type OAuthGroups, type OAuthRoles } from './webui/sign-in/oauth-membership';
export type { OAuthClaims, OAuthOptions, OAuthTokenExchange, OAuthUpdates } from './webui/sign-in/oauth-options';
export { type OidcOptions, type OidcPublicClientOptions, TokenEndpointAuth } from './webui/sign-in/oidc';
export type { OAuthClientOptions } from './webui/sign-in/provider';
export { SignIn } from './webui/sign-in/sign-in';
export type { TrustedHeadersOptions } from './webui/sign-in/trusted-headers';
export type { AzureBlobOptions } from './webui/storage/azure';
export { FileStorage, SharedFileStorage } from './webui/storage/file-storage';
export type { GcsOptions } from './webui/storage/gcs';
export type { ObjectStoreOptions } from './webui/storage/object-store';
export { S3Addressing, type S3Options } from './webui/storage/s3';
export { WebUI } from './webui/webui';
export type { WebUIProps } from './webui/webui-props';
