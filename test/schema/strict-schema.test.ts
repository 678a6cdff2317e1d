import { expectValid, problemsOf, RELEASES } from './strict-schema';

const labels = { app: 'chat' };

const template = {
  metadata: { labels },
  spec: {
    containers: [
      {
        name: 'chat',
        image: 'chat:1',
        ports: [{ name: 'http', containerPort: 8080 }],
        env: [
          { name: 'A', value: 'b' },
          { name: 'KEY', valueFrom: { secretKeyRef: { name: 'chat', key: 'key' } } },
        ],
        resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '1.5Gi', 'nvidia.com/gpu': 1 } },
        startupProbe: { httpGet: { path: '/', port: 'http' }, failureThreshold: 3 },
        livenessProbe: { httpGet: { path: '/', port: 8080 } },
        securityContext: { capabilities: { drop: ['ALL'] } },
        volumeMounts: [{ name: 'data', mountPath: '/data' }],
      },
    ],
    volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
  },
};

const claim = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } };

/** A correct manifest of each kind; `bad` changes one thing of it. */
const GOOD = {
  Deployment: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'chat', namespace: 'ai', labels },
    spec: { replicas: 2, strategy: { type: 'Recreate' }, selector: { matchLabels: labels }, template },
  },
  StatefulSet: {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'chat' },
    spec: {
      serviceName: 'chat',
      selector: { matchLabels: labels },
      template,
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claim }],
    },
  },
  Service: {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'chat' },
    spec: { clusterIP: 'None', selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  },
  PersistentVolumeClaim: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: claim },
  HorizontalPodAutoscaler: {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'chat' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'chat' },
      minReplicas: 2,
      maxReplicas: 5,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
      ],
    },
  },
  Ingress: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'chat', annotations: { 'example.com/affinity': 'cookie' } },
    spec: {
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'chat.example.com',
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'chat', port: { number: 80 } } } }],
          },
        },
      ],
    },
  },
  HTTPRoute: {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'chat' },
    spec: {
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
      hostnames: ['chat.example.com'],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'chat', port: 80 }] }],
    },
  },
  BackendTrafficPolicy: {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'BackendTrafficPolicy',
    metadata: { name: 'chat' },
    spec: {
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' }],
      loadBalancer: { type: 'ConsistentHash', consistentHash: { type: 'Cookie', cookie: { name: 'c', ttl: '48h' } } },
      timeout: { http: { requestTimeout: '0s' } },
    },
  },
} as const;

type Kind = keyof typeof GOOD;

/** A copy of a good manifest in which one field is set, or taken out where the value is undefined. */
function bad(kind: Kind, path: string, value?: unknown): unknown {
  const manifest: unknown = structuredClone(GOOD[kind]);
  const keys = path.split('/');
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], manifest) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return manifest;
}

const CONTAINER = 'spec/template/spec/containers/0';

