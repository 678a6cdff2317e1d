import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { Identity } from '../../../src/k8s/identity';
import { ScalingPolicy } from '../../../src/k8s/scaling-behavior';
import { type KedaOptions, KedaTrigger } from '../../../src/webui/scaling/keda';
import { Replicas } from '../../../src/webui/scaling/replicas';
import { problemsOf } from '../../schema/strict-schema';
import { type Manifest, render } from '../../support';

function scaledObject(options: KedaOptions): Manifest {
  const [manifest] = render(chart => {
    const part = new Construct(chart, 'part');
    const identity = new Identity(part, { name: 'chat' }, { component: 'webui', program: 'open-webui' });
    Replicas.keda(options)._autoscaler(part, identity);
  });
  expect(problemsOf([manifest], '1.28')).toEqual([]);
  return manifest;
}

const serverUrl = 'http://prometheus.monitoring.svc:9090';
const office = { timeZone: 'Europe/Berlin', start: '30 7 * * 1-5', end: '0 19 * * 1-5' };
const requests = KedaTrigger.prometheus({ serverUrl, query: 'sum(rate(requests[2m]))', perReplica: 2.5 });

test('KEDA scales by a query, the time of the week, CPU and memory', () => {
  const options: Required<KedaOptions> = {
    min: 2,
    max: 8,
    triggers: [
      requests,
      KedaTrigger.prometheus({ serverUrl, query: 'up', perReplica: 1, authentication: 'prometheus' }),
      KedaTrigger.cron({ ...office, replicas: 5 }),
      KedaTrigger.cpu(70),
      KedaTrigger.memory(80),
    ],
    behavior: { scaleDown: { policies: [ScalingPolicy.pods(1, Duration.minutes(5))] } },
    pollingInterval: Duration.seconds(15),
    fallback: 4,
  };
  expect(scaledObject(options)).toMatchObject({
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name: 'chat', namespace: 'ai' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'chat' },
      pollingInterval: 15,
      minReplicaCount: 2,
      maxReplicaCount: 8,
      fallback: { failureThreshold: 3, replicas: 4 },
      advanced: {
        horizontalPodAutoscalerConfig: {
          behavior: {
            scaleUp: { stabilizationWindowSeconds: 60, policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }] },
            scaleDown: { stabilizationWindowSeconds: 600, policies: [{ type: 'Pods', value: 1, periodSeconds: 300 }] },
          },
        },
      },
      triggers: [
        {
          type: 'prometheus',
          metadata: { serverAddress: serverUrl, query: 'sum(rate(requests[2m]))', threshold: '2.5' },
        },
        {
          type: 'prometheus',
          metadata: { serverAddress: serverUrl, query: 'up', threshold: '1' },
          authenticationRef: { name: 'prometheus' },
        },
        {
          type: 'cron',
          metadata: { timezone: 'Europe/Berlin', start: '30 7 * * 1-5', end: '0 19 * * 1-5', desiredReplicas: '5' },
        },
        { type: 'cpu', metricType: 'Utilization', metadata: { value: '70' } },
        { type: 'memory', metricType: 'Utilization', metadata: { value: '80' } },
      ],
    },
  });
});

test('what is left out is left to KEDA', () => {
  const { spec } = scaledObject({ min: 1, max: 2, triggers: [KedaTrigger.cpu(50)] });
  expect(Object.keys(spec).sort()).toEqual([
    'advanced',
    'maxReplicaCount',
    'minReplicaCount',
    'scaleTargetRef',
    'triggers',
  ]);
});

test.each<[string, () => unknown, string]>([
  [
    'no replica',
    () => Replicas.keda({ min: 0, max: 2, triggers: [requests] }),
    'Replicas.keda min must be a whole number of 1 or more, got 0',
  ],
  [
    'max below min',
    () => Replicas.keda({ min: 3, max: 2, triggers: [requests] }),
    'Replicas.keda max must be at least min (3), got 2',
  ],
  [
    'no trigger',
    () => Replicas.keda({ min: 1, max: 2, triggers: [] }),
    "Replicas.keda triggers must be at least one, got '[]'",
  ],
  [
    'a window of more replicas than there may be',
    () => Replicas.keda({ min: 1, max: 2, triggers: [KedaTrigger.cron({ ...office, replicas: 3 })] }),
    "Replicas.keda triggers' replicas must be a whole number of 1 to 2, got 3",
  ],
  [
    'a fallback of CPU',
    () => Replicas.keda({ min: 1, max: 2, triggers: [KedaTrigger.cpu(1)], fallback: 1 }),
    'Replicas.keda fallback must be left out where no trigger asks Prometheus, got 1',
  ],
  [
    'a fallback out of bounds',
    () => Replicas.keda({ min: 1, max: 2, triggers: [requests], fallback: 3 }),
    'Replicas.keda fallback must be a whole number of 1 to 2, got 3',
  ],
  [
    'part of a second',
    () => Replicas.keda({ min: 1, max: 2, triggers: [requests], pollingInterval: Duration.millis(1) }),
    'Replicas.keda pollingInterval in seconds must be a whole number of 1 or more, got 0.001',
  ],
  [
    'a window without length',
    () => KedaTrigger.cron({ ...office, end: office.start, replicas: 2 }),
    "KedaTrigger.cron.end must be another time than start, got '30 7 * * 1-5'",
  ],
  [
    'nothing for a replica',
    () => KedaTrigger.prometheus({ serverUrl, query: 'up', perReplica: 0 }),
    'KedaTrigger.prometheus perReplica must be more than 0, got 0',
  ],
  [
    'no query',
    () => KedaTrigger.prometheus({ serverUrl, query: '', perReplica: 1 }),
    "KedaTrigger.prometheus query must be a text without white space around it, got ''",
  ],
  [
    'a URL with credentials',
    () => KedaTrigger.prometheus({ serverUrl: 'http://user:password@prometheus', query: 'up', perReplica: 1 }),
    'KedaTrigger.prometheus serverUrl must be a URL without user and password',
  ],
  ['no percent', () => KedaTrigger.memory(0), 'KedaTrigger.memory must be a whole number of 1 or more, got 0'],
])('there is no ScaledObject with %s', (_sentence, make, message) => {
  expect(make).toThrow(message);
});
