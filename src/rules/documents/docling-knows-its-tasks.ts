import { finding } from '../finding';
import { type Docling, doclingsOf } from '../manifests/doclings';
import { says } from '../manifests/wording';
import { askedWorkers } from '../manifests/workers';
import type { Rule } from '../rule';

/** A server of Docling keeps its tasks in memory: another process does not know them. */
export const doclingKnowsItsTasks: Rule = {
  id: 'docling-knows-its-tasks',
  level: 'error',
  title: 'a Docling of several processes shares its tasks',
  why: 'a document is read by one process and asked for at another, which answers "Task not found", and uploads fail by chance',
  fix: 'use `Docling`, and `DoclingEngine.queue` for more throughput; or one replica and UVICORN_WORKERS=1, with DOCLING_SERVE_ENG_KIND=rq, a Redis and workers (`docling-serve rq-worker`) to scale',
  source: 'https://github.com/docling-project/docling-serve/issues/378',
  check: manifests => doclingsOf(manifests).flatMap(docling => finding(docling.workload.object, severalOf(docling))),
};

function severalOf({ workload, server }: Docling): string[] {
  const [asked] = askedWorkers(server.command, server.env);
  if (asked && asked.workers > 1) return [`${asked.by} is ${asked.workers}`];
  const kind = server.env.get('DOCLING_SERVE_ENG_KIND');
  const isLocal = kind.kind === 'unset' || (kind.kind === 'known' && /^(local)?$/i.test(kind.text));
  const { max } = workload;
  return isLocal && max !== undefined && max > 1
    ? [`replicas is ${max}`, says(server.env, 'DOCLING_SERVE_ENG_KIND')]
    : [];
}
