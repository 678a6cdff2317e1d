import { OPAQUE } from '../../../src/rules/manifests/environment';
import { configMap, deployment, fromSecret, manifestsOf, secret, type WorkloadFields } from '../manifests';

function environment(fields: WorkloadFields, ...others: unknown[]) {
  return manifestsOf(deployment({ namespace: 'ai', ...fields }), ...others).workloads[0].containers[0].env;
}

describe('the container itself', () => {
  const env = environment({
    env: {
      TEXT: 'a',
      NUMBER: 3,
      EMPTY: '',
      BARE: null,
      SECRET: fromSecret('s', 'k'),
      POD: { valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } },
      NAMESPACE: { valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
      TEMPLATE: '{{ .Values.x }}',
    },
  });

  test('says what its entries are', () => {
    expect(env.get('TEXT')).toEqual({ kind: 'known', text: 'a' });
    expect(env.get('NUMBER')).toEqual({ kind: 'known', text: '3' });
    expect(env.get('BARE')).toEqual({ kind: 'known', text: '' });
    expect(env.get('SECRET')).toEqual({ kind: 'opaque', identity: 'ai/s#k' });
    expect(env.get('POD')).toEqual({ kind: 'opaque', perPod: true });
    expect(env.get('NAMESPACE')).toEqual({ kind: 'opaque' });
    expect(env.get('TEMPLATE')).toEqual({ kind: 'unknown' });
    expect(env.get('OTHER')).toEqual({ kind: 'unset' });
    expect(env.get('__proto__')).toEqual({ kind: 'unset' });
  });

  test('says what is set', () => {
    const names = ['TEXT', 'EMPTY', 'SECRET', 'OTHER', 'TEMPLATE'];
    expect(names.map(name => env.isSet(name))).toEqual([true, false, true, false, undefined]);
  });

  test('takes the later of two entries', () => {
    const twice = [
      { name: 'A', value: '1' },
      { name: 'A', value: '2' },
    ];
    expect(environment({ container: { env: twice } }).known('A')).toBe('2');
  });

  test('survives what is no list of entries', () => {
    for (const entries of [null, 'A=1', {}, [null, 3, 'x', {}, { name: {} }, { name: 'A', value: {} }]]) {
      expect(environment({ container: { env: entries, envFrom: entries } }).get('B').kind).toMatch(/unset|unknown/);
    }
  });
});

test.each([
  ['true', true],
  ['TRUE', true],
  [true, true],
  ['1', false],
  ['true ', false],
  ['', false],
])('%j is the boolean %s', (value, expected) => {
  expect(environment({ env: { A: value } }).isTrue('A')).toBe(expected);
});

describe('references', () => {
  test.each([
    ['$(A)', 'a'],
    ['x-$(A)-$(A)', 'x-a-a'],
    ['$$(A)', '$(A)'],
    ['$(LATER)', '$(LATER)'],
    ['$(NOBODY)', '$(NOBODY)'],
    ['a$', 'a$'],
    ['$(A', '$(A'],
    ['$A $(', '$A $('],
    ['pa$$word', 'pa$word'],
  ])('%s becomes %s', (value, expected) => {
    expect(environment({ env: { A: 'a', B: value, LATER: 'l' } }).known('B')).toBe(expected);
  });

  test('a value with a part that cannot be seen is partly known', () => {
    const env = environment({
      env: { K: fromSecret('s', 'k'), URL: 'redis://:$(K)@h', KEYS: '$(K);$(K)', SAME: '$(K)' },
    });
    expect(env.get('URL')).toEqual({ kind: 'partly', text: `redis://:${OPAQUE}@h` });
    expect(env.get('KEYS')).toEqual({ kind: 'partly', text: `${OPAQUE};${OPAQUE}` });
    expect(env.get('SAME')).toEqual({ kind: 'opaque', identity: 'ai/s#k' });
    expect(env.isSet('URL')).toBe(true);
  });

  test('doubling a text at each step ends', () => {
    const entries = [{ name: 'V0', value: 'x'.repeat(100) }];
    for (let step = 1; step < 200; step++) entries.push({ name: `V${step}`, value: `$(V${step - 1})$(V${step - 1})` });
    expect(environment({ container: { env: entries } }).get('V199')).toMatchObject({ kind: 'partly' });
  });

  test('a text of references without end is read in no time', () => {
    const value = '$('.repeat(500_000);
    expect(environment({ env: { A: value } }).known('A')).toBe(value);
  });
});

