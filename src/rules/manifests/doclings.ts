import { serviceAt } from './exposures/hosts';
import { sameNamespace } from './manifest';
import type { Manifests } from './manifests';
import { workloadsOf } from './services';
import { hostOf } from './urls';
import type { Container, Workload } from './workloads';

/** A server of Docling. */
export interface Docling {
  readonly workload: Workload;
  readonly server: Container;
}

/** Every Docling that answers requests; workers of its queue do not. */
export function doclingsOf(manifests: Manifests): Docling[] {
  return manifests.workloads.flatMap(workload =>
    workload.max === 0
      ? []
      : workload.containers
          .filter(({ app, init, command }) => app === 'docling' && !init && !/\brq-worker\b/.test(command))
          .map(server => ({ workload, server })),
  );
}

/** The Doclings that an Open WebUI uses: those behind its URL. */
export function doclingsUsedBy({ env }: Container, { namespace }: Workload, manifests: Manifests): Docling[] {
  if (env.known('CONTENT_EXTRACTION_ENGINE')?.toLowerCase() !== 'docling') return [];
  const url = env.get('DOCLING_SERVER_URL');
  if (url.kind !== 'known' && url.kind !== 'partly') return [];
  const name = serviceAt(hostOf(url.text), namespace);
  const service = name && manifests.find('Service', name.name, name.namespace);
  if (!service) return [];
  const behind = workloadsOf(service, manifests);
  return doclingsOf(manifests).filter(
    ({ workload }) => behind.includes(workload) && sameNamespace(workload.namespace, name.namespace),
  );
}
