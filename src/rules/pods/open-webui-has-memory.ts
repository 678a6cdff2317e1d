import { finding } from '../finding';
import { get, text } from '../manifests/manifest';
import { bytesOf } from '../manifests/quantities';
import type { Container } from '../manifests/workloads';
import type { Rule } from '../rule';

const GIB = 1024 ** 3;

/** The process reads, splits and often embeds documents itself. */
export const openWebUIHasMemory: Rule = {
  id: 'open-webui-has-memory',
  level: 'warning',
  title: 'Open WebUI has the memory that its own work takes',
  why: 'the kernel kills the pod in the middle of an upload, and everybody else on it loses their stream',
  fix: 'leave `resources` of `WebUI` to its default, or set the limit of memory to 2Gi or more, or to 1Gi or more where embeddings are computed elsewhere (`embeddings`, RAG_EMBEDDING_ENGINE)',
  source: 'https://docs.openwebui.com/troubleshooting/performance',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers }) => finding(object, servers.flatMap(breachesOf))),
};

function breachesOf({ raw, env }: Container): string[] {
  const limit = text(get(raw, 'resources', 'limits', 'memory'));
  const bytes = bytesOf(limit);
  if (bytes === undefined) return [];
  const engine = env.get('RAG_EMBEDDING_ENGINE');
  const isLocal = engine.kind === 'unset' || (engine.kind === 'known' && engine.text === '');
  if (bytes < GIB) return [`the limit of memory is ${limit}`];
  return isLocal && bytes < 2 * GIB ? [`the limit of memory is ${limit}, and embeddings are computed here`] : [];
}
