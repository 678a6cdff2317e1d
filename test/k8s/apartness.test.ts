import { Construct } from 'constructs';
import { AntiAffinity } from '../../src/k8s/anti-affinity';
import { apartness } from '../../src/k8s/apartness';
import { Identity } from '../../src/k8s/identity';
import type { Scheduling } from '../../src/k8s/scheduling';
import { Spread } from '../../src/k8s/spread';
import { Topology } from '../../src/k8s/topology';
import { chatChart } from '../support';

function fields(least: number, scheduling?: Scheduling, most = least, revisionKeys?: string[]) {
  const props = { scheduling, selectorLabels: { app: 'part' } };
  const identity = new Identity(new Construct(chatChart(), 'part'), props, { component: 'part', program: 'program' });
  const nodeAffinity = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } };
  return apartness(identity, { nodeAffinity }, { least, most }, revisionKeys);
}

const labelSelector = { matchLabels: { app: 'part' } };
const wish = { maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway', nodeTaintsPolicy: 'Honor', labelSelector };

test('one pod goes anywhere, and several spread as far as there is room', () => {
  expect(fields(1)).toEqual({ affinity: { nodeAffinity: expect.anything() } });
  expect(fields(2).topologySpreadConstraints).toEqual([
    { ...wish, topologyKey: 'topology.kubernetes.io/zone' },
    { ...wish, topologyKey: 'kubernetes.io/hostname' },
  ]);
  expect(fields(1, {}, 2).topologySpreadConstraints).toHaveLength(2);
  expect(fields(2, { spread: [] })).not.toHaveProperty('topologySpreadConstraints', expect.anything());
});

test('of a rolling update each revision counts for itself', () => {
  const [{ matchLabelKeys }] = fields(2, {}, 2, ['pod-template-hash']).topologySpreadConstraints!;
  expect(matchLabelKeys).toEqual(['pod-template-hash']);
});

test('a spread that must be kept', () => {
  const spread = [Spread.required(Topology.label('rack'), { maxSkew: 2, minDomains: 3 })];
  expect(fields(3, { spread }).topologySpreadConstraints).toEqual([
    { ...wish, whenUnsatisfiable: 'DoNotSchedule', maxSkew: 2, minDomains: 3, topologyKey: 'rack' },
  ]);
});

test('pods keep away from each other, whatever else their place is', () => {
  const antiAffinity = [
    AntiAffinity.preferred(Topology.hostname()),
    AntiAffinity.required(Topology.zone()),
    AntiAffinity.preferred(Topology.label('rack'), 7),
  ];
  expect(fields(2, { antiAffinity }).affinity).toEqual({
    nodeAffinity: expect.anything(),
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'topology.kubernetes.io/zone', labelSelector }],
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector } },
        { weight: 7, podAffinityTerm: { topologyKey: 'rack', labelSelector } },
      ],
    },
  });
});

test.each<[string, () => unknown, string]>([
  [
    'more domains than pods',
    () => fields(2, { spread: [Spread.required(Topology.zone(), { minDomains: 3 })] }, 9),
    'part.scheduling.spread minDomains must be at most the smallest number of replicas (2), got 3',
  ],
  [
    'one domain',
    () => Spread.required(Topology.zone(), { minDomains: 1 }),
    'Spread.required minDomains must be a whole number of 2 or more, got 1',
  ],
  [
    'no skew',
    () => Spread.preferred(Topology.zone(), { maxSkew: 0 }),
    'Spread.preferred maxSkew must be a whole number of 1 or more, got 0',
  ],
  [
    'a weight that is none',
    () => AntiAffinity.preferred(Topology.zone(), 101),
    'AntiAffinity.preferred weight must be a whole number of 1 to 100, got 101',
  ],
  ['a label that is none', () => Topology.label('a b'), 'Topology.label must be keys'],
])('%s is refused', (_sentence, make, message) => {
  expect(make).toThrow(message);
});
