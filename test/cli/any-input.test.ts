import fc from 'fast-check';
import { stringify } from 'yaml';
import { run } from '../../src/cli/cli';
import { Exit } from '../../src/cli/command';
import { WORKLOAD_KINDS } from '../../src/rules/manifests/workloads';

const FORMATS = ['text', 'json', 'sarif', 'github'];

/** Judges a text as standard input would bring it, in every format. */
function check(input: string): number[] {
  return FORMATS.map(format => {
    let out = '';
    const code = run(['check', '--output', format, '-'], {
      stdin: () => input,
      out: text => {
        out += text;
      },
      err: () => {},
    });
    if (format === 'json' || format === 'sarif') JSON.parse(out);
    return code;
  });
}

function expectAnExitCode(input: string): void {
  const [code, ...others] = check(input);
  expect(Object.values(Exit)).toContain(code);
  expect(others).toEqual(others.map(() => code));
}

/** Names and values that rules look for, so that chance meets them. */
const IMAGES = ['ghcr.io/open-webui/open-webui:v0.11.4', 'docker.io/ollama/ollama:0.32.15', 'apache/tika', 'redis:8'];
const NAMES = [
  ...['DATABASE_URL', 'REDIS_URL', 'WEBUI_SECRET_KEY', 'OPENAI_API_BASE_URLS', 'OPENAI_API_KEYS', 'VECTOR_DB', 'TIKA'],
  ...['ENABLE_SIGNUP', 'WEBUI_URL', 'CORS_ALLOW_ORIGIN', 'OLLAMA_NUM_PARALLEL', 'OLLAMA_KEEP_ALIVE', 'UVICORN_WORKERS'],
];
const WORDS = [
  ...IMAGES,
  ...NAMES,
  ...['webui', 'ollama', '', 'pgvector', 'true', 'yes', '1', '7d', 'sqlite:////app/webui.db'],
  ...['postgresql://u:p@db/chat', 'redis://redis:6379', '$(DATABASE_URL)', '$(A', '{{ .Values.x }}', '10Gi', 'http'],
  ...['app', 'nginx.ingress.kubernetes.io/affinity', 'cookie', '/app/backend/data', 'data', '*.example.com'],
];

const FIELDS = [
  ...['name', 'namespace', 'labels', 'annotations', 'spec', 'template', 'metadata', 'containers', 'initContainers'],
  ...['env', 'envFrom', 'value', 'valueFrom', 'secretKeyRef', 'key', 'image', 'command', 'args', 'volumes', 'replicas'],
  ...['volumeMounts', 'mountPath', 'persistentVolumeClaim', 'claimName', 'selector', 'matchLabels', 'rules', 'http'],
  ...['paths', 'backend', 'service', 'port', 'host', 'hostnames', 'parentRefs', 'backendRefs', 'targetRefs', 'tls'],
  ...[
    'resources',
    'limits',
    'requests',
    'cpu',
    'memory',
    'nvidia.com/gpu',
    'ports',
    'containerPort',
    'strategy',
    'type',
  ],
  ...[
    'scaleTargetRef',
    'kind',
    'minReplicas',
    'maxReplicas',
    'metrics',
    'policyTypes',
    'ingress',
    'egress',
    'from',
    'to',
  ],
];

const KINDS = [
  ...WORKLOAD_KINDS,
  ...['Service', 'Ingress', 'HTTPRoute', 'ConfigMap', 'Secret', 'PersistentVolumeClaim', 'HorizontalPodAutoscaler'],
  ...['ScaledObject', 'PodDisruptionBudget', 'NetworkPolicy', 'Gateway', 'Route', 'List', 'DestinationRule', 'Job'],
];

const VERSIONS = ['v1', 'apps/v1', 'batch/v1', 'networking.k8s.io/v1', 'autoscaling/v2', 'policy/v1', 'argoproj.io/v1'];

/** Anything that may stand in a field, often something that a rule would like to see there. */
const { field } = fc.letrec(tie => ({
  field: fc.oneof(
    { depthSize: 'medium', maxDepth: 7 },
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...WORDS) },
    { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.string()) },
    { weight: 3, arbitrary: fc.array(tie('field'), { maxLength: 3 }) },
    { weight: 5, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS, ...WORDS), tie('field'), { maxKeys: 5 }) },
  ),
}));

