import type { Database } from '../../../src/rules/manifests/installations';
import { type Env, fromSecret, manifestsOf, service, type WorkloadFields, webui } from '../manifests';

function database(env: Env, fields: WorkloadFields = {}): Database {
  return manifestsOf(webui({ namespace: 'ai', env, ...fields })).installations[0].servers[0].database;
}

const parts = {
  DATABASE_TYPE: 'postgresql',
  DATABASE_HOST: 'db',
  DATABASE_PORT: '5432',
  DATABASE_NAME: 'webui',
  DATABASE_PASSWORD: fromSecret('s', 'k'),
};

describe('the database', () => {
  test.each<[string, Env, Partial<Database>]>([
    ['of nothing set', {}, { kind: 'sqlite', identity: 'ai/Deployment/webui', what: 'DATABASE_URL is not set' }],
    ['of a file', { DATABASE_URL: 'sqlite:////data/x.db' }, { kind: 'sqlite' }],
    ['of a URL', { DATABASE_URL: 'postgresql://u:p@db/webui' }, { kind: 'postgres', identity: 'db.ai:5432/webui' }],
    [
      'of a URL in full',
      { DATABASE_URL: 'postgres://DB.ai.svc.cluster.local:5432/webui?x=1' },
      { identity: 'db.ai:5432/webui' },
    ],
    [
      'with a hidden password',
      { K: fromSecret('s', 'k'), DATABASE_URL: 'postgresql://u:$(K)@db.ai.svc/webui' },
      { identity: 'db.ai:5432/webui' },
    ],
    [
      'with a hidden host',
      { K: fromSecret('s', 'k'), DATABASE_URL: 'postgresql://u@$(K)/webui' },
      { kind: 'postgres', identity: undefined },
    ],
    ['in the pod', { DATABASE_URL: 'postgresql://localhost/webui' }, { kind: 'postgres', identity: undefined }],
    ['of a Secret', { DATABASE_URL: fromSecret('s', 'k') }, { kind: 'unknown', identity: 'ai/s#k' }],
    [
      'of another scheme',
      { DATABASE_URL: 'mysql://u:p@db/webui' },
      { kind: 'other', what: 'DATABASE_URL begins with mysql://' },
    ],
    ['of an empty text', { DATABASE_URL: '' }, { kind: 'other' }],
    ['of no URL', { DATABASE_URL: 'user:password@db' }, { kind: 'other', what: 'DATABASE_URL has no scheme' }],
    ['of parts', parts, { kind: 'postgres', identity: 'db.ai:5432/webui', what: 'DATABASE_TYPE is postgresql' }],
    ['of parts, whatever the URL', { ...parts, DATABASE_URL: 'sqlite:///x.db' }, { kind: 'postgres' }],
    ['of incomplete parts', { ...parts, DATABASE_PORT: '' }, { kind: 'sqlite' }],
  ])('%s', (_what, env, expected) => {
    expect(database(env)).toMatchObject(expected);
  });

  test('that something unseen could name is unknown', () => {
    expect(database({}, { envFrom: [{ secretRef: { name: 's' } }] })).toEqual({
      kind: 'unknown',
      what: 'DATABASE_URL may be set out of sight',
    });
  });

  test('is the file on the claim, wherever that is mounted', () => {
    const source = { persistentVolumeClaim: { claimName: 'data' } };
    const whole = database({ DATA_DIR: '/data/a' }, { mounts: { '/data': source } });
    const part = database({}, { mounts: { '/app/backend/data': { ...source, subPath: 'a' } } });
    expect([whole.identity, part.identity]).toEqual(['ai/claim/data/a/webui.db', 'ai/claim/data/a/webui.db']);
  });
});

function installations(...objects: unknown[]): (string[] | number | boolean | undefined)[][] {
  return manifestsOf(...objects).installations.map(({ workloads, processes, shared }) => [
    workloads.map(({ name }) => name),
    processes,
    shared,
  ]);
}

describe('an installation', () => {
  const a = webui({ name: 'a' });
  const b = webui({ name: 'b' });
  const env = { DATABASE_URL: fromSecret('s', 'k') };

  test('is one workload where nothing is common', () => {
    expect(installations(a, b)).toEqual([
      [['a'], 1, false],
      [['b'], 1, false],
    ]);
  });

  test('is what shares a database', () => {
    expect(installations(webui({ name: 'a', env }), b, webui({ name: 'c', env }))).toEqual([
      [['a', 'c'], 2, true],
      [['b'], 1, false],
    ]);
  });

  test('is what shares a claim', () => {
    const mounts = { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } };
    expect(installations(webui({ name: 'a', mounts }), webui({ name: 'b', mounts }))).toEqual([[['a', 'b'], 2, true]]);
  });

  test('is what one Service selects', () => {
    const labels = { app: 'webui' };
    expect(installations(webui({ name: 'a', labels }), webui({ name: 'b', labels }), service())).toHaveLength(1);
  });

  test('joins through a third', () => {
    const labels = { app: 'webui' };
    const objects = [
      webui({ name: 'a', env }),
      webui({ name: 'b', labels }),
      webui({ name: 'c', env, labels }),
      service(),
    ];
    expect(installations(...objects)).toEqual([[['a', 'b', 'c'], 3, true]]);
  });

  test('is not a Secret of the same name in another namespace', () => {
    expect(installations(webui({ namespace: 'x', env }), webui({ namespace: 'y', env }))).toHaveLength(2);
  });

  test('counts pods and workers', () => {
    expect(installations(webui({ replicas: 3, env: { UVICORN_WORKERS: '2' } }))).toEqual([[['webui'], 6, true]]);
    expect(installations(webui({ env: { UVICORN_WORKERS: '2' } }))).toEqual([[['webui'], 2, true]]);
    expect(installations(webui({ kind: 'DaemonSet' }))).toEqual([[['webui'], Number.POSITIVE_INFINITY, true]]);
  });

  test('is no workload that never runs, and not known to be shared where its pods cannot be counted', () => {
    expect(installations(webui({ replicas: 0 }))).toEqual([]);
    expect(installations(webui({ spec: { replicas: '{{ n }}' } }))).toEqual([[['webui'], undefined, false]]);
  });
});