describe.each(RELEASES)('the strict schema of Kubernetes %s', release => {
  test.each(Object.entries(GOOD))('accepts a good %s', (_kind, manifest) => {
    expectValid([manifest], release);
  });

  test.each<[string, Kind, string, unknown, string]>([
    ['an unknown field of the object', 'Deployment', 'sepc', {}, "the object has the unknown field 'sepc'"],
    ['an unknown field of the metadata', 'Service', 'metadata/label', {}, "metadata has the unknown field 'label'"],
    ['an unknown field of the spec', 'Deployment', 'spec/replica', 3, "spec has the unknown field 'replica'"],
    ['an unknown field of a container', 'Deployment', `${CONTAINER}/lifeCycle`, {}, "unknown field 'lifeCycle'"],
    ['an unknown field of a probe', 'StatefulSet', `${CONTAINER}/livenessProbe/httpGet/url`, '/', "field 'url'"],
    ['an unknown field of a claim template', 'StatefulSet', 'spec/volumeClaimTemplates/0/spec/size', '1Gi', "'size'"],
    ["the spelling of cdk8s-plus, 'clusterIp'", 'Service', 'spec/clusterIp', 'None', "unknown field 'clusterIp'"],
    ['a number of replicas in quotes', 'Deployment', 'spec/replicas', '3', 'spec.replicas must be integer, got "3"'],
    ['half a replica', 'Deployment', 'spec/replicas', 1.5, 'spec.replicas must be integer, got 1.5'],
    ['a switch in quotes', 'Deployment', 'spec/template/spec/enableServiceLinks', 'false', 'must be boolean'],
    ["a class of cdk8s-plus as 'targetPort'", 'Service', 'spec/ports/0/targetPort', { value: 80 }, 'integer,string'],
    [
      'a class of cdk8s-plus as a quantity',
      'PersistentVolumeClaim',
      'spec/resources/requests/storage',
      { value: '1Gi' },
      'number,string',
    ],
    ['a quantity with another unit', 'Deployment', `${CONTAINER}/resources/limits/memory`, '1GB', 'must match pattern'],
    ['a number as an annotation', 'Ingress', 'metadata/annotations/age', 1, 'must be string'],
    ['a number as a variable', 'Deployment', `${CONTAINER}/env/0/value`, 1, 'value must be string'],
    ['one text for a list', 'StatefulSet', `${CONTAINER}/command`, 'bash', 'must be array'],
    ['a field without value', 'Deployment', 'spec/strategy', null, 'spec.strategy must be object, got null'],
    ['no name', 'Service', 'metadata/name', undefined, "metadata lacks the required field 'name'"],
    ['no metadata', 'Ingress', 'metadata', undefined, "the object lacks the required field 'metadata'"],
    ['no selector', 'Deployment', 'spec/selector', undefined, "spec lacks the required field 'selector'"],
    ['no maximum', 'HorizontalPodAutoscaler', 'spec/maxReplicas', undefined, "required field 'maxReplicas'"],
    ['no type of path', 'Ingress', 'spec/rules/0/http/paths/0/pathType', undefined, "required field 'pathType'"],
    ['no key of a Secret', 'Deployment', `${CONTAINER}/env/1/valueFrom/secretKeyRef/key`, undefined, "field 'key'"],
    ['an unknown kind', 'Deployment', 'kind', 'Deploiment', 'apps/v1/Deploiment is no kind of Kubernetes'],
    ['a kind of another group', 'Ingress', 'apiVersion', 'extensions/v1beta1', 'Ingress is no kind of Kubernetes'],
    ['a misspelt listener', 'HTTPRoute', 'spec/parentRefs/0/section', 'https', "unknown field 'section'"],
    ['a port in quotes', 'HTTPRoute', 'spec/rules/0/backendRefs/0/port', '80', 'must be integer'],
    ['a path without slash', 'HTTPRoute', 'spec/rules/0/matches/0/path/value', 'chat', 'must match pattern'],
    ['a misspelt hash', 'BackendTrafficPolicy', 'spec/loadBalancer/consistenthash', {}, "field 'consistenthash'"],
    ['a duration of six digits', 'BackendTrafficPolicy', 'spec/timeout/http/requestTimeout', '172800s', 'pattern'],
  ])('refuses %s', (_what, kind, path, value, problem) => {
    expect(problemsOf([bad(kind, path, value)], release)).toEqual([expect.stringContaining(problem)]);
  });
});

test('a field that came after 1.28 is unknown there, and known later', () => {
  const newer = bad('Deployment', `${CONTAINER}/lifecycle`, { preStop: { sleep: { seconds: 5 } } });
  expect(problemsOf([newer], '1.28')).toEqual([expect.stringContaining("preStop has the unknown field 'sleep'")]);
  expectValid([newer], '1.34');
});

test('every problem of every manifest is told, with the object and the path', () => {
  const problems = problemsOf(
    [bad('Service', 'spec/ports/0/port', '80'), bad('Deployment', 'spec/paused', 'no')],
    '1.28',
  );
  expect(problems).toEqual([
    'Service/chat: spec.ports.0.port must be integer, got "80"',
    'Deployment/chat: spec.paused must be boolean, got "no"',
  ]);
});
