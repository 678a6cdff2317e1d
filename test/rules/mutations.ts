import { BACKING_REPLICATED, BACKING_SINGLE } from './backing/mutations';
import { DOCUMENTS } from './documents/mutations';
import type { Mutations } from './draft';
import { INGRESSES, WAYS_IN } from './exposure/mutations';
import { HOMELAB } from './features/mutations';
import { AMD, NVIDIA } from './gpu/mutations';
import { LOBU, LOBU_REPLICATED } from './lobu/mutations';
import { POLICIES } from './network/mutations';
import { OBSERVATION } from './observation/mutations';
import { OLLAMA } from './ollama/mutations';
import { PIPELINES } from './parts/mutations';
import { PODS } from './pods/mutations';
import { POSTGRES } from './postgres/mutations';
import { SHARING } from './scaling/mutations';
import { SIGN_IN } from './sign-in/mutations';
import { VARIABLES } from './variables/mutations';
import { VECTORS } from './vectors/mutations';

const REPLICATED: Mutations = {
  ...BACKING_REPLICATED,
  'two workers in the arguments': [
    ({ server, webui }) => {
      server.args = ['bash', 'start.sh', '--workers', '2'];
      // Twice the connections would be a second mistake.
      webui.metadata.annotations = { 'cdk8s-open-webui.io/database-max-connections': '5000' };
    },
    'single-worker-per-pod',
  ],
  'two workers in the environment': [draft => draft.set('UVICORN_WORKERS', '2'), 'single-worker-per-pod'],
  'no DATABASE_URL': [draft => draft.unset('DATABASE_URL'), 'replicas-need-postgres'],
  'no REDIS_URL': [draft => draft.unset('REDIS_URL'), 'replicas-need-redis'],
  'no WEBSOCKET_MANAGER': [draft => draft.unset('WEBSOCKET_MANAGER'), 'replicas-need-redis'],
  'no WEBSOCKET_REDIS_URL, which defaults to REDIS_URL': [draft => draft.unset('WEBSOCKET_REDIS_URL')],
  'no VECTOR_DB': [draft => draft.unset('VECTOR_DB'), 'replicas-need-server-vector-database'],
  'no STORAGE_PROVIDER': [draft => draft.unset('STORAGE_PROVIDER'), 'replicas-need-shared-storage'],
  'no WEBUI_SECRET_KEY': [draft => draft.unset('WEBUI_SECRET_KEY'), 'replicas-share-secret-key'],
  'an application that may migrate': [
    ({ server }) => {
      server.env = server.env.filter(({ name }) => name !== 'ENABLE_DB_MIGRATIONS');
    },
    'one-migration-owner',
  ],
  'an application that must migrate': [
    ({ server }) => {
      const entry = server.env.find(({ name }) => name === 'ENABLE_DB_MIGRATIONS');
      Object.assign(entry ?? {}, { value: 'true' });
    },
    'one-migration-owner',
  ],
  // It has two duties, and nobody else does either.
  'no init container': [
    ({ pod }) => {
      pod.initContainers = undefined;
    },
    'one-migration-owner',
    'stored-secrets-are-renewed',
  ],
  'an init container that is not told the key of a Secret': [
    ({ migrator }) => {
      migrator.args = ['openai.api_base_urls'];
    },
    'stored-secrets-are-renewed',
  ],
  'no lock': [
    ({ migrator }) => {
      migrator.command = migrator.command?.map(part => part.replace(/pg_(try_)?advisory/g, 'pg_other'));
    },
    'one-migration-owner',
  ],
  'no strategy': [
    ({ webui }) => {
      webui.spec.strategy = undefined;
    },
    'no-two-versions-on-one-database',
  ],
  'a rolling update': [
    ({ webui }) => {
      webui.spec.strategy = { type: 'RollingUpdate' };
    },
    'no-two-versions-on-one-database',
  ],
  'an init container one patch behind': [
    ({ migrator }) => {
      migrator.image = migrator.image.replace(/:v?\d[^@]*(@.*)?$/, ':v0.11.3');
    },
    'no-two-versions-on-one-database',
  ],
  'a Redis that rolls over its volume': [
    draft => {
      draft.running(/redis|valkey/).spec.strategy = undefined;
    },
    'one-writer-per-read-write-once-volume',
  ],
  'no affinity policy': [
    draft => {
      draft.objects.splice(draft.objects.indexOf(draft.one('BackendTrafficPolicy')), 1);
    },
    'replicas-need-sticky-sessions',
  ],
  'an affinity policy for another route': [
    draft => {
      draft.one('BackendTrafficPolicy').spec.targetRefs![0].name = 'other';
    },
    'replicas-need-sticky-sessions',
  ],
  'a policy that forgets the limit of an answer': [
    draft => {
      draft.one('BackendTrafficPolicy').spec.timeout = undefined;
    },
    'routes-leave-streams-alone',
  ],
  'a policy with a short limit': [
    draft => {
      draft.one('BackendTrafficPolicy').spec.timeout = { http: { requestTimeout: '10m' } };
    },
    'routes-wait-for-slow-answers',
  ],
  'a second policy': [
    draft => {
      const policy = structuredClone(draft.one('BackendTrafficPolicy'));
      policy.metadata.name = 'another';
      draft.objects.push(policy);
    },
    'one-traffic-policy-per-route',
  ],
  'another host of the route': [
    draft => {
      draft.one('HTTPRoute').spec.hostnames = ['other.example.com'];
    },
    'public-url-matches-host',
  ],
  'another allowed origin': [
    draft => draft.set('CORS_ALLOW_ORIGIN', 'https://other.example.com'),
    'cors-allows-the-public-origin',
  ],
  'an empty allowed origin': [
    draft => draft.set('CORS_ALLOW_ORIGIN', 'https://chat.example.com;'),
    'cors-allows-the-public-origin',
  ],
  'a tag that moves': [
    draft => {
      for (const container of draft.containers) container.image = 'ghcr.io/open-webui/open-webui:main';
    },
    'images-are-pinned',
  ],
  'a literal key': [draft => draft.set('WEBUI_SECRET_KEY', 'hunter2'), 'secrets-are-references'],
  'a literal password in a URL': [
    draft => draft.set('DATABASE_URL', 'postgresql://chat:hunter2@postgres.databases.svc:5432/chat'),
    'secrets-are-references',
  ],
  'service links': [
    ({ pod }) => {
      pod.enableServiceLinks = undefined;
    },
    'service-links-are-off',
  ],
  'replicas beside the autoscaler': [
    ({ webui }) => {
      webui.spec.replicas = 3;
    },
    'autoscaler-owns-replicas',
  ],
  'a Tika of the next major version': [
    draft => {
      draft.running(/tika/).spec.template.spec.containers[0].image = 'apache/tika:4.0.0';
    },
    'tika-version-fits',
  ],
  'a second endpoint without a key': [
    draft => draft.set('OPENAI_API_BASE_URLS', 'https://api.openai.com/v1;https://api.example.com/v1'),
    'model-endpoints-have-keys',
  ],
  'more replicas than the database has connections for': [
    draft => {
      draft.one('HorizontalPodAutoscaler').spec.maxReplicas = 1000;
    },
    'connections-fit-the-database',
  ],
  'a limit of CPU for Ollama': [
    ({ ollama }) => {
      ollama.resources = { ...ollama.resources, limits: { ...ollama.resources?.limits, cpu: '4' } };
    },
    'cpu-limit-has-threads',
  ],
  'days for Ollama': [
    ({ ollama }) => {
      ollama.env.push({ name: 'OLLAMA_KEEP_ALIVE', value: '7d' });
    },
    'ollama-settings-are-readable',
  ],
  'a variable that Ollama does not have': [
    ({ ollama }) => {
      ollama.env.push({ name: 'OLLAMA_NUM_THREADS', value: '4' });
    },
    'ollama-settings-exist',
  ],
  'parallel requests without a context length': [
    ({ ollama }) => {
      ollama.env.push({ name: 'OLLAMA_NUM_PARALLEL', value: '4' });
    },
    'parallel-requests-have-a-context-length',
  ],
  "a probe of Ollama's port": [
    ({ ollama }) => {
      ollama.readinessProbe = { tcpSocket: { port: 11434 } };
    },
    'ollama-probes-ask-the-server',
  ],
  'half a GPU': [
    ({ ollama }) => {
      ollama.resources = { ...ollama.resources, limits: { ...ollama.resources?.limits, 'nvidia.com/gpu': '0.5' } };
    },
    'gpu-requests-equal-limits',
  ],
  'CUDA without a GPU': [
    draft => {
      for (const container of draft.containers) container.image = `${container.image}-cuda`;
    },
    'cuda-image-has-a-gpu',
  ],
  'a Service written twice': [
    draft => {
      draft.objects.push(structuredClone(draft.one('Service')));
    },
    'objects-are-unique',
  ],
};

