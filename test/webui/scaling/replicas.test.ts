import { type AutoscaledOptions, Replicas } from '../../../src/webui/scaling/replicas';

function utilizations(options: AutoscaledOptions) {
  return Replicas.autoscaled(options)
    ._autoscaler('chat')
    ?.metrics?.map(({ resource }) => [resource?.name, resource?.target.averageUtilization]);
}

test('a fixed number needs no autoscaler', () => {
  const replicas = Replicas.exactly(3);
  expect(replicas._count).toBe(3);
  expect(replicas._autoscaler('chat')).toBeUndefined();
});

test('an autoscaler owns the number, adds pods fast and takes them slowly', () => {
  const options: Required<AutoscaledOptions> = { min: 3, max: 10, cpuPercent: 60, memoryPercent: 80 };
  const replicas = Replicas.autoscaled(options);
  expect(replicas._count).toBeUndefined();
  expect(replicas._autoscaler('chat')).toEqual({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'chat' },
    minReplicas: 3,
    maxReplicas: 10,
    metrics: [
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 60 } } },
      { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 80 } } },
    ],
    behavior: {
      scaleUp: { stabilizationWindowSeconds: 60, policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }] },
      scaleDown: { stabilizationWindowSeconds: 600, policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }] },
    },
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
