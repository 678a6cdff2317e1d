import { ledger } from './ledger';

/** Candidates from Open WebUI's documents, its source and experiments with it. */
export const OPEN_WEBUI = ledger(
  'Open WebUI',
  'From https://docs.openwebui.com, the source of Open WebUI 0.11, its issues, and experiments with both.',
  `
OWUI_SINGLE_WORKER_PER_POD: type: no prop for workers, and the variable is always written; \`single-worker-per-pod\`
OWUI_HA_REQUIRES_POSTGRES: type: \`Scaling.replicated\` takes a Postgres; \`replicas-need-postgres\`
OWUI_HA_REQUIRES_REDIS: type: \`Scaling.replicated\` takes a Redis; \`replicas-need-redis\`
OWUI_HA_REQUIRES_EXTERNAL_VECTOR: type: \`Scaling.replicated\` takes a vector database that is a server; \`replicas-need-server-vector-database\`
OWUI_HA_REQUIRES_SHARED_UPLOADS: type: \`Scaling.replicated\` takes shared storage; \`replicas-need-shared-storage\`
OWUI_HA_REQUIRES_SECRET_KEY: type: \`Scaling.replicated\` takes a key; \`replicas-share-secret-key\`
OWUI_HPA_REQUIRES_HA: type: only \`Scaling.replicated\` takes \`Replicas\`; the rules about replicas count an autoscaler's maximum, as \`replicas-need-postgres\` does
OWUI_HA_OAUTH_KEYS_SHARED: default: both keys are the secret key, unless \`sessionEncryptionKey\` and \`clientInfoEncryptionKey\` of a provider name Secrets; \`replicas-share-secret-key\`
OWUI_HA_PIP_INSTALL_OFF: default: off with several replicas; \`replicas-share-what-a-process-keeps\`
OWUI_HA_THREAD_POOL: default: 2000 with several replicas; left out as a rule, since a smaller pool is slow and not wrong
OWUI_HA_PRESENCE_INTERVAL: default: 300 s with Postgres; left out as a rule, since it costs speed alone
OWUI_HA_DIRECT_CONNECTIONS: no prop; \`direct-connections-need-one-replica\`
OWUI_HA_BASE_MODELS_CACHE: \`replicas-share-what-a-process-keeps\`
OWUI_HA_EXTERNALIZE_RAG: left out, because memory is what is short then: \`open-webui-has-memory\`
OWUI_HA_PERSISTENT_CONFIG: the docs of \`Configuration.declarative()\` say it; left out as a rule, since whoever declares everything wants nothing to stay of what is clicked
OWUI_REALTIME_SAVE_OFF: no prop; left out as a rule, since upstream is about to remove the switch and its default is off
OWUI_LARGE_STREAM_CHUNK: \`server\` has the prop; left out as a rule, since it is a matter of speed
OWUI_AVAILABILITY_PDB: default: a budget that lets one pod go, and a preferred spread, wherever there are several replicas; \`disruption-budgets-let-pods-go\`
OWUI_GRACEFUL_SHUTDOWN: default: 60 s for streams within 90 s of grace; \`shutdown-fits-the-grace-period\`, where the time for streams is told
OWUI_SINGLE_MIGRATION_OWNER: default: an initContainer under a lock, and no migration in the server; \`one-migration-owner\`
OWUI_NO_ROLLING_UPDATE: type: no prop for a strategy; \`no-two-versions-on-one-database\`
OWUI_SAME_VERSION_PER_DB: \`no-two-versions-on-one-database\`
OWUI_MIGRATION_HOOK_SKEW: default: no Job at all; \`no-two-versions-on-one-database\`
OWUI_MIGRATION_JOB_SAME_IMAGE: default: the server's own image; \`no-two-versions-on-one-database\`
OWUI_MIGRATION_JOB_EXIT_CODE: default: Alembic itself, and an exit code; left out as a rule, since 0.11.4 raises the error again
OWUI_FIRST_BOOT_SINGLE: default: the initContainer seeds and prepares pgvector under the same lock; \`one-migration-owner\` for others
OWUI_MIGRATION_PROBE_BUDGET: default: no probe watches the initContainer, and the server has 15 minutes; \`slow-starts-are-not-killed\`
OWUI_DB_URL_DRIVER: refused in \`env\`; \`database-url-has-a-driver\`
OWUI_DB_URL_XOR_PARTS: refused; \`database-has-one-form\`
OWUI_DB_PASSWORD_URLENCODED: \`Postgres.fromParts\` says what the password must be; left out as a rule, since a Secret's value is not seen
OWUI_DB_SCHEMA_SEARCH_PATH: default: \`schema\` writes both; \`schema-is-in-the-search-path\`
OWUI_SQLITE_LOCAL_DISK: refused below a shared volume; \`sqlite-is-on-a-local-disk\`, \`sqlite-avoids-network-classes\`
OWUI_SQLITE_SINGLE: type: \`Scaling.single\`; \`replicas-need-postgres\`, \`one-writer-per-read-write-once-volume\`
OWUI_SQLITE_POOL: pragmas are props of the SQLite of \`Scaling.single\`; left out as a rule, since its default works with the memory that we give
OWUI_POOL_OVERFLOW_EXPLICIT: type: a pool is one object, and both are always written
OWUI_POOL_BUDGET: \`connections-fit-the-database\`, \`connections-fit-the-default\`, \`connections-leave-room\`
OWUI_PGBOUNCER_TRANSACTION: \`database-pools-sessions\`
OWUI_IAM_AUTH_HOST_USER: type: \`Postgres.fromParts\` has host and user; \`iam-authentication-has-host-and-user\`
OWUI_RESET_CONFIG_ON_START: no prop, and always written as false; \`configuration-survives-restarts\`
OWUI_PERSISTENT_CONFIG_EXPLICIT: default: the program owns what it sets, at every start
OWUI_SECRET_ROTATION_PERSISTED: default: owned keys are written at every start; \`stored-secrets-are-renewed\`
OWUI_REDIS_SCHEME: refused by \`Redis.fromUrl\`; \`redis-url-is-readable\`
OWUI_REDIS_WS_PAIRED: type: one \`Redis\` sets all of them; \`websockets-have-their-redis\`
OWUI_REDIS_SENTINEL_PAIRED: type: \`Redis.fromSentinel\` sets both; \`sentinels-are-told-twice\`
OWUI_REDIS_SENTINEL_TIMEOUT: default: 5 s, in both places; \`sentinels-have-a-connect-timeout\`
OWUI_REDIS_SENTINEL_TLS_AUTH: type: \`Redis.fromSentinel\` takes neither; \`sentinel-urls-are-understood\`
OWUI_REDIS_CLUSTER_DB0: refused by \`Redis.fromCluster\`; \`redis-clusters-have-one-database\`
OWUI_STAR_SESSIONS_PLAIN: no prop beside Sentinel or Cluster; \`star-sessions-use-one-redis\`
OWUI_REDIS_SOCKET_TIMEOUT: no prop; \`redis-socket-timeout-is-unset\`
OWUI_REDIS_HEALTHCHECK: default: 60 s; \`redis-health-checks-come-in-time\`
OWUI_REDIS_EVICTION: default: noeviction; \`redis-evicts-nothing\`
OWUI_REDIS_LIMITS: default: 10000 clients, idle ones closed after 30 minutes; \`redis-accepts-enough-clients\`
OWUI_REDIS_PERSISTENCE: default: an append-only file on a claim; \`redis-survives-restarts\`
OWUI_REDIS_EXCLUSIVE: \`one-installation-per-redis\`
OWUI_WS_DISABLED_STICKY: no prop turns websockets off; \`replicas-need-sticky-sessions\` holds with and without them
OWUI_VECTOR_REQUIRED_VARS: type: each variant of \`VectorDatabase\` demands what it needs; \`vector-database-is-configured\`
OWUI_VECTOR_UNUSED_VARS: type; \`vector-variables-fit-the-database\`
OWUI_PGVECTOR_HALFVEC: refused by \`VectorDatabase.pgvector\`; \`pgvector-length-is-indexable\`
OWUI_PGVECTOR_IS_POSTGRES: type: it takes a Postgres; \`vector-database-is-configured\`
OWUI_PGVECTOR_EXTENSION_RIGHTS: default: \`PostgresCluster\` creates the extension itself; \`pgvector-extension-is-created\`, \`pgvector-is-in-the-image\`; of a server elsewhere neither image nor rights are seen
OWUI_PGCRYPTO_KEY: type: the key is the switch; \`pgcrypto-has-a-key\`
OWUI_MILVUS_HTTP_URI/PREFIX: refused by \`VectorDatabase.milvus\`; \`replicas-need-server-vector-database\` for the embedded file
OWUI_VECTOR_IMAGE_EXTRAS: \`VectorDatabase.custom\` says so; \`vector-client-is-in-the-image\`
OWUI_VECTOR_TENANCY_PINNED: default: always written, the prefix too; left out as a rule, since upstream's default is right for whoever never changes it
OWUI_VECTOR_DIM_MATCH: \`embeddings-fit-the-vector-database\`
OWUI_STORAGE_PROVIDER_ENUM: type: \`FileStorage\`; \`storage-provider-is-named\`
OWUI_S3_CREDENTIALS_PAIR: type: a key pair is one object; \`s3-keys-come-in-pairs\`, \`s3-tags-are-supported\`; paths or hosts for buckets are left out as a rule, because what names a server has is not seen
OWUI_BUCKET_DEDICATED: \`one-installation-per-bucket\`, \`buckets-hold-nothing-else\`
OWUI_OBJECT_STORE_SCRATCH: default: a sized scratch volume; \`scratch-space-has-a-limit\`
OWUI_RWO_RECREATE: default: Recreate; \`one-writer-per-read-write-once-volume\`
OWUI_DATA_VOLUME_SHADOWS_MODELS: default: the data volume does not hide the models of the image; \`documents-can-be-embedded\`
OWUI_OFFLINE_MODELS: refused by \`offline\`; \`documents-can-be-embedded\`
OWUI_SLIM_NO_LOCAL_MODELS: \`documents-can-be-embedded\`
OWUI_PLAYWRIGHT_REMOTE: type: \`WebLoader.playwright\` takes a server, of the client's version; \`playwright-versions-match\`, \`engines-have-their-settings\`
OWUI_UPLOAD_LIMIT_MATCH: \`uploads-pass-the-proxy\`
OWUI_SECRET_KEY_REQUIRED: default: a key file on the data volume; \`secret-key-survives-restarts\`
OWUI_SECRET_KEY_SHAPE: \`cdk8s-open-webui secrets\` writes the right generator; left out as a rule, since the value is a Secret's
OWUI_SECRET_NOT_LITERAL: type: no prop takes a value; \`secrets-are-references\`
OWUI_SECRET_KEY_ROTATION: docs/secrets.md; left out as a rule, because one rendering does not know the one before
OWUI_WEBUI_URL_MATCHES_HOST: default: the first exposure is the public URL; \`public-url-matches-host\`
OWUI_CORS_EXPLICIT: default: the origins of all exposures; \`cors-allows-the-public-origin\`, \`cors-names-its-origins\`
OWUI_COOKIE_SECURE: default: secure where all origins are HTTPS; \`session-cookies-are-secure\`
OWUI_SAMESITE_STRICT_OAUTH: refused beside a provider; \`cookies-survive-sign-in\`
OWUI_OAUTH_REQUIRED_VARS: type: each \`SignIn\` demands what it needs; \`sign-in-providers-are-complete\`
OWUI_OIDC_SINGLE: refused: one \`SignIn.oidc\` at most
OWUI_OAUTH_SIGNUP_DEADLOCK: refused; \`sign-in-leaves-a-way-in\`
OWUI_OAUTH_MERGE_EMAIL: the docstring of the prop says the risk; \`accounts-are-merged-with-care\`
OWUI_OAUTH_DOMAINS_OPEN: \`strangers-wait-for-approval\`
OWUI_BACKCHANNEL_NEEDS_REDIS: \`back-channel-logout-needs-redis\`
OWUI_JWT_EXPIRY: \`sessions-expire\`; long sessions without a Redis are left out, since four weeks are upstream's default
OWUI_TRUSTED_HEADER_NETPOL: refused without network policies; \`trusted-headers-come-from-the-proxy\`
OWUI_AUTH_DISABLED: no prop; \`exposed-webui-asks-who-you-are\`
OWUI_FIRST_ADMIN_BOOTSTRAP: \`access\` makes the first administrator from a Secret; left out as a rule, since whether the database is new is not seen
OWUI_SCIM_TOKEN: type: the token is the switch; \`scim-is-complete\`
OWUI_LDAP_TLS: default: on; \`ldap-is-encrypted\`, \`ldap-tls-has-its-port\`
OWUI_FORWARDED_IPS: \`trustedProxies\` of an exposure; \`open-webui-admits-its-proxy-only\` where there are policies
OWUI_SA_TOKEN_OFF: default: off for every part; left out as a rule, because who needs a token is not seen
OWUI_EGRESS_POLICY: \`networkPolicies\`; \`public-egress-leaves-metadata-out\`, \`web-fetch-stays-off-metadata\`
OWUI_CODE_EXEC_JUPYTER: type: credentials are required; \`jupyter-asks-for-credentials\`
OWUI_AUDIT_SINK: default: stdout; \`audit-reaches-a-log\`, \`audit-log-is-kept\`
OWUI_VALVE_ENCRYPTION: left out, since it is encrypted with the secret key, which \`secret-key-survives-restarts\` is about
OWUI_API_PASSTHROUGH_OFF,OWUI_BYPASS_MODEL_AC_OFF,OWUI_COMMUNITY_SHARING,OWUI_PROFILE_IMAGE_FORWARDING: \`access-control-is-on\` for others' documents and for the providers' APIs; that all users have all models, share or show pictures is left out, since it is a choice
OWUI_NONROOT_REQUIREMENTS: default: the hardened profile brings what they need; \`open-webui-can-write-its-files\`
OWUI_READONLY_FS_REQUIREMENTS: the same; \`open-webui-can-write-its-files\`
OWUI_INGRESS_WEBSOCKET: default: each controller is told; \`ingresses-leave-streams-alone\`, \`routes-leave-streams-alone\`
OWUI_INGRESS_TIMEOUT: default: an hour; \`ingresses-wait-for-slow-answers\`, \`routes-wait-for-slow-answers\`
OWUI_INGRESS_BUFFERING: default: off; \`ingresses-leave-streams-alone\`
OWUI_INGRESS_BODY_SIZE: default: 100Mi; \`uploads-pass-the-proxy\`
OWUI_INGRESS_ROOT_PATH: no prop for a path; \`open-webui-is-at-the-root\`
OWUI_INGRESS_TLS: \`plain-http-leads-to-https\`, \`session-cookies-are-secure\`; a host without TLS is left out as a rule, because TLS may end in front of the cluster
OWUI_STICKY_RECOMMENDED: default: a cookie; \`replicas-need-sticky-sessions\`
OWUI_SERVICE_LINKS_OFF: default: off; \`service-links-are-off\`
OWUI_COMPRESSION_SINGLE: \`server\` has the prop; left out as a rule, since whether a proxy compresses is not in manifests
OWUI_PROBES: default: \`/health\` for life, \`/ready\` for traffic; \`liveness-ignores-the-database\`, \`readiness-asks-ready\`; releases before 0.8.11 are refused
OWUI_RESOURCES_MIN: default: 2 GiB asked for, 4 GiB at most; \`open-webui-has-memory\`
OWUI_IMAGE_PINNED: default: pinned; \`images-are-pinned\`
OWUI_VERSION_FEATURE_GATE: refused; \`variables-exist-in-the-release\`
OWUI_VERSION_DOWNGRADE: default: the initContainer refuses a database that a newer release has upgraded; left out as a rule, because one rendering does not know the one before
OWUI_OPENAI_URLS_KEYS_ALIGNED: type: a server and its key are one; \`model-endpoints-have-keys\`, \`model-configs-have-endpoints\`, \`model-endpoints-are-distinct\`
OWUI_OPENAI_DISABLED_WHEN_UNUSED/OWUI_OLLAMA_DISABLED_WHEN_UNUSED: default: seeded as off; left out as a rule, since servers may be in the stored configuration
OWUI_K8S_FLAG: refused; \`k8s-flag-is-unset\`
OWUI_OLLAMA_BASE_URLS_FORM: refused by \`Ollama.fromUrl\`; \`lists-use-their-separator\`, \`one-url-per-ollama-replica\`; a path behind the port is left out as a rule, since no model is listed then, from the start
OWUI_OLLAMA_BIND: default: all addresses; left out as a rule, because the kubelet's probes fail at once
OWUI_OLLAMA_REPLICA_STORAGE: default: a claim for each replica; \`model-store-has-one-writer\`
OWUI_PIPELINES_LEGACY: the docstring of \`Pipelines\` says it; left out as a rule, since it works
OWUI_PIPELINES_DEFAULT_KEY: type: the key is required; \`pipelines-key-is-private\`
OWUI_PIPELINES_SINGLE: no prop for replicas; \`pipelines-has-one-replica\`
OWUI_PIPELINES_WIRED: type: it is one of \`models\`; \`pipelines-is-not-public\`, \`model-endpoints-have-keys\`
OWUI_PIPELINES_URL_TREE: left out, because whether the folder is there already is not in manifests
OWUI_TIKA_VERSION: default: pinned to 3; \`tika-version-fits\`
OWUI_DOCLING_WORKERS/KEY: default: one worker, or tasks in Redis; \`docling-knows-its-tasks\`, \`docling-key-agrees\`, \`docling-has-time\`
OWUI_DOCLING_PARAMS_JSON: type: one prop, written as JSON; \`variables-are-known\` for the older names
OWUI_SEARXNG_JSON: default: \`Searxng\` answers in JSON; \`searxng-answers-in-json\`
OWUI_IMAGES_EDIT_COMFYUI: type: required; \`engines-have-their-settings\`
OWUI_MCP_TRANSPORT: type: HTTP only; \`tool-servers-speak-http\`
OWUI_OTEL_SIGNALS: type: a signal that is given is on; \`telemetry-has-signals\`
OWUI_OTEL_PROTOCOL_PORT: refused; \`telemetry-port-fits-its-protocol\`, \`plaintext-telemetry-is-admitted\`
OWUI_BOOLEAN_FORMAT: type; \`booleans-are-true-or-false\`
OWUI_INT_FORMAT: type; \`numbers-are-numbers\`
OWUI_ENV_NAME: refused; \`variables-are-known\`
OWUI_DUPLICATE_ENV: refused, with the prop that sets it; \`variables-are-set-once\`
OWUI_JSON_VALID: type: written by the library; \`json-values-parse\`
OWUI_BACKUP_DECLARED: \`DatabaseBackup\`, \`VolumeBackup\` and the backups of \`PostgresCluster\`; left out as a rule, because most backups are not in the manifests of what they save
`,
);
