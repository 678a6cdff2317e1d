import { appOfImage, isPinned, parseImage, releaseOf } from '../../../src/rules/manifests/images';

test.each([
  ['redis', { path: 'redis' }],
  ['Redis:7.4', { path: 'redis', tag: '7.4' }],
  ['registry:5000/open-webui', { path: 'registry:5000/open-webui' }],
  ['registry:5000/a/b:v1@sha256:ab', { path: 'registry:5000/a/b', tag: 'v1', digest: 'sha256:ab' }],
])('%s is taken apart', (reference, parts) => {
  expect(parseImage(reference)).toMatchObject(parts);
});

test.each([
  '',
  ' ',
  'a b',
  '{{ .Values.image }}',
  '${IMAGE}',
  '<no value>',
  3,
  null,
  {},
])('%j is no image', reference => {
  expect(parseImage(reference)).toBeUndefined();
});

test.each([
  ['registry.example/openwebui/open-webui', 'open-webui'],
  ['registry.example:5000/mirror/ghcr.io/open-webui/open-webui@sha256:ab', 'open-webui'],
  ['open-webui:v0.11.4', 'open-webui'],
  ['ghcr.io/open-webui/open-webui:v0.11.4-ollama', 'open-webui'],
  ['ghcr.io/open-webui/pipelines', 'pipelines'],
  ['ghcr.io/tekton/pipelines', undefined],
  ['ghcr.io/open-webui/mcpo', undefined],
  ['ghcr.io/open-webui/open-terminal', undefined],
  ['me/open-webui-backup', undefined],
  ['oliver006/redis_exporter', undefined],
  ['bitnami/valkey:8', 'redis'],
  ['apache/tika:latest-full', 'tika'],
  ['qdrant/qdrant:v1.18.0-unprivileged', 'qdrant'],
  ['registry.example/chromadb/chroma:1.5.9', 'chroma'],
  ['me/qdrant-backup', undefined],
  ['pipelines', undefined],
  ['constructor', undefined],
])('%s is %s', (reference, app) => {
  expect(appOfImage(parseImage(reference))).toBe(app);
});

test.each([
  ['ghcr.io/open-webui/open-webui:v0.11.4', '0.11.4'],
  ['open-webui:0.11.4-cuda126', '0.11.4'],
  ['open-webui:v0.11', undefined],
  ['open-webui:main', undefined],
  ['open-webui', undefined],
  ['ghcr.io/airis/airis:v1.2.3', undefined],
])('%s is release %s', (reference, release) => {
  expect(releaseOf(parseImage(reference))?.text).toBe(release);
});

test.each([
  'open-webui:v0.11.4',
  'open-webui:0.11.4-slim',
  'open-webui:main@sha256:ab',
  'open-webui:git-0a1b2c3',
  'ghcr.io/open-webui/pipelines:git-0a1b2c3',
  'python:3.11-slim',
  'ollama/ollama:0.32.15-rocm',
  'redis:7.4',
  'qdrant/qdrant:v1.18.0',
  'chromadb/chroma:1.5.9',
  'registry.example/airis:2025-11-20',
  'registry.example/airis:build-812',
])('%s is pinned', reference => {
  expect(isPinned(parseImage(reference)!)).toBe(true);
});

test.each([
  'ghcr.io/open-webui/open-webui',
  'open-webui:main',
  'open-webui:main-cuda',
  'open-webui:v0.11',
  'open-webui:prod',
  'ollama/ollama:rocm',
  'apache/tika:latest-full',
  'redis:7',
  'qdrant/qdrant:latest',
  'qdrant/qdrant:v1',
  'chromadb/chroma',
  'redis:8-alpine',
  'registry:5000/open-webui',
  'ghcr.io/open-webui/pipelines:main',
  'busybox',
  'me/tool:nightly-latest',
])('%s is not pinned', reference => {
  expect(isPinned(parseImage(reference)!)).toBe(false);
});