const container = fc.record(
  {
    name: fc.constantFrom('webui', 'ollama'),
    image: fc.constantFrom(...IMAGES),
    env: fc.oneof(
      field,
      fc.array(
        fc.record(
          { name: fc.constantFrom(...NAMES), value: fc.oneof(fc.constantFrom<unknown>(...WORDS), field) },
          { requiredKeys: ['name'] },
        ),
      ),
    ),
    envFrom: field,
    resources: field,
    volumeMounts: field,
    command: field,
  },
  { requiredKeys: [] },
);

/** Objects that are just right enough to be looked at. */
const manifest = fc.record(
  {
    apiVersion: fc.constantFrom(...VERSIONS),
    kind: fc.constantFrom(...KINDS),
    metadata: fc.record(
      {
        name: fc.constantFrom('a', 'b'),
        namespace: fc.constantFrom<unknown>('ai', '', 7),
        labels: field,
        annotations: field,
      },
      { requiredKeys: ['name'] },
    ),
    spec: fc.oneof(
      field,
      fc.record(
        {
          replicas: fc.oneof(fc.integer({ min: -1, max: 5 }), field),
          selector: field,
          template: fc.record({
            spec: fc.record({ containers: fc.array(container), volumes: field, initContainers: field }),
          }),
        },
        { requiredKeys: ['template'] },
      ),
    ),
    items: field,
    data: field,
  },
  { requiredKeys: ['apiVersion', 'kind', 'metadata'] },
);

test('any text ends with an exit code, whatever the format', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectAnExitCode), { numRuns: 100 });
});

test('any JSON does', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 6 }), expectAnExitCode), { numRuns: 100 });
});

test('any YAML does', () => {
  fc.assert(
    fc.property(fc.array(fc.anything({ maxDepth: 4 }), { maxLength: 4 }), documents => {
      expectAnExitCode(documents.map(document => stringify(document, { aliasDuplicateObjects: true })).join('---\n'));
    }),
    { numRuns: 100 },
  );
});

test('objects that are only half right do', () => {
  fc.assert(
    fc.property(fc.array(manifest, { minLength: 1, maxLength: 5 }), objects => {
      expectAnExitCode(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
    }),
    { numRuns: 300 },
  );
});

/** The rules that objects break. */
function rulesOf(objects: unknown[]): string[] {
  const out: string[] = [];
  const stdin = () => JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  run(['check', '--output', 'json', '-'], { stdin, out: text => out.push(text), err: () => {} });
  const findings: { rule: string }[] = JSON.parse(out.join('\n')).findings;
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

test('and they are looked at by many rules', () => {
  const objects = fc.sample(fc.array(manifest, { minLength: 3, maxLength: 5 }), { numRuns: 300, seed: 7 });
  expect(new Set(objects.flatMap(rulesOf)).size).toBeGreaterThan(15);
});

test('the findings do not depend on the order of the documents', () => {
  const titled = {
    selector: ({ kind, metadata }: { kind: string; metadata: { name: string } }) => `${kind} ${metadata.name}`,
  };
  fc.assert(
    fc.property(fc.uniqueArray(manifest, { minLength: 2, maxLength: 4, ...titled }), objects => {
      expect(rulesOf([...objects].reverse())).toEqual(rulesOf(objects));
    }),
    { numRuns: 100 },
  );
});

const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\n';

test.each([
  ['a list in a list, a hundred thousand times', '['.repeat(100_000)],
  ['the same as JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['a mapping in a mapping', `${head}spec: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
  [
    'the same as JSON, in an object',
    `{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a"},"spec":${'{"template":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
  ],
  ['lists of lists', `${'{"apiVersion":"v1","kind":"List","items":['.repeat(5_000)}${']}'.repeat(5_000)}`],
  ['a text of megabytes', `${head}spec: { template: ${'x'.repeat(5_000_000)} }`],
  [
    'a line of a million references',
    `${head}spec: { template: { spec: { containers: [{ image: open-webui, env: [{ name: A, value: "${'$(A)'.repeat(300_000)}" }] }] } } }`,
  ],
  ['twenty thousand documents of nothing', '---\n'.repeat(20_000)],
])('%s ends too', (_what, input) => {
  expectAnExitCode(input);
});
