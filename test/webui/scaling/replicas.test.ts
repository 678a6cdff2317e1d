import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { Identity } from '../../../src/k8s/identity';
import { type ScalingBehavior, ScalingPolicy } from '../../../src/k8s/scaling-behavior';
import type { AutoscaledOptions } from '../../../src/webui/scaling/autoscaled';
import { Replicas } from '../../../src/webui/scaling/replicas';
import { type Field, render } from '../../support';

/** The spec of the autoscaler of a Deployment `chat`, if it has one. */
function autoscalerOf(replicas: Replicas): Field {
  const [autoscaler] = render(chart => {
    const part = new Construct(chart, 'part');
    replicas._autoscaler(part, new Identity(part, { name: 'chat' }, { component: 'webui', program: 'open-webui' }));
  });
  return autoscaler?.spec;
}

function utilizations(options: AutoscaledOptions) {
  return autoscalerOf(Replicas.autoscaled(options)).metrics.map(({ resource }: Field) => [
    resource.name,
    resource.target.averageUtilization,
  ]);
}

const BEHAVIOR = {
  scaleUp: { stabilizationWindowSeconds: 60, policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }] },
  scaleDown: { stabilizationWindowSeconds: 600, policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }] },
};

test('a fixed number needs no autoscaler', () => {
  const replicas = Replicas.exactly(3);
  expect([replicas._count, replicas._scaled]).toEqual([3, undefined]);
  expect(autoscalerOf(replicas)).toBeUndefined();
});

test('an autoscaler owns the number, adds pods fast and takes them slowly', () => {
  const replicas = Replicas.autoscaled({ min: 3, max: 10, cpuPercent: 60, memoryPercent: 80 });
  expect([replicas._count, replicas._scaled]).toEqual([undefined, { least: 3, most: 10 }]);
  expect(autoscalerOf(replicas)).toEqual({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'chat' },
    minReplicas: 3,
    maxReplicas: 10,
    metrics: [
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 60 } } },
      { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 80 } } },
    ],
    behavior: BEHAVIOR,
  });
});

test('the load of one container counts alone', () => {
  const target = { type: 'Utilization', averageUtilization: 70 };
  expect(autoscalerOf(Replicas.autoscaledByContainer({ min: 2, max: 3 })).metrics).toEqual([
    { type: 'ContainerResource', containerResource: { name: 'cpu', container: 'open-webui', target } },
  ]);
});

test('how fast it is can be said, as a whole or in one direction', () => {
  const options: Required<AutoscaledOptions> = {
    min: 3,
    max: 10,
    cpuPercent: 60,
    memoryPercent: 80,
    behavior: {
      scaleUp: {
        stabilization: Duration.seconds(0),
        policies: [ScalingPolicy.percent(50, Duration.seconds(15)), ScalingPolicy.pods(4, Duration.minutes(30))],
      },
      scaleDown: { stabilization: Duration.hours(1) },
    },
  };
  expect(autoscalerOf(Replicas.autoscaled(options)).behavior).toEqual({
    scaleUp: {
      stabilizationWindowSeconds: 0,
      policies: [
        { type: 'Percent', value: 50, periodSeconds: 15 },
        { type: 'Pods', value: 4, periodSeconds: 1800 },
      ],
    },
    scaleDown: { ...BEHAVIOR.scaleDown, stabilizationWindowSeconds: 3600 },
  });
});

test.each<[Partial<AutoscaledOptions>, unknown]>([
  [{}, [['cpu', 70]]],
  [{ cpuPercent: 50 }, [['cpu', 50]]],
  [{ memoryPercent: 80 }, [['memory', 80]]],
])('with %j it aims at %j', (options, expected) => {
  expect(utilizations({ min: 1, max: 1, ...options })).toEqual(expected);
});

test.each([0, -1, 1.5, Number.NaN])('there are no %p replicas', count => {
  expect(() => Replicas.exactly(count)).toThrow(`Replicas.exactly must be a whole number of 1 or more, got ${count}`);
});

test.each<[AutoscaledOptions, string]>([
  [{ min: 0, max: 3 }, 'Replicas.autoscaled min must be a whole number of 1 or more, got 0'],
  [{ min: 1.5, max: 3 }, 'Replicas.autoscaled min must be a whole number of 1 or more, got 1.5'],
  [{ min: 1, max: Number.NaN }, 'Replicas.autoscaled max must be a whole number of 1 or more, got NaN'],
  [{ min: 5, max: 3 }, 'Replicas.autoscaled max must be at least min (5), got 3'],
  [{ min: 1, max: 3, cpuPercent: 0 }, 'Replicas.autoscaled cpuPercent must be a whole number of 1 or more, got 0'],
  [
    { min: 1, max: 3, memoryPercent: 0.8 },
    'Replicas.autoscaled memoryPercent must be a whole number of 1 or more, got 0.8',
  ],
])('there is no autoscaler with %j', (options, message) => {
  expect(() => Replicas.autoscaled(options)).toThrow(message);
});

test.each<[string, () => ScalingBehavior, string]>([
  [
    'no policy',
    () => ({ scaleUp: { policies: [] } }),
    "Replicas.autoscaled behavior.scaleUp.policies must be left out, or at least one, got '[]'",
  ],
  [
    'more than an hour',
    () => ({ scaleDown: { stabilization: Duration.hours(2) } }),
    'Replicas.autoscaled behavior.scaleDown.stabilization in seconds must be a whole number of 0 to 3600, got 7200',
  ],
  [
    'a long period',
    () => ({ scaleUp: { policies: [ScalingPolicy.pods(1, Duration.hours(1))] } }),
    'ScalingPolicy period in seconds must be a whole number of 1 to 1800, got 3600',
  ],
  [
    'half a pod',
    () => ({ scaleUp: { policies: [ScalingPolicy.pods(0.5, Duration.minutes(1))] } }),
    'ScalingPolicy.pods must be a whole number of 1 or more, got 0.5',
  ],
])('it follows nothing with %s', (_sentence, behavior, message) => {
  expect(() => Replicas.autoscaled({ min: 1, max: 2, behavior: behavior() })).toThrow(message);
});
