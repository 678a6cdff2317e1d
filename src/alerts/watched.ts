import { get, list, type Manifest, namespaceOf, text } from '../rules/manifests/manifest';
import type { Manifests } from '../rules/manifests/manifests';
import { hasIssuer } from '../rules/manifests/secret-references';
import { storageOf } from '../rules/manifests/volumes';
import type { Workload } from '../rules/manifests/workloads';

/** What can fail in a namespace, by the names that metrics have for it; each a regular expression. */
export interface Watched {
  readonly namespace: string;
  readonly deployments: string[];
  readonly statefulSets: string[];
  readonly pods: string[];
  readonly initContainers: string[];
  /** Containers that get the models of an Ollama. */
  readonly modelSyncs: string[];
  readonly autoscalers: string[];
  readonly claims: string[];
  readonly certificates: string[];
  readonly jobs: string[];
  /** Pods with an exporter of Redis. */
  readonly redisExporters: string[];
}

/** What can fail, by namespace. */
export function watchedIn(manifests: Manifests): Watched[] {
  return [...new Set(manifests.objects.map(namespaceOf))].map(namespace => {
    const own = (object: Manifest) => namespaceOf(object) === namespace;
    const named = (...kinds: string[]) => manifests.ofKind(...kinds).filter(own);
    const workloads = manifests.workloads.filter(each => each.namespace === namespace);
    const serving = workloads.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
    const clusters = named('Cluster').filter(({ apiVersion }) => apiVersion.startsWith('postgresql.cnpg.io/'));
    const instances = clusters.map(({ metadata }) => `${literal(metadata.name)}-[0-9]+`);
    const withExporter = serving.filter(({ containers }) =>
      containers.some(({ raw }) => /redis_exporter/.test(text(raw.image) ?? '')),
    );
    return {
      namespace,
      deployments: serving.filter(({ kind }) => kind === 'Deployment').map(nameOf),
      statefulSets: serving.filter(({ kind }) => kind === 'StatefulSet').map(nameOf),
      pods: [...serving.map(podsOf), ...instances],
      initContainers: unique(
        serving.flatMap(({ containers }) => containers.filter(({ init }) => init).map(({ name }) => literal(name))),
      ),
      modelSyncs: unique(
        serving.flatMap(({ containers }) =>
          containers.some(({ app }) => app === 'ollama')
            ? containers.filter(({ name }) => name === 'model-sync').map(({ name }) => literal(name))
            : [],
        ),
      ),
      autoscalers: [
        ...named('HorizontalPodAutoscaler')
          .filter(({ spec }) => Number(get(spec, 'maxReplicas')) > Number(get(spec, 'minReplicas') ?? 1))
          .map(({ metadata }) => literal(metadata.name)),
        ...named('ScaledObject')
          // By the clock it is at its maximum every day.
          .filter(({ spec }) => list(get(spec, 'triggers')).some(trigger => get(trigger, 'type') !== 'cron'))
          .map(({ metadata }) => `keda-hpa-${literal(metadata.name)}`),
      ],
      claims: unique([
        ...named('PersistentVolumeClaim').map(({ metadata }) => literal(metadata.name)),
        ...serving.flatMap(claimsOf),
        ...clusters.map(({ metadata }) => `${literal(metadata.name)}-[0-9]+(-wal)?`),
      ]),
      certificates: [
        ...named('Certificate').map(({ metadata }) => literal(metadata.name)),
        // cert-manager names the Certificate after its Secret.
        ...named('Ingress')
          .filter(hasIssuer)
          .flatMap(({ spec }) => list(get(spec, 'tls')).flatMap(tls => text(get(tls, 'secretName')) ?? []))
          .map(literal),
      ],
      jobs: [
        ...named('Job').map(({ metadata }) => literal(metadata.name)),
        ...named('CronJob').map(({ metadata }) => `${literal(metadata.name)}-[0-9]+`),
      ],
      redisExporters: withExporter.map(podsOf),
    };
  });
}

function nameOf({ name }: Workload): string {
  return literal(name);
}

function podsOf({ kind, name }: Workload): string {
  return `${literal(name)}-${kind === 'StatefulSet' ? '[0-9]+' : '[a-z0-9]+-[a-z0-9]+'}`;
}

/** The claims of a workload's pods, also those that are in no manifest. */
function claimsOf(workload: Workload): string[] {
  const templates = list(get(workload.object, 'spec', 'volumeClaimTemplates')).map(
    template => `${literal(text(get(template, 'metadata', 'name')) ?? '')}-${literal(workload.name)}-[0-9]+`,
  );
  const existing = list(workload.podSpec.volumes)
    .map(volume => storageOf(workload, text(get(volume, 'name')) ?? '').claimName)
    .filter(name => name !== undefined);
  return [...templates, ...existing.map(literal)];
}

/** A dot is the only character of a name that means something else in a regular expression. */
function literal(name: string): string {
  return name.replaceAll('.', '[.]');
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
