import { parseAllDocuments } from 'yaml';
import type { Manifest, Origin } from '../../src/rules/manifests/manifest';
import { Manifests } from '../../src/rules/manifests/manifests';

/** Fields as a table row writes them. */
export type Fields = Record<string, unknown>;

/** Environment entries: a text or number, or the entry's other fields (`{ valueFrom: … }`), or null for an entry without value. */
export type Env = Record<string, string | number | boolean | null | Fields>;

/** What a table row says about a workload; everything else is left out of the manifest. */
export interface WorkloadFields {
  /** @default Deployment */
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  /** No `spec.replicas` by default. */
  readonly replicas?: number;
  /** `spec.strategy`. */
  readonly strategy?: Fields;
  readonly image?: string;
  readonly command?: unknown[];
  readonly args?: unknown[];
  readonly env?: Env;
  readonly envFrom?: unknown[];
  /** Mount path → the volume's source (`{ emptyDir: {} }`, `{ persistentVolumeClaim: { claimName: 'x' } }`), with the mount's `subPath`, `readOnly`. */
  readonly mounts?: Record<string, Fields>;
  readonly initContainers?: Fields[];
  /** Containers beside the first one. */
  readonly sidecars?: Fields[];
  /** Pod labels. @default { app: name } */
  readonly labels?: Record<string, string>;
  /** Annotations of the object. */
  readonly annotations?: Record<string, unknown>;
  /** Annotations of the pod template. */
  readonly podAnnotations?: Record<string, string>;
  /** More fields of `metadata`. */
  readonly metadata?: Fields;
  /** More fields of the first container. */
  readonly container?: Fields;
  /** More fields of the pod's spec. */
  readonly pod?: Fields;
  /** More fields of the workload's spec. */
  readonly spec?: Fields;
}

const API_VERSIONS: Record<string, string> = {
  ReplicationController: 'v1',
  Pod: 'v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Rollout: 'argoproj.io/v1alpha1',
  DeploymentConfig: 'apps.openshift.io/v1',
};

/** Any workload kind with one container, without anything that the row does not say. */
export function deployment(fields: WorkloadFields): Manifest {
  const { kind = 'Deployment', name = 'app', labels = { app: name } } = fields;
  const metadata = { labels, ...defined({ annotations: fields.podAnnotations }) };
  const template = { metadata, spec: podSpec(name, fields) };
  const replicas = defined({ replicas: fields.replicas, strategy: fields.strategy });
  const spec =
    kind === 'CronJob'
      ? { schedule: '0 3 * * *', jobTemplate: { spec: { template, ...fields.spec } } }
      : { ...(kind === 'Job' ? {} : { selector: { matchLabels: labels } }), ...replicas, template, ...fields.spec };
  const outer = object(API_VERSIONS[kind] ?? 'apps/v1', kind, name, fields);
  if (kind !== 'Pod') return { ...outer, spec };
  return { ...outer, metadata: { ...outer.metadata, labels }, spec: { ...template.spec, ...fields.spec } };
}

/** Open WebUI as `kubectl create deployment` would make it: the official image, and nothing set. */
export function webui(fields: WorkloadFields = {}): Manifest {
  return deployment({ name: 'webui', image: 'ghcr.io/open-webui/open-webui:v0.11.4', ...fields });
}

/** Ollama as `kubectl create deployment` would make it: the official image, and nothing set. */
export function ollama(fields: WorkloadFields = {}): Manifest {
  return deployment({ name: 'ollama', image: 'ollama/ollama:0.32.15', ...fields });
}

/** Fields of a container that asks for GPUs, by the same number as limit and request. */
export function gpus(resource: string, count: number | string = 1): Fields {
  return { resources: { limits: { [resource]: count }, requests: { [resource]: count } } };
}

/** A ResourceClaimTemplate `gpus`, and the fields of a workload whose container claims by it. */
export const CLAIMED: { readonly template: Manifest; readonly workload: WorkloadFields } = {
  template: {
    ...object('resource.k8s.io/v1', 'ResourceClaimTemplate', 'gpus', {}),
    spec: { spec: { devices: { requests: [{ name: 'gpu', exactly: { deviceClassName: 'gpu.nvidia.com' } }] } } },
  },
  workload: {
    container: { resources: { claims: [{ name: 'gpu' }] } },
    pod: { resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'gpus' }] },
  },
};

/** A Service that selects what `deployment` labels, `spec` on top. */
export function service(
  fields: { name?: string; namespace?: string; selector?: Fields; annotations?: Fields; spec?: Fields } = {},
): Manifest {
  const { name = 'webui', selector = { app: name } } = fields;
  const ports = [{ name: 'http', port: 80, targetPort: 8080 }];
  return { ...object('v1', 'Service', name, fields), spec: { selector, ports, ...fields.spec } };
}

