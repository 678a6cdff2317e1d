import type { Manifest } from '../../../src/rules/manifests/manifest';
import type { Workload } from '../../../src/rules/manifests/workloads';
import { autoscaler, deployment, manifestsOf, service, type WorkloadFields, webui } from '../manifests';

function workload(fields: WorkloadFields, ...others: unknown[]): Workload {
  return manifestsOf(deployment(fields), ...others).workloads[0];
}

function scaledObject(spec: Record<string, unknown>): Manifest {
  return { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name: 's' }, spec };
}

describe('the largest number of pods', () => {
  test.each<[string, WorkloadFields, number | undefined]>([
    ['of a Deployment', { replicas: 3 }, 3],
    ['of a Deployment without replicas', {}, 1],
    ['of a Deployment with replicas null', { spec: { replicas: null } }, 1],
    ['of a Deployment that is scaled down', { replicas: 0 }, 0],
    ['of a template that nobody rendered', { spec: { replicas: '{{ .Values.replicas }}' } }, undefined],
    ['of a StatefulSet', { kind: 'StatefulSet', replicas: 2 }, 2],
    ['of a DaemonSet', { kind: 'DaemonSet' }, Number.POSITIVE_INFINITY],
    ['of a Job', { kind: 'Job', spec: { parallelism: 2 } }, 2],
    ['of a CronJob', { kind: 'CronJob' }, 1],
    ['of a Pod', { kind: 'Pod' }, 1],
    ['of a Rollout', { kind: 'Rollout', replicas: 2 }, 2],
  ])('%s', (_what, fields, max) => {
    expect(workload(fields).max).toBe(max);
  });

  test('is the autoscaler’s when that is larger', () => {
    expect(workload({ name: 'webui', replicas: 1 }, autoscaler({ max: 5 })).max).toBe(5);
    expect(workload({ name: 'webui', replicas: 7 }, autoscaler({ max: 5 })).max).toBe(7);
    expect(workload({ name: 'webui' }, autoscaler({ max: 'five' })).max).toBeUndefined();
  });

  test('of a ScaledObject is a hundred unless it says otherwise, and its target a Deployment', () => {
    const target = { scaleTargetRef: { name: 'webui' } };
    expect(workload({ name: 'webui' }, scaledObject(target)).max).toBe(100);
    expect(workload({ name: 'webui' }, scaledObject({ ...target, maxReplicaCount: 4 })).max).toBe(4);
  });

  test('is not that of another kind, name or namespace', () => {
    const others = [
      autoscaler({ targetKind: 'StatefulSet' }),
      autoscaler({ target: 'other' }),
      autoscaler({ namespace: 'dev' }),
    ];
    expect(workload({ name: 'webui', namespace: 'ai' }, ...others).autoscalers).toEqual([]);
  });
});

test('the autoscaler that KEDA works through is no second one', () => {
  const scaled = scaledObject({ scaleTargetRef: { name: 'webui' } });
  const labelled = autoscaler({ name: 'keda' });
  const kedas = { ...labelled, metadata: { name: 'keda', labels: { 'scaledobject.keda.sh/name': 's' } } };
  expect(workload({ name: 'webui' }, scaled, kedas).autoscalers).toEqual([scaled]);
  expect(workload({ name: 'webui' }, kedas).autoscalers).toEqual([kedas]);
  expect(workload({ name: 'webui' }, scaled, labelled).autoscalers).toEqual([labelled, scaled]);
});

test('a Rollout takes the template of the Deployment that it names', () => {
  const spec = { replicas: 2, workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'webui' } };
  const rollout = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', metadata: { name: 'r' }, spec };
  const { workloads } = manifestsOf(webui(), rollout);
  expect(workloads.map(({ kind }) => kind)).toEqual(['Rollout']);
  expect(workloads[0].servers).toHaveLength(1);
});

test('a workload kind of another group makes no pods', () => {
  expect(manifestsOf({ ...webui(), apiVersion: 'example.com/v1' }).workloads).toEqual([]);
});

test.each([
  null,
  'x',
  [],
  { template: null },
  { template: { spec: { containers: 'x' } } },
  { template: [] },
])('a Deployment with spec %j has no containers', spec => {
  expect(manifestsOf({ ...webui(), spec }).workloads[0].containers).toEqual([]);
});

describe('a Service selects a workload', () => {
  const selected = (fields: Parameters<typeof service>[0], pods: WorkloadFields = { namespace: 'ai' }) =>
    manifestsOf(webui({ labels: { app: 'webui', tier: 'web' }, ...pods }), service(fields)).workloads[0].services
      .length;

  test('by a subset of its labels, in a namespace that can be the same', () => {
    expect(selected({ namespace: 'ai' })).toBe(1);
    expect(selected({})).toBe(1);
    expect(selected({ namespace: 'ai' }, {})).toBe(1);
    expect(selected({ namespace: 'dev' })).toBe(0);
    expect(selected({ selector: { app: 'webui', tier: 'web' } })).toBe(1);
    expect(selected({ selector: { app: 'webui', tier: 'db' } })).toBe(0);
  });

  test('never without a selector, and never by a name elsewhere', () => {
    expect(selected({ selector: {} })).toBe(0);
    expect(selected({ spec: { type: 'ExternalName' } })).toBe(0);
    expect(selected({ selector: { constructor: 'Object' } })).toBe(0);
  });
});

test('ten thousand installations in as many namespaces stay linear', () => {
  const documents = Array.from({ length: 10_000 }, (_, index) => [
    webui({ namespace: `n${index}`, replicas: 2 }),
    service({ namespace: `n${index}` }),
    autoscaler({ namespace: `n${index}` }),
  ]).flat();
  const start = Date.now();
  const manifests = manifestsOf(...documents);
  expect(manifests.installations).toHaveLength(10_000);
  expect(manifests.workloads.every(({ max, services }) => max === 5 && services.length === 1)).toBe(true);
  expect(Date.now() - start).toBeLessThan(10_000);
});
