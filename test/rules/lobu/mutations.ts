import type { Draft } from '../draft';
import { type Fields, service } from '../manifests';

/** One change of a clean Lobu, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

/** A workload of a draft, by the path of its fields. */
function pod(draft: Draft, image: RegExp): Fields & { containers: Fields[] } {
  return draft.running(image).spec.template.spec as unknown as Fields & { containers: Fields[] };
}

const APP = /lobu-app/;
const WORKER = /lobu-worker/;
const EMBEDDINGS = /lobu-embeddings/;

/** The first object whose name begins so. */
function named(draft: Draft, kind: string, name: string) {
  const found = draft.objects.find(object => object.kind === kind && object.metadata.name.startsWith(name));
  if (!found) throw new Error(`there is no ${kind}/${name} to change`);
  return found;
}

/** Gives a variable of the first container of a workload another value, or none. */
function vary(workload: ReturnType<typeof named>, name: string, value?: string): void {
  const [container] = workload.spec.template.spec.containers;
  container.env = container.env.filter(entry => entry.name !== name);
  if (value !== undefined) container.env.push({ name, value });
}

const app = (draft: Draft, name: string, value?: string) => vary(draft.running(APP), name, value);
const job = (draft: Draft, name: string) => named(draft, 'Job', `lobu-${name}`);

/** What breaks with any number of gateways. */
export const LOBU: Mutations = {
  'a gateway that migrates beside the Job': [draft => app(draft, 'SKIP_MIGRATIONS'), 'lobu-has-one-migration-writer'],
  'no Job': [
    draft => draft.objects.splice(draft.objects.indexOf(job(draft, 'migrate')), 1),
    'lobu-has-one-migration-writer',
  ],
  'no check of the schema': [draft => app(draft, 'SKIP_SCHEMA_VERSION_CHECK', '1'), 'lobu-safety-checks-are-on'],
  'an older worker': [
    draft => {
      const [container] = draft.running(WORKER).spec.template.spec.containers;
      container.image = container.image.replace(/:.*/, ':20260101-000000');
    },
    'lobu-images-share-one-tag',
  ],
  'a tag that moves': [
    draft => {
      for (const object of draft.objects) {
        const spec = object.spec?.template?.spec;
        for (const container of [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])])
          container.image = container.image.replace(/:.*/, ':latest');
      }
    },
    'images-are-pinned',
  ],
  'no public URL': [
    draft => {
      app(draft, 'PUBLIC_WEB_URL');
      app(draft, 'PUBLIC_GATEWAY_URL');
    },
    'lobu-public-url-matches-host',
  ],
  'a public URL with a path': [
    draft => app(draft, 'PUBLIC_WEB_URL', 'https://lobu.example.com/app'),
    'lobu-public-url-matches-host',
  ],
  'no database': [draft => app(draft, 'DATABASE_URL'), 'lobu-needs-postgres'],
  'a migration through a pooler': [
    draft => vary(job(draft, 'migrate'), 'DATABASE_URL', 'postgresql://lobu-pooler/lobu'),
    'lobu-migrations-bypass-the-pooler',
  ],
  'no key': [draft => app(draft, 'ENCRYPTION_KEY'), 'lobu-secrets-are-complete'],
  'no token of workers': [draft => app(draft, 'WORKER_API_TOKEN'), 'lobu-secrets-are-complete'],
  'a literal token': [draft => app(draft, 'WORKER_API_TOKEN', 'abc'), 'secrets-are-references'],
  'a user by name': [
    draft => {
      pod(draft, EMBEDDINGS).securityContext = { runAsNonRoot: true };
    },
    'lobu-users-are-numeric',
  ],
  'no time to end': [
    draft => {
      pod(draft, APP).terminationGracePeriodSeconds = 20;
    },
    'lobu-shutdown-fits-the-grace-period',
  ],
  'connectors in two places': [draft => app(draft, 'LOBU_DISABLE_EMBEDDED_WORKER'), 'lobu-connectors-run-in-one-place'],
  'another model': [
    draft => vary(draft.running(EMBEDDINGS), 'EMBEDDINGS_MODEL', 'another/model'),
    'lobu-embeddings-agree',
  ],
  'other dimensions': [
    draft => vary(draft.running(EMBEDDINGS), 'EMBEDDINGS_DIMENSIONS', '384'),
    'lobu-embeddings-agree',
  ],
  'releases that overlap': [
    draft => {
      draft.running(APP).spec.strategy = undefined;
    },
    'lobu-releases-do-not-overlap',
  ],
  'every domain': [draft => app(draft, 'WORKER_ALLOWED_DOMAINS', '*'), 'lobu-agents-reach-named-domains'],
  'a proxy that is not trusted': [draft => app(draft, 'TRUSTED_PROXY'), 'lobu-proxies-are-trusted'],
  'no embeddings': [draft => app(draft, 'EMBEDDINGS_SERVICE_URL'), 'lobu-embeddings-are-reachable'],
  'more locks than connections': [draft => app(draft, 'LOBU_MAX_RESERVED_LOCKS', '30'), 'lobu-locks-leave-connections'],
  'links to a Service that is named as a variable': [
    draft => {
      pod(draft, APP).enableServiceLinks = undefined;
      draft.objects.push(service({ name: 'embeddings', namespace: 'lobu' }) as unknown as Draft['objects'][number]);
    },
    'lobu-service-links-are-off',
  ],
};

