/**
 * The pinned default image of every part: the only versions in the source.
 *
 * Those of Qdrant and Chroma are of the same release as the client in Open WebUI's image (open-webui v0.11.4, qdrant-client 1.18.0 and
 * chromadb 1.5.9).
 *
 * Pipelines has none: upstream publishes no immutable tag of it. Lobu's has no tag: the chart pins none, and a migration makes
 * a choice of release final.
 *
 * @internal
 */
export const images = {
  openWebUI: { repository: 'ghcr.io/open-webui/open-webui', tag: 'v0.11.4' },
  postgres: { repository: 'ghcr.io/cloudnative-pg/postgresql', tag: '18.6-standard-trixie' },
  rclone: { repository: 'docker.io/rclone/rclone', tag: '1.71.0' },
  ollama: { repository: 'docker.io/ollama/ollama', tag: '0.32.15' },
  redis: { repository: 'docker.io/valkey/valkey', tag: '9.1.1' },
  docling: { repository: 'quay.io/docling-project/docling-serve-cpu', tag: 'v1.35.0' },
  tika: { repository: 'docker.io/apache/tika', tag: '3.3.1.0-full' },
  qdrant: { repository: 'docker.io/qdrant/qdrant', tag: 'v1.18.0' },
  chroma: { repository: 'docker.io/chromadb/chroma', tag: '1.5.9' },
  searxng: { repository: 'docker.io/searxng/searxng', tag: '2026.9.25-12f8b6515' },
  // The version that the pinned Open WebUI speaks (its requirements.txt): both move together.
  playwright: { repository: 'mcr.microsoft.com/playwright', tag: 'v1.60.0-noble' },
  lobu: { repository: 'ghcr.io/lobu-ai/lobu' },
} as const;
