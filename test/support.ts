import { App, Chart, Duration, Testing } from 'cdk8s';
import { Exposure } from '../src/exposure/exposure';
import { IngressController } from '../src/exposure/ingress/ingress-controller';
import { AntiAffinity } from '../src/k8s/anti-affinity';
import { DisruptionBudget } from '../src/k8s/disruption-budget';
import { EnvFrom } from '../src/k8s/env-from';
import { NetworkPeer } from '../src/k8s/network-peer';
import { type PartProps, PullPolicy, type ResourceList, type Resources } from '../src/k8s/part-props';
import { type PodIds, PodSecurity } from '../src/k8s/pod-security';
import type { Probes, ProbeTiming } from '../src/k8s/probe-timing';
import { type Scheduling, TaintEffect, type Toleration } from '../src/k8s/scheduling';
import { SecretRef } from '../src/k8s/secret-ref';
import { ServiceAccount } from '../src/k8s/service-account';
import { Spread } from '../src/k8s/spread';
import { Topology } from '../src/k8s/topology';

/** A field of a manifest: `any`, since tests reach deep into what they have just rendered. */
// biome-ignore lint/suspicious/noExplicitAny: a typed path would repeat all of Kubernetes' API
export type Field = any;

/** A rendered object. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [field: string]: Field };
  readonly [field: string]: Field;
}

/** A chart `chat` in the namespace `ai`, as the README has it. */
export function chatChart(): Chart {
  return new Chart(new App(), 'chat', { namespace: 'ai' });
}

/** What a chart `chat` in the namespace `ai` renders, rules included. */
export function render(build: (chart: Chart) => void): Manifest[] {
  const chart = chatChart();
  build(chart);
  return Testing.synth(chart);
}

/** The one object of a kind, of a name where there are several. */
export function only(manifests: Manifest[], kind: string, name?: string): Manifest {
  const found = manifests.filter(each => each.kind === kind && (name === undefined || each.metadata.name === name));
  if (found.length === 1) return found[0];
  const all = manifests.map(each => `${each.kind}/${each.metadata.name}`).join(', ');
  throw new Error(`${found.length} objects are ${kind}/${name ?? '*'} among ${all}`);
}

/** `Kind/name` of every object, sorted; but for the ServiceAccount that every workload has (test/k8s/service-account). */
export function titles(manifests: Manifest[]): string[] {
  return manifests
    .filter(({ kind }) => kind !== 'ServiceAccount')
    .map(({ kind, metadata }) => `${kind}/${metadata.name}`)
    .sort();
}

/** The pod's spec of a workload. */
export function podOf(workload: Manifest): Field {
  return workload.spec.template.spec;
}

/** A container of a workload, init containers included; the first of `containers` without a name. */
export function containerOf(workload: Manifest, name?: string): Field {
  const pod = podOf(workload);
  const all: Field[] = [...pod.containers, ...(pod.initContainers ?? [])];
  const found = name === undefined ? all[0] : all.find(container => container.name === name);
  if (!found) throw new Error(`${workload.metadata.name} has no container ${name}`);
  return found;
}

/** Variables of a container in their order: a value, or `secret:<name>/<key>`. */
export function envOf(container: Field): [string, string][] {
  return (container.env ?? []).map(({ name, value, valueFrom }: Field) => {
    const ref = valueFrom?.secretKeyRef;
    return [name, ref ? `secret:${ref.name}/${ref.key}` : value];
  });
}

/** Variables of a container by name. */
export function variablesOf(container: Field): { [name: string]: string } {
  return Object.fromEntries(envOf(container));
}

/** `<host>:<port>` of a rendered Service, which must select the pods of the workload and lead to a port of theirs. */
export function addressOf(service: Manifest, workload: Manifest): string {
  const [port] = service.spec.ports;
  const named = podOf(workload).containers.flatMap((container: Field) => container.ports ?? []);
  expect(workload.spec.template.metadata.labels).toMatchObject(service.spec.selector);
  expect(named.map(({ name }: Field) => name)).toContain(port.targetPort);
  return `${service.metadata.name}.${service.metadata.namespace}.svc:${port.port}`;
}