describe('envFrom', () => {
  const shared = configMap('shared', { A: 'a', B: 2, ODD: {} }, 'ai');

  test('reads a ConfigMap of the input, below the entries of the container', () => {
    const env = environment({ envFrom: [{ configMapRef: { name: 'shared' } }], env: { A: 'mine', C: '$(B)' } }, shared);
    expect(['A', 'B', 'C', 'ODD'].map(name => env.known(name))).toEqual(['mine', '2', '2', undefined]);
    expect(env.names()).toEqual(['A', 'B', 'C']);
    expect(env.setsItself('A')).toBe(true);
    expect(env.setsItself('B')).toBe(false);
  });

  test('puts the prefix in front', () => {
    const env = environment({ envFrom: [{ prefix: 'P_', configMapRef: { name: 'shared' } }] }, shared);
    expect([env.known('P_A'), env.known('A')]).toEqual(['a', undefined]);
  });

  test('knows the keys of a Secret of the input, not their values', () => {
    const env = environment({ envFrom: [{ secretRef: { name: 's' } }] }, secret('s', { K: 'v' }));
    expect(env.get('K')).toEqual({ kind: 'opaque', identity: 'ai/s#K' });
    expect(env.get('L')).toEqual({ kind: 'unset' });
  });

  test('anything else could define every name, or those of its prefix', () => {
    const any = environment({ envFrom: [{ secretRef: { name: 'elsewhere' } }], env: { A: '1', B: 'x-$(S)' } });
    expect([any.get('X').kind, any.get('A').kind, any.get('B').kind]).toEqual(['unknown', 'known', 'partly']);
    const some = environment({ envFrom: [{ prefix: 'P_', configMapRef: { name: 'elsewhere' } }] });
    expect([some.get('P_X').kind, some.get('X').kind]).toEqual(['unknown', 'unset']);
  });

  test('a ConfigMap of another namespace is another one', () => {
    const env = environment(
      { envFrom: [{ configMapRef: { name: 'shared' } }] },
      configMap('shared', { A: 'a' }, 'dev'),
    );
    expect(env.get('A')).toEqual({ kind: 'unknown' });
  });
});

test('a key of a ConfigMap is known if the input holds it', () => {
  const ref = (key: string) => ({ valueFrom: { configMapKeyRef: { name: 'c', key, optional: true } } });
  const env = environment({ env: { A: ref('a'), B: ref('b') } }, configMap('c', { a: '1' }));
  expect([env.get('A'), env.get('B')]).toEqual([
    { kind: 'known', text: '1' },
    { kind: 'opaque', optional: true },
  ]);
});

test.each<[string, WorkloadFields]>([
  ['Vault', { podAnnotations: { 'vault.hashicorp.com/agent-inject': 'true' } }],
  ['a .env file', { mounts: { '/app/.env': { secret: { secretName: 's' } } } }],
  ['a shell that sources', { command: ['/bin/bash', '-c', 'source /vault/secrets && exec bash start.sh'] }],
  ['a shell that exports', { command: ['sh', '-ec', 'export A=1; exec bash start.sh'] }],
])('%s could define every name', (_source, fields) => {
  expect(environment(fields).get('ANY')).toEqual({ kind: 'unknown' });
});

test('a shell that only starts defines nothing', () => {
  expect(environment({ command: ['sh', '-c', 'exec bash start.sh'] }).get('ANY')).toEqual({ kind: 'unset' });
});

test('literals are listed with the object that holds them', () => {
  const shared = configMap('shared', { A: 'a' });
  const workload = deployment({
    envFrom: [{ configMapRef: { name: 'shared' } }],
    env: { B: '$(A)', C: fromSecret('s', 'k') },
  });
  const { own } = manifestsOf(workload, shared).workloads[0].containers[0].env;
  expect(own).toEqual([
    { name: 'A', value: 'a', object: shared },
    { name: 'B', value: '$(A)', object: workload },
  ]);
});