/** What breaks with several gateways. */
export const LOBU_REPLICATED: Mutations = {
  ...LOBU,
  'a Service that pins nobody': [
    draft => {
      Object.assign(named(draft, 'Service', 'lobu-app').spec, { sessionAffinity: 'None' });
    },
    'lobu-service-pins-clients',
  ],
  'a Service that is open to the outside': [
    draft => {
      Object.assign(named(draft, 'Service', 'lobu-app').spec, { type: 'NodePort' });
    },
    'lobu-node-ports-keep-client-addresses',
  ],
  'no affinity policy': [
    draft => draft.objects.splice(draft.objects.indexOf(draft.one('BackendTrafficPolicy')), 1),
    'lobu-replicas-need-sticky-sessions',
  ],
  'another host beside': [
    draft => draft.one('HTTPRoute').spec.hostnames?.push('lobu.example.org'),
    'lobu-hosts-share-the-cookie-domain',
  ],
  'gateways that migrate and are killed': [
    draft => {
      app(draft, 'SKIP_MIGRATIONS');
      pod(draft, APP).containers[0].startupProbe = undefined;
    },
    'lobu-boot-migrations-have-time',
    'lobu-has-one-migration-writer',
  ],
  'a budget that nobody can meet': [
    draft => {
      const budget = draft.objects.find(
        ({ kind, metadata }) => kind === 'PodDisruptionBudget' && APP.test(metadata.name),
      );
      Object.assign(budget!.spec, { maxUnavailable: 0 });
    },
    'disruption-budgets-let-pods-go',
  ],
  'files of each pod': [draft => app(draft, 'LOBU_ARTIFACTS_DIR', '/tmp'), 'lobu-replicas-share-artifacts'],
  'a claim of one node': [
    draft => {
      Object.assign(named(draft, 'PersistentVolumeClaim', 'lobu-app-artifacts').spec, {
        accessModes: ['ReadWriteOnce'],
      });
    },
    'lobu-replicas-share-artifacts',
    'one-writer-per-read-write-once-volume',
  ],
  'a smoke test without database': [
    draft => vary(job(draft, 'smoke-test'), 'DATABASE_URL'),
    'lobu-smoke-test-reaches-the-database',
  ],
  'a monitor without token': [
    draft => {
      Object.assign(draft.one('ServiceMonitor').spec, { endpoints: [{ port: 'http' }] });
    },
    'lobu-service-monitor-authenticates',
  ],
  'public metrics': [draft => app(draft, 'METRICS_AUTH_TOKEN'), 'lobu-metrics-are-private'],
  'more connections than the database has': [
    draft => app(draft, 'DB_POOL_MAX', '90'),
    'lobu-connections-fit-the-database',
  ],
};
