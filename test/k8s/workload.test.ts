import { Construct } from 'constructs';
import { Identity } from '../../src/k8s/identity';
import { defineDeployment, defineStatefulSet, defineVolume } from '../../src/k8s/workload';
import { type Manifest, only, podOf, render, titles } from '../support';

function define(build: (part: Construct, identity: Identity) => void): Manifest[] {
  return render(chart => {
    const part = new Construct(chart, 'part');
    build(part, new Identity(part, {}, { component: 'part', program: 'program' }));
  });
}

const template = { metadata: { labels: { a: 'b' } }, spec: { containers: [] } };

test('a Deployment replaces its pods at once or in turn', () => {
  const deployment = (recreate: boolean) =>
    only(
      define((part, identity) => defineDeployment(part, identity, { replicas: 2, recreate, template })),
      'Deployment',
    );
  expect(deployment(true).spec.strategy).toEqual({ type: 'Recreate' });
  expect(deployment(false).spec).not.toHaveProperty('strategy');
  expect(deployment(false).metadata.name).toBe('chat-part');
  const keysOf = (recreate: boolean) => podOf(deployment(recreate)).topologySpreadConstraints[0].matchLabelKeys;
  expect([keysOf(true), keysOf(false)]).toEqual([undefined, ['pod-template-hash']]);
});

test('a Deployment leaves its replicas to an autoscaler where it has no number', () => {
  const scaled = { least: 2, most: 5 };
  const manifests = define((part, identity) => defineDeployment(part, identity, { recreate: true, template, scaled }));
  expect(titles(manifests)).toEqual(['Deployment/chat-part', 'PodDisruptionBudget/chat-part']);
  expect(only(manifests, 'Deployment').spec).not.toHaveProperty('replicas');
});

test('a StatefulSet starts its pods together', () => {
  const { spec } = only(
    define((part, identity) =>
      defineStatefulSet(part, identity, { replicas: 3, serviceName: 's', template, claimTemplates: [] }),
    ),
    'StatefulSet',
  );
  expect(spec.template.spec.topologySpreadConstraints[0]).not.toHaveProperty('matchLabelKeys');
  expect(spec).toMatchObject({ replicas: 3, serviceName: 's', podManagementPolicy: 'Parallel' });
});

describe('a volume', () => {
  const common = { name: 'data', path: 'x.storage', defaultSize: '2Gi', accessMode: 'ReadWriteOnce' } as const;

  test('is a new claim with the suffix of its name', () => {
    let name: string | undefined;
    const manifests = define((part, identity) => {
      const { claim, volume } = defineVolume(part, identity, { ...common, options: {} });
      expect(claim).toBeDefined();
      name = volume.persistentVolumeClaim?.claimName;
    });
    expect(only(manifests, 'PersistentVolumeClaim').metadata.name).toBe('chat-part-data');
    expect(name).toBe('chat-part-data');
  });

  test('is an existing claim, and then nothing is defined', () => {
    const manifests = define((part, identity) => {
      const { claim, volume } = defineVolume(part, identity, { ...common, options: { existingClaim: 'old' } });
      expect(claim).toBeUndefined();
      expect(volume).toEqual({ name: 'data', persistentVolumeClaim: { claimName: 'old' } });
    });
    expect(manifests).toEqual([]);
  });
});
