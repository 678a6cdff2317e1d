import { Testing } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { emit } from '../../src/k8s/emit';
import { EnvFrom } from '../../src/k8s/env-from';
import { value } from '../../src/k8s/environment';
import { Identity } from '../../src/k8s/identity';
import type { WorkloadProps } from '../../src/k8s/part-props';
import { type PodSpec, podTemplate } from '../../src/k8s/pod';
import { PodSecurity } from '../../src/k8s/pod-security';
import { every } from '../../src/k8s/probe';
import { chatChart, type Field } from '../support';

const resources = { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '2Gi' } };
const question = { path: '/' };
const main: PodSpec['main'] = {
  name: 'main',
  image: 'main:1',
  port: 8080,
  env: [value('A', 1)],
  resources,
  probes: {
    startup: [question, every(10, 5, 60)],
    liveness: [question, every(11, 5, 6)],
    readiness: [{ command: ['ready'] }, every(12, 5, 3)],
  },
};

function template(props: WorkloadProps = {}, pod: Partial<PodSpec> = {}): Field {
  const chart = chatChart();
  const identity = new Identity(new Construct(chart, 'part'), props, { component: 'part', program: 'program' });
  const spec = { main, security: {}, terminationGracePeriodSeconds: 30, ...pod };
  emit(chart, 'pods', k8s.KubeReplicaSet, {
    spec: { selector: { matchLabels: identity.selector }, template: podTemplate(identity, props, spec) },
  });
  return Testing.synth(chart)[0].spec.template;
}

test('a pod is as small as its part', () => {
  expect(template().spec).toEqual({
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    terminationGracePeriodSeconds: 30,
    containers: [
      {
        name: 'main',
        image: 'main:1',
        imagePullPolicy: 'IfNotPresent',
        ports: [{ name: 'http', containerPort: 8080 }],
        env: [{ name: 'A', value: '1' }],
        resources,
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        startupProbe: {
          httpGet: { path: '/', port: 'http' },
          periodSeconds: 10,
          timeoutSeconds: 5,
          failureThreshold: 60,
        },
        livenessProbe: {
          httpGet: { path: '/', port: 'http' },
          periodSeconds: 11,
          timeoutSeconds: 5,
          failureThreshold: 6,
        },
        readinessProbe: { exec: { command: ['ready'] }, periodSeconds: 12, timeoutSeconds: 5, failureThreshold: 3 },
      },
    ],
  });
});

test('all containers are hardened, and only the main one is probed', () => {
  const beside = { name: 'beside', image: 'beside:1', env: [], resources };
  const { spec } = template({}, { init: [{ ...beside, name: 'first' }], sidecars: [beside] });
  const names = (containers: Field[]) => containers.map(({ name }) => name);
  expect(names(spec.initContainers)).toEqual(['first']);
  expect(names(spec.containers)).toEqual(['main', 'beside']);
  for (const container of [...spec.initContainers, spec.containers[1]]) {
    expect(container).toMatchObject({
      resources,
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      imagePullPolicy: 'IfNotPresent',
    });
    expect(Object.keys(container)).not.toEqual(expect.arrayContaining(['livenessProbe']));
  }
});

test('init containers read what the main one reads, and sidecars do not', () => {
  const other = { name: 'other', image: 'other:1', env: [], resources };
  const props = { envFrom: [EnvFrom.secret('more')] };
  const { spec } = template(props, { init: [other], sidecars: [{ ...other, name: 'beside' }] });
  const envFrom = [{ secretRef: { name: 'more' } }];
  expect(spec.initContainers[0].envFrom).toEqual(envFrom);
  expect(spec.containers[0].envFrom).toEqual(envFrom);
  expect(spec.containers[1]).not.toHaveProperty('envFrom');
});

describe('the user of a pod', () => {
  test('is known not to be root where the part says one', () => {
    const security = { runAsUser: 999, runAsGroup: 998, fsGroup: 997 };
    expect(template({}, { security }).spec.securityContext).toEqual({
      ...security,
      runAsNonRoot: true,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    });
  });

  test('may be root where the user says so', () => {
    const { securityContext } = template(
      { podSecurity: PodSecurity.ids({ runAsUser: 0 }) },
      { security: { runAsUser: 999 } },
    ).spec;
    expect(securityContext.runAsUser).toBe(0);
    expect(securityContext).not.toHaveProperty('runAsNonRoot');
  });

  test('is that of the part where the field is undefined', () => {
    const { securityContext } = template(
      { podSecurity: PodSecurity.ids({ runAsUser: undefined }) },
      { security: { runAsUser: 9 } },
    ).spec;
    expect(securityContext.runAsUser).toBe(9);
  });
});

describe('the place of a pod', () => {
  test("is what hardware and user ask for, the user's labels of nodes last", () => {
    const fields = {
      nodeSelector: { gpu: 'a', zone: 'a' },
      tolerations: [{ key: 'gpu', operator: 'Exists' }],
      runtimeClassName: 'nvidia',
    };
    const scheduling = { nodeSelector: { zone: 'b' }, tolerations: [{ key: 'spot' }], priorityClassName: 'high' };
    expect(template({ scheduling }, { fields }).spec).toMatchObject({
      nodeSelector: { gpu: 'a', zone: 'b' },
      tolerations: [
        { key: 'gpu', operator: 'Exists' },
        { key: 'spot', operator: 'Exists' },
      ],
      runtimeClassName: 'nvidia',
      priorityClassName: 'high',
    });
  });
});

test.each([
  [{ imagePullSecrets: ['ok', ''] }, /^part\.imagePullSecrets must be an object's name .*, got ''$/],
  [{ probes: { startup: { failureThreshold: 0 } } }, /^part\.probes\.startup\.failureThreshold must be .*, got 0$/],
  [{ resources: { limits: { memory: '1Mi' } } }, /^part\.resources\.limits\.memory must be .*1Gi, got '1Mi'$/],
])('a bad prop is named as it is typed: %j', (props, message) => {
  expect(() => template(props)).toThrow(message);
});

test("the pods' annotations are those of the part and of the user", () => {
  const { metadata } = template({ annotations: { a: '1' }, podAnnotations: { b: '2' } }, { annotations: { c: '3' } });
  expect(metadata.annotations).toEqual({ a: '1', b: '2', c: '3' });
});

test('what no probe asks takes no timing of one, and what ends is not restarted', () => {
  const { liveness } = main.probes;
  const asked = template({}, { main: { ...main, probes: { liveness } }, restartPolicy: 'Never' });
  expect(Object.keys(asked.spec.containers[0]).filter(name => name.endsWith('Probe'))).toEqual(['livenessProbe']);
  expect(asked.spec.restartPolicy).toBe('Never');
  expect(() => template({ probes: { startup: {} } }, { main: { ...main, probes: { liveness } } })).toThrow(
    'part.probes.startup must be left out: there is no such probe, got',
  );
});
