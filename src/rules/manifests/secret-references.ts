import { get, groupOf, list, type Manifest, namespaceOf, record, text } from './manifest';
import type { Manifests } from './manifests';
import type { Workload } from './workloads';

/** What a Secret is made of, where that is not whatever its readers want: what `kubectl create secret` calls it, or its type. */
export type SecretForm = 'docker-registry' | 'tls' | 'basic-auth';

/** Somebody reads a Secret of its own namespace. */
export interface SecretReference {
  readonly namespace: string;
  readonly name: string;

  /** The key that is read; unknown where all of them are. */
  readonly key?: string;

  readonly form?: SecretForm;

  /** The reader does without it. */
  readonly optional: boolean;

  /** The variable that the key becomes, or the field that names the Secret, for a human. */
  readonly as: string;

  /** Whether `as` is the name of a variable, or of a file that the key becomes. */
  readonly via: 'variable' | 'file' | 'field';

  readonly reader: Manifest;
}

const known = new WeakMap<Manifests, SecretReference[]>();

/** Every reference to a Secret, in the order of the input. */
export function secretReferences(manifests: Manifests): SecretReference[] {
  const references = known.get(manifests) ?? referencesIn(manifests);
  known.set(manifests, references);
  return references;
}

function referencesIn(manifests: Manifests): SecretReference[] {
  const workloads = new Map(manifests.workloads.map(workload => [workload.object, workload]));
  return manifests.objects.flatMap(object => {
    const workload = workloads.get(object);
    return workload ? podReferences(workload) : (OTHERS[`${object.kind} ${groupOf(object)}`]?.(object) ?? []);
  });
}

function podReferences({ object, namespace, podSpec, containers }: Workload): SecretReference[] {
  const refer = referrer(object, namespace);
  const pulled = list(podSpec.imagePullSecrets).flatMap(secret =>
    refer(get(secret, 'name'), { as: 'imagePullSecrets', form: 'docker-registry' }),
  );
  const read = containers.flatMap(({ raw }) => [
    ...list(raw.env).flatMap(entry => {
      const ref = get(entry, 'valueFrom', 'secretKeyRef');
      const as = text(get(entry, 'name')) ?? '';
      return refer(get(ref, 'name'), { key: get(ref, 'key'), optional: get(ref, 'optional'), as, via: 'variable' });
    }),
    ...list(raw.envFrom).flatMap(entry => {
      const ref = get(entry, 'secretRef');
      return refer(get(ref, 'name'), { optional: get(ref, 'optional'), as: 'envFrom' });
    }),
  ]);
  const mounted = list(podSpec.volumes).flatMap(volume => [
    ...files(refer, get(volume, 'secret', 'secretName'), get(volume, 'secret')),
    ...list(get(volume, 'projected', 'sources')).flatMap(source => {
      const projected = get(source, 'secret');
      return files(refer, get(projected, 'name'), projected);
    }),
  ]);
  return [...pulled, ...read, ...mounted];
}

type Refer = (
  name: unknown,
  reference: {
    as: string;
    via?: SecretReference['via'];
    key?: unknown;
    optional?: unknown;
    form?: SecretForm;
    namespace?: unknown;
  },
) => SecretReference[];

/** Makes references of a reader; none of what names no Secret. */
function referrer(reader: Manifest, own = namespaceOf(reader)): Refer {
  return (name, { as, via = 'field', key, optional, form, namespace }) => {
    const secret = text(name);
    if (!secret) return [];
    return [
      {
        namespace: text(namespace) ?? own,
        name: secret,
        key: text(key),
        form,
        optional: optional === true,
        as,
        via,
        reader,
      },
    ];
  };
}

function files(refer: Refer, name: unknown, source: unknown): SecretReference[] {
  const optional = get(source, 'optional');
  const items = list(get(source, 'items'));
  if (items.length === 0) return refer(name, { optional, as: 'a volume' });
  return items.flatMap(item => refer(name, { key: get(item, 'key'), optional, as: 'a volume', via: 'file' }));
}

/** An object that reads a key as `{ name, key }`. */
function keyed(refer: Refer, ref: unknown, as: string): SecretReference[] {
  return refer(get(ref, 'name'), { key: get(ref, 'key'), optional: get(ref, 'optional'), as });
}

const ISSUERS = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'];