/** Checks what every part promises of every workload. */
export function expectHardened(manifests: Manifest[]): void {
  const workloads = manifests.filter(({ spec }) => spec?.template);
  expect(workloads).not.toEqual([]);
  for (const workload of workloads) {
    const pod = podOf(workload);
    expect(pod).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
    expect(pod.securityContext.seccompProfile).toEqual({ type: 'RuntimeDefault' });
    expect(workload.spec.template.metadata.labels).toMatchObject(workload.spec.selector.matchLabels);
    for (const container of [...pod.containers, ...(pod.initContainers ?? [])]) {
      expect(container.securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.securityContext.runAsNonRoot).toBe(pod.securityContext.runAsNonRoot);
      const { requests, limits } = container.resources;
      expect({ requests: Object.keys(requests), limits: Object.keys(limits) }).toEqual({
        requests: expect.arrayContaining(['cpu', 'memory']),
        limits: expect.arrayContaining(['memory']),
      });
      expect(limits).not.toHaveProperty('cpu');
      expect(container.image).toMatch(/:[^:/]+$/);
    }
  }
}

/** The message of what is thrown; an empty one if nothing is. */
export function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

function timing(seconds: number): Required<ProbeTiming> {
  return {
    initialDelay: Duration.seconds(seconds),
    period: Duration.seconds(seconds + 1),
    timeout: Duration.seconds(seconds + 2),
    failureThreshold: seconds + 3,
  };
}

function timed(seconds: number): Field {
  return {
    initialDelaySeconds: seconds,
    periodSeconds: seconds + 1,
    timeoutSeconds: seconds + 2,
    failureThreshold: seconds + 3,
  };
}

const requests: Required<ResourceList> = { cpu: '3', memory: '9Gi', ephemeralStorage: '1Gi' };
const limits: Required<ResourceList> = { cpu: '5', memory: '18Gi', ephemeralStorage: '2Gi' };
const resources: Required<Resources> = { requests, limits };
const toleration: Required<Toleration> = { key: 'dedicated', value: 'ai', effect: TaintEffect.NO_EXECUTE };
const scheduling: Required<Scheduling> = {
  nodeSelector: { disk: 'ssd' },
  tolerations: [toleration, { effect: TaintEffect.PREFER_NO_SCHEDULE }],
  priorityClassName: 'important',
  spread: [Spread.preferred(Topology.label('rack'))],
  antiAffinity: [AntiAffinity.preferred(Topology.hostname())],
};
const probes: Required<Probes> = { startup: timing(100), liveness: timing(200), readiness: timing(300) };
const ids: Required<PodIds> = { runAsUser: 11, runAsGroup: 12, fsGroup: 13, supplementalGroups: [14, 15] };

/** Every prop that all parts share: a new one does not compile until it is here, and `expectCommonProps` looks for it. */
export const COMMON_PROPS: Required<PartProps> = {
  name: 'given',
  image: 'registry.example.com/mirror/image:given',
  version: 'v1.2.3',
  imagePullPolicy: PullPolicy.ALWAYS,
  imagePullSecrets: ['registry', 'mirror'],
  resources,
  scheduling,
  probes,
  podSecurity: PodSecurity.ids(ids),
  serviceAccount: ServiceAccount.existing('account'),
  disruptionBudget: DisruptionBudget.maxUnavailable(1),
  labels: { 'label-of': 'all' },
  annotations: { 'annotation-of': 'all' },
  podLabels: { 'label-of-pods': 'pods' },
  podAnnotations: { 'annotation-of-pods': 'pods' },
  allowFrom: [NetworkPeer.namespace('tools')],
  allowTo: [NetworkPeer.cidr('10.9.0.0/16', { ports: [8080] })],
  selectorLabels: { app: 'taken-over' },
  env: { EXTRA: 'text', EXTRA_COPY: '$(EXTRA)' },
  secretEnv: { EXTRA_SECRET: SecretRef.of('extra', 'key') },
  envFrom: [EnvFrom.secret('more', 'MORE_'), EnvFrom.configMap('most')],
};