/** An Ingress of one host and one path to a Service, `spec` on top. */
export function ingress(
  fields: {
    name?: string;
    namespace?: string;
    host?: string;
    service?: string;
    className?: string;
    tls?: unknown[];
    annotations?: Fields;
    spec?: Fields;
  } = {},
): Manifest {
  const { name = 'webui', host = 'chat.example.com', service: backend = 'webui' } = fields;
  const path = { path: '/', pathType: 'Prefix', backend: { service: { name: backend, port: { number: 80 } } } };
  const optional = defined({ ingressClassName: fields.className, tls: fields.tls });
  return {
    ...object('networking.k8s.io/v1', 'Ingress', name, fields),
    spec: { ...optional, rules: [{ host, http: { paths: [path] } }], ...fields.spec },
  };
}

/** A PersistentVolumeClaim, ReadWriteOnce unless the row says otherwise. */
export function claim(
  fields: { name?: string; namespace?: string; accessModes?: string[]; annotations?: Fields; spec?: Fields } = {},
): Manifest {
  const { name = 'data', accessModes = ['ReadWriteOnce'] } = fields;
  const resources = { requests: { storage: '10Gi' } };
  return { ...object('v1', 'PersistentVolumeClaim', name, fields), spec: { accessModes, resources, ...fields.spec } };
}

/** A ConfigMap. */
export function configMap(name: string, data: Fields, namespace?: string): Manifest {
  return { ...object('v1', 'ConfigMap', name, { namespace }), data };
}

/** A Secret with `stringData`. */
export function secret(name: string, stringData: Fields, namespace?: string): Manifest {
  return { ...object('v1', 'Secret', name, { namespace }), stringData };
}

/** A HorizontalPodAutoscaler of a Deployment. */
export function autoscaler(
  fields: {
    name?: string;
    namespace?: string;
    target?: string;
    targetKind?: string;
    max?: unknown;
    spec?: Fields;
  } = {},
): Manifest {
  const { name = 'webui', target = 'webui', targetKind = 'Deployment', max = 5 } = fields;
  return {
    ...object('autoscaling/v2', 'HorizontalPodAutoscaler', name, fields),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: targetKind, name: target },
      minReplicas: 1,
      maxReplicas: max,
      ...fields.spec,
    },
  };
}

/** `valueFrom` of a Secret's key, for a row's `env`. */
export function fromSecret(name: string, key: string): Fields {
  return { valueFrom: { secretKeyRef: { name, key } } };
}

/** The documents of a YAML text, as `kubectl apply -f` would read it. */
export function yaml(texts: TemplateStringsArray, ...values: unknown[]): Manifest[] {
  const lines = String.raw({ raw: texts.map(text => text) }, ...values).split('\n');
  const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  const documents = parseAllDocuments(lines.map(line => line.slice(indent)).join('\n'), { merge: true });
  if ('empty' in documents) return [];
  return documents.map(document => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS() as Manifest;
  });
}

/** Manifests of a row, each with its kind and name as origin. */
export function manifestsOf(...objects: unknown[]): Manifests {
  const origins = objects.map(manifest => ({ manifest: manifest as Manifest, origin: originOf(manifest as Manifest) }));
  return Manifests.of(origins);
}

function originOf(manifest: Origin['manifest']): string {
  return `${manifest?.kind}/${manifest?.metadata?.name}`;
}

function podSpec(name: string, fields: WorkloadFields): Fields {
  const mounts = Object.entries(fields.mounts ?? {}).map(([mountPath, { subPath, readOnly, ...source }], index) => ({
    volume: { name: `volume-${index}`, ...source },
    mount: { name: `volume-${index}`, mountPath, ...defined({ subPath, readOnly }) },
  }));
  const env = fields.env && envOf(fields.env);
  const { image, command, args, envFrom, initContainers } = fields;
  const volumeMounts = mounts.length > 0 ? mounts.map(({ mount }) => mount) : undefined;
  const volumes = mounts.length > 0 ? mounts.map(({ volume }) => volume) : undefined;
  const first = { name, ...defined({ image, command, args, env, envFrom, volumeMounts }), ...fields.container };
  const containers = [first, ...(fields.sidecars ?? [])];
  return { containers, ...defined({ initContainers, volumes }), ...fields.pod };
}

/** The `env` list of a container, for rows that write a container by hand. */
export function envOf(env: Env): Fields[] {
  return Object.entries(env).map(([name, value]) => {
    if (value === null) return { name };
    return typeof value === 'object' ? { name, ...value } : { name, value };
  });
}

export function object(
  apiVersion: string,
  kind: string,
  name: string,
  fields: { namespace?: string; annotations?: Fields; metadata?: Fields },
): Manifest {
  const { namespace, annotations } = fields;
  return { apiVersion, kind, metadata: { name, ...defined({ namespace, annotations }), ...fields.metadata } };
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