const SINGLE: Mutations = {
  ...BACKING_SINGLE,
  'data in the pod': [
    ({ pod }) => {
      pod.volumes = [{ name: 'data', emptyDir: {} }];
    },
    'data-survives-restarts',
    'secret-key-survives-restarts',
  ],
  'a liveness probe of the database': [
    ({ server }) => {
      server.livenessProbe = { httpGet: { path: '/ready', port: 8080 } };
    },
    'liveness-ignores-the-database',
  ],
  'no readiness probe': [
    ({ server }) => {
      server.readinessProbe = undefined;
    },
    'readiness-asks-ready',
  ],
  'an impatient probe of a server that migrates': [
    ({ server, pod }) => {
      pod.initContainers = undefined;
      server.env = server.env.filter(({ name }) => name !== 'ENABLE_DB_MIGRATIONS');
      Object.assign(server, { startupProbe: undefined, livenessProbe: { httpGet: { path: '/health', port: 8080 } } });
    },
    'slow-starts-are-not-killed',
  ],
  'little memory': [
    ({ server }) => {
      server.resources = { limits: { memory: '1Gi' } };
    },
    'open-webui-has-memory',
  ],
  'no place for the key': [draft => draft.unset('WEBUI_SECRET_KEY_FILE'), 'secret-key-survives-restarts'],
  'two replicas': [
    ({ webui }) => {
      webui.spec.replicas = 2;
    },
    'one-writer-per-read-write-once-volume',
    'replicas-need-postgres',
    'replicas-need-redis',
    'replicas-need-server-vector-database',
    'replicas-need-shared-storage',
    'replicas-share-secret-key',
  ],
  'a provider that ends sessions, and no Redis': [
    draft => {
      draft.server.env.push({ name: 'ENABLE_OAUTH_BACKCHANNEL_LOGOUT', value: 'true' });
    },
    'back-channel-logout-needs-redis',
  ],
  'nobody who migrates': [
    ({ pod }) => {
      pod.initContainers = undefined;
    },
    'one-migration-owner',
  ],
};