/** cert-manager writes the certificates of what carries one of these annotations. */
export function hasIssuer({ metadata }: Manifest): boolean {
  return ISSUERS.some(name => get(metadata, 'annotations', name) !== undefined);
}

/** What other kinds read, by kind and API group. */
const OTHERS: { readonly [kind: string]: (object: Manifest) => SecretReference[] } = {
  'ServiceAccount ': object =>
    list(object.imagePullSecrets).flatMap(secret =>
      referrer(object)(get(secret, 'name'), { as: 'imagePullSecrets', form: 'docker-registry' }),
    ),
  'Ingress networking.k8s.io': object =>
    hasIssuer(object)
      ? []
      : list(get(object, 'spec', 'tls')).flatMap(tls => certificate(object, get(tls, 'secretName'))),
  'Gateway gateway.networking.k8s.io': object =>
    hasIssuer(object)
      ? []
      : list(get(object, 'spec', 'listeners'))
          .flatMap(listener => list(get(listener, 'tls', 'certificateRefs')))
          .filter(ref => ['Secret', undefined].includes(text(get(ref, 'kind'))))
          .flatMap(ref => certificate(object, get(ref, 'name'), get(ref, 'namespace'))),
  'HTTPProxy projectcontour.io': object => {
    const [, namespace, name] = /^(?:([^/]*)\/)?(.*)$/s.exec(
      text(get(object, 'spec', 'virtualhost', 'tls', 'secretName')) ?? '',
    )!;
    return certificate(object, name, namespace);
  },
  'IngressRoute traefik.io': object => certificate(object, get(object, 'spec', 'tls', 'secretName')),
  'Route route.openshift.io': object => certificate(object, get(object, 'spec', 'tls', 'externalCertificate', 'name')),
  'ServiceMonitor monitoring.coreos.com': object => monitored(object, get(object, 'spec', 'endpoints')),
  'PodMonitor monitoring.coreos.com': object => monitored(object, get(object, 'spec', 'podMetricsEndpoints')),
  'TriggerAuthentication keda.sh': object =>
    list(get(object, 'spec', 'secretTargetRef')).flatMap(ref => keyed(referrer(object), ref, 'secretTargetRef')),
  'Cluster postgresql.cnpg.io': cloudNativePg,
  'ObjectStore barmancloud.cnpg.io': object => barman(object, get(object, 'spec', 'configuration')),
};

function certificate(object: Manifest, name: unknown, namespace?: unknown): SecretReference[] {
  return referrer(object)(name, { namespace, as: 'its certificate', form: 'tls' });
}

function monitored(object: Manifest, endpoints: unknown): SecretReference[] {
  return list(endpoints).flatMap(endpoint => [
    ...keyed(referrer(object), get(endpoint, 'authorization', 'credentials'), 'authorization'),
    ...keyed(referrer(object), get(endpoint, 'bearerTokenSecret'), 'bearerTokenSecret'),
    ...['username', 'password'].flatMap(field =>
      keyed(referrer(object), get(endpoint, 'basicAuth', field), 'basicAuth'),
    ),
  ]);
}

/** What a Cluster reads; each is there before the Cluster, which does not make it. */
function cloudNativePg(object: Manifest): SecretReference[] {
  const refer = referrer(object);
  const spec = record(object.spec);
  const owner = (name: unknown, as: string) =>
    ['username', 'password'].flatMap(key => refer(name, { key, as, form: 'basic-auth' }));
  return [
    ...owner(get(spec.bootstrap, 'initdb', 'secret', 'name'), 'bootstrap.initdb'),
    ...owner(get(spec.superuserSecret, 'name'), 'superuserSecret'),
    ...list(get(spec.managed, 'roles')).flatMap(role => owner(get(role, 'passwordSecret', 'name'), 'managed.roles')),
    ...barman(object, get(spec.backup, 'barmanObjectStore')),
    ...list(spec.imagePullSecrets).flatMap(secret =>
      refer(get(secret, 'name'), { as: 'imagePullSecrets', form: 'docker-registry' }),
    ),
  ];
}

/** The credentials of an object store, as Barman is told them. */
function barman(object: Manifest, store: unknown): SecretReference[] {
  return ['s3Credentials', 'azureCredentials', 'googleCredentials'].flatMap(kind =>
    Object.values(record(get(store, kind))).flatMap(ref => keyed(referrer(object), ref, kind)),
  );
}