/** Checks that `COMMON_PROPS`, given to one part, are all in its output. */
export function expectCommonProps(manifests: Manifest[], program: string, component: string): void {
  for (const { metadata } of manifests) {
    expect(metadata.name).toMatch(/^given(-|$)/);
    expect(metadata.labels).toMatchObject({
      'app.kubernetes.io/name': program,
      'app.kubernetes.io/instance': 'given',
      'app.kubernetes.io/component': component,
      'app.kubernetes.io/part-of': 'chat',
      'app.kubernetes.io/version': 'v1.2.3',
      'app.kubernetes.io/managed-by': 'cdk8s',
      'label-of': 'all',
    });
    expect(metadata.labels).not.toHaveProperty('label-of-pods');
    expect(metadata.annotations).toMatchObject({ 'annotation-of': 'all' });
  }
  for (const { spec } of manifests.filter(({ kind }) => kind === 'Service')) {
    expect(spec.selector).toEqual({ app: 'taken-over' });
  }
  const [workload, ...none] = manifests.filter(({ spec }) => spec?.template);
  expect(none).toEqual([]);
  expect(workload.spec.selector.matchLabels).toEqual({ app: 'taken-over' });
  const { labels, annotations } = workload.spec.template.metadata;
  expect(labels).toMatchObject({ 'label-of': 'all', 'label-of-pods': 'pods', app: 'taken-over' });
  expect(annotations).toMatchObject({ 'annotation-of': 'all', 'annotation-of-pods': 'pods' });

  const budget = only(manifests, 'PodDisruptionBudget');
  expect(budget.spec).toMatchObject({ maxUnavailable: 1, selector: { matchLabels: { app: 'taken-over' } } });

  const pod = podOf(workload);
  const labelSelector = { matchLabels: { app: 'taken-over' } };
  expect(pod.topologySpreadConstraints).toMatchObject([{ topologyKey: 'rack', labelSelector }]);
  expect(pod.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution).toEqual([
    { weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector } },
  ]);
  expect(pod).toMatchObject({
    serviceAccountName: 'account',
    automountServiceAccountToken: false,
    imagePullSecrets: [{ name: 'registry' }, { name: 'mirror' }],
    priorityClassName: 'important',
    nodeSelector: { disk: 'ssd' },
    securityContext: {
      runAsUser: 11,
      runAsNonRoot: true,
      runAsGroup: 12,
      fsGroup: 13,
      fsGroupChangePolicy: 'OnRootMismatch',
      supplementalGroups: [14, 15],
    },
  });
  expect(pod.tolerations).toEqual(
    expect.arrayContaining([
      { key: 'dedicated', value: 'ai', effect: 'NoExecute', operator: 'Equal' },
      { effect: 'PreferNoSchedule', operator: 'Exists' },
    ]),
  );
  for (const container of [...pod.containers, ...(pod.initContainers ?? [])]) {
    expect(container.image).toBe('registry.example.com/mirror/image:given');
    expect(container.imagePullPolicy).toBe('Always');
  }
  const main = containerOf(workload);
  expect(main.resources.requests).toMatchObject({ cpu: '3', memory: '9Gi', 'ephemeral-storage': '1Gi' });
  expect(main.resources.limits).toMatchObject({ cpu: '5', memory: '18Gi', 'ephemeral-storage': '2Gi' });
  expect(main.startupProbe).toMatchObject(timed(100));
  expect(main.livenessProbe).toMatchObject(timed(200));
  expect(main.readinessProbe).toMatchObject(timed(300));
  expect(envOf(main).slice(-3)).toEqual([
    ['EXTRA', 'text'],
    ['EXTRA_COPY', '$(EXTRA)'],
    ['EXTRA_SECRET', 'secret:extra/key'],
  ]);
  expect(main.envFrom).toEqual([{ secretRef: { name: 'more' }, prefix: 'MORE_' }, { configMapRef: { name: 'most' } }]);
}

/** A way in that asks for a password, as parts without sign-in need. */
export function guarded(host: string): Exposure {
  const annotations = { 'nginx.ingress.kubernetes.io/auth-type': 'basic' };
  return Exposure.ingress(IngressController.ingressNginx(), { host, annotations });
}