/** Clean installations, and what is changed about each. */
export const SWEEPS: readonly [file: string, mutations: Mutations][] = [
  ['clean-installation.yaml', REPLICATED],
  ['clean-installation.yaml', OBSERVATION],
  ['../../examples/high-availability/expected.yaml', OBSERVATION],
  ['../../examples/high-availability/expected.yaml', REPLICATED],
  ['clean-installation.yaml', SIGN_IN],
  ['../../examples/high-availability/expected.yaml', SIGN_IN],
  ['../../examples/company/expected.yaml', DOCUMENTS],
  ['clean-installation.yaml', PODS],
  ['../../examples/high-availability/expected.yaml', PODS],
  ['clean-installation.yaml', VECTORS],
  ['clean-single-installation.yaml', SINGLE],
  ['../../examples/quickstart/expected.yaml', SINGLE],
  ['../../examples/in-cluster/expected.yaml', POSTGRES],
  ['../../examples/homelab/expected.yaml', HOMELAB],
  ['../../examples/lobu/expected.yaml', LOBU],
  ['../../examples/lobu-replicated/expected.yaml', LOBU_REPLICATED],
  ['../../examples/network-policies/expected.yaml', POLICIES],
  ['clean-installation.yaml', OLLAMA],
  ['../../examples/ollama-nvidia/expected.yaml', NVIDIA],
  ['../../examples/ollama-amd/expected.yaml', AMD],
  ['clean-installation.yaml', VARIABLES],
  ['../../examples/ingress-sticky/expected.yaml', INGRESSES],
  ['clean-installation.yaml', WAYS_IN],
  ['../../examples/homelab/expected.yaml', PIPELINES],
  ['clean-installation.yaml', SHARING],
];
