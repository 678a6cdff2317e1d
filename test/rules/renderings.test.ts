import { findingsIn } from '../../scripts/renderings/document';
import { renderings } from '../../scripts/renderings/renderings';

const CHART = {
  Pipelines: ['images-are-pinned', 'one-writer-per-read-write-once-volume', 'pipelines-key-is-private'],
  Ollama: ['gpus-are-hidden-from-others', 'models-survive-restarts'],
  Redis: ['redis-has-a-password', 'redis-survives-restarts'],
};

/** What each of them must be told, by the object. */
const EXPECTED: { readonly [title: string]: { readonly [object: string]: readonly string[] } } = {
  'The official Helm chart 16.0.0, with its default values': {
    'Deployment/my-rel-pipelines': CHART.Pipelines,
    'Deployment/my-rel-ollama': CHART.Ollama,
    'Deployment/my-rel-open-webui-redis': CHART.Redis,
    'StatefulSet/my-rel-open-webui': [
      'model-endpoints-have-keys',
      'readiness-asks-ready',
      'secret-key-survives-restarts',
    ],
  },
  'The same with `replicaCount: 3`': {
    'Deployment/my-rel-pipelines': CHART.Pipelines,
    'Deployment/my-rel-ollama': CHART.Ollama,
    'Deployment/my-rel-open-webui-redis': CHART.Redis,
    'StatefulSet/my-rel-open-webui': [
      'model-endpoints-have-keys',
      'no-two-versions-on-one-database',
      'one-writer-per-read-write-once-volume',
      'readiness-asks-ready',
      'replicas-need-postgres',
      'replicas-need-server-vector-database',
      'replicas-need-shared-storage',
      'replicas-share-secret-key',
    ],
  },
  'The same with files in S3 (`persistence.provider: s3`) and no database': {
    'Deployment/my-rel-pipelines': CHART.Pipelines,
    'Deployment/my-rel-ollama': CHART.Ollama,
    'Deployment/my-rel-open-webui-redis': CHART.Redis,
    'Deployment/my-rel-open-webui': [
      'data-survives-restarts',
      'model-endpoints-have-keys',
      'no-two-versions-on-one-database',
      'readiness-asks-ready',
      'scratch-space-has-a-limit',
      'secret-key-survives-restarts',
      'secrets-are-references',
    ],
  },
  'The same with two APIs in `openaiBaseApiUrls`, and their two `openaiApiKeys`': {
    'Deployment/my-rel-pipelines': CHART.Pipelines,
    'Deployment/my-rel-ollama': CHART.Ollama,
    'Deployment/my-rel-open-webui-redis': CHART.Redis,
    'StatefulSet/my-rel-open-webui': [
      'model-endpoints-have-keys',
      'readiness-asks-ready',
      'secret-key-survives-restarts',
      'secrets-are-references',
    ],
  },
  'The manifests of the upstream repository, `kubernetes/manifest/base`': {
    'Deployment/open-webui-deployment': [
      'cors-names-its-origins',
      'images-are-pinned',
      'no-two-versions-on-one-database',
      'open-webui-has-memory',
      'readiness-asks-ready',
      'secret-key-survives-restarts',
      'service-links-are-off',
    ],
    'StatefulSet/ollama': ['cpu-limit-has-threads', 'gpu-requests-equal-limits', 'images-are-pinned'],
  },
  'A guide to a StatefulSet with probes and an autoscaler': {
    'StatefulSet/open-webui': [
      'autoscaler-owns-replicas',
      'connections-fit-the-default',
      'no-two-versions-on-one-database',
      'one-migration-owner',
      'replicas-need-redis',
      'replicas-need-server-vector-database',
      'replicas-need-shared-storage',
      'replicas-share-secret-key',
      'service-links-are-off',
      'slow-starts-are-not-killed',
    ],
  },
};

test.each(renderings)('$title: check finds what is known to be wrong, and nothing else', ({ title, manifests }) => {
  const found: { [object: string]: string[] } = {};
  for (const { rule, finding } of findingsIn(manifests)) {
    const object = `${finding.object.kind}/${finding.object.metadata.name}`;
    found[object] = [...(found[object] ?? []), rule.id].sort();
  }
  expect(found).toEqual(EXPECTED[title]);
});

test('every rendering is expected to have something wrong', () => {
  expect(renderings.map(({ title }) => title)).toEqual(Object.keys(EXPECTED));
});
