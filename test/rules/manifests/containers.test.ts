import type { Container } from '../../../src/rules/manifests/workloads';
import { configMap, deployment, manifestsOf, type WorkloadFields, webui } from '../manifests';

const image = 'ghcr.io/open-webui/open-webui:v0.11.4';

function containers(fields: WorkloadFields, ...others: unknown[]): Container[] {
  return manifestsOf(deployment({ image, ...fields }), ...others).workloads[0].containers;
}

function first(fields: WorkloadFields, ...others: unknown[]): Container {
  return containers(fields, ...others)[0];
}

describe('the app', () => {
  test.each<[string, WorkloadFields, string | undefined]>([
    ['by image', {}, 'open-webui'],
    ['Ollama by command', { image: 'me/x', command: ['sh', '-c', 'exec ollama serve'] }, 'ollama'],
    ['Redis by command', { image: 'me/x', args: ['redis-server', '/etc/redis.conf'] }, 'redis'],
    ['Pipelines by variable', { image: 'me/x', env: { PIPELINES_API_KEY: 'k' } }, 'pipelines'],
    ['Open WebUI by its data', { image: 'me/airis', mounts: { '/app/backend/data': { emptyDir: {} } } }, 'open-webui'],
    [
      'Open WebUI below its data',
      { image: 'me/airis', mounts: { '/app/backend/data/x': { emptyDir: {} } } },
      'open-webui',
    ],
    ['Open WebUI by text', { image: 'me/airis', command: ['uvicorn', 'open_webui.main:app'] }, 'open-webui'],
    ['Open WebUI by variable', { image: 'me/airis', env: { WEBSOCKET_MANAGER: 'redis' } }, 'open-webui'],
    ['Open WebUI by label', { image: 'me/airis', labels: { 'app.kubernetes.io/name': 'open-webui' } }, 'open-webui'],
    ['nobody by variables that many use', { image: 'me/x', env: { DATABASE_URL: 'a', REDIS_URL: 'b' } }, undefined],
    [
      'nobody by a prefix of a path',
      { image: 'me/x', mounts: { '/app/backend/database': { emptyDir: {} } } },
      undefined,
    ],
    [
      'an image says more than a label',
      { image: 'redis:7.4', labels: { 'app.kubernetes.io/name': 'open-webui' } },
      'redis',
    ],
    [
      'no label counts in a backup',
      { kind: 'CronJob', image: 'me/backup', labels: { 'app.kubernetes.io/name': 'open-webui' } },
      undefined,
    ],
  ])('%s', (_how, fields, app) => {
    expect(first(fields).app).toBe(app);
  });

  test('by a shared envFrom is nobody', () => {
    const shared = configMap('shared', { WEBUI_SECRET_KEY: 'x' });
    expect(first({ image: 'me/x', envFrom: [{ configMapRef: { name: 'shared' } }] }, shared).app).toBeUndefined();
  });

  test('of a sidecar is not the label’s', () => {
    const labels = { 'app.kubernetes.io/name': 'open-webui' };
    const sidecars = [{ name: 'proxy', image: 'me/proxy' }];
    const apps = (fields: WorkloadFields) => containers({ labels, sidecars, ...fields }).map(({ app }) => app);
    expect(apps({})).toEqual(['open-webui', undefined]);
    expect(apps({ image: 'me/airis' })).toEqual(['open-webui', undefined]);
  });

  test('of a backup beside the official image is nobody, whatever it mounts', () => {
    const sidecars = [
      { name: 'backup', image: 'me/backup', volumeMounts: [{ name: 'd', mountPath: '/app/backend/data' }] },
    ];
    expect(containers({ sidecars })[1].app).toBeUndefined();
  });
});

describe('a server', () => {
  test.each<[string, WorkloadFields, boolean]>([
    ['has neither command nor arguments', {}, true],
    ['runs start.sh', { args: ['bash', 'start.sh'] }, true],
    ['runs uvicorn', { command: ['uvicorn', 'open_webui.main:app'] }, true],
    ['runs something of its own, alone', { command: ['/entrypoint'] }, true],
    ['migrates and then serves', { command: ['sh', '-c', 'alembic upgrade head && exec bash start.sh'] }, true],
    ['does not only migrate', { command: ['alembic', 'upgrade', 'head'] }, false],
    ['may be a Job', { kind: 'Job' }, true],
    ['is no Job with something of its own', { kind: 'Job', command: ['/entrypoint'] }, false],
    ['is not another app', { image: 'redis:7.4' }, false],
  ])('%s', (_what, fields, isServer) => {
    expect(first(fields).isServer).toBe(isServer);
  });

  test('is no init container, but may be a native sidecar', () => {
    const initContainers = [
      { name: 'a', image },
      { name: 'b', image, restartPolicy: 'Always' },
    ];
    const roles = containers({ initContainers }).map(({ init, isServer }) => [init, isServer]);
    expect(roles).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  test('is not what runs beside one', () => {
    const sidecars = [{ name: 'shell', image, command: ['sleep', 'infinity'] }];
    expect(containers({ sidecars }).map(({ isServer }) => isServer)).toEqual([true, false]);
  });
});

describe('a migrator', () => {
  const init = (fields: Record<string, unknown>) => ({ initContainers: [{ name: 'migrate', image, ...fields }] });

  test.each<[string, WorkloadFields, boolean]>([
    ['runs alembic', init({ command: ['alembic', 'upgrade', 'head'] }), true],
    ['calls alembic', init({ command: ['python', '-c', 'command.upgrade (config, "head")'] }), true],
    ['calls run_migrations', init({ args: ['python', '-c', 'run_migrations()'] }), true],
    ['imports the configuration', init({ command: ['python', '-c', 'import open_webui.config'] }), true],
    ['does not copy', init({ command: ['cp', '-R', '-n', '/app/backend/data/.', '/tmp/app-data/'] }), false],
    ['does not downgrade', init({ command: ['alembic', 'downgrade', '-1'] }), false],
    ['of another image is none', init({ image: 'me/x', command: ['alembic', 'upgrade', 'head'] }), false],
    ['may be the server', { command: ['sh', '-c', 'alembic upgrade head && exec bash start.sh'] }, true],
    [
      'does not migrate where that is off',
      init({
        command: ['python', '-c', 'import open_webui.config'],
        env: [{ name: 'ENABLE_DB_MIGRATIONS', value: 'false' }],
      }),
      false,
    ],
  ])('%s', (_what, fields, isMigrator) => {
    expect(first(fields).isMigrator).toBe(isMigrator);
  });

  test('in a Job may have the image of a server, whatever it is called', () => {
    const job = deployment({ kind: 'Job', image: 'me/airis', command: ['alembic', 'upgrade', 'head'] });
    const server = webui({ image: 'me/airis', mounts: { '/app/backend/data': { emptyDir: {} } } });
    expect(manifestsOf(job).workloads[0].containers[0].isMigrator).toBe(false);
    const jobs = manifestsOf(job, server).workloads.filter(({ kind }) => kind === 'Job');
    expect(jobs[0].containers[0].isMigrator).toBe(true);
  });

  test('is locked if its script is, wherever that is mounted from', () => {
    const script = configMap('scripts', {
      'migrate.py': 'pg_advisory_lock(1)\nalembic upgrade',
      'other.py': 'run_migrations',
    });
    const fields = {
      ...init({ command: ['python', '/scripts/migrate.py'], volumeMounts: [{ name: 's', mountPath: '/scripts' }] }),
      pod: { volumes: [{ name: 's', configMap: { name: 'scripts' } }] },
    };
    expect(first(fields, script).isLockedMigrator).toBe(true);
    expect(first(fields, script).text).not.toContain('run_migrations');
    expect(first(fields).isMigrator).toBe(false);
    expect(first(init({ command: ['alembic', 'upgrade', 'head'] })).isLockedMigrator).toBe(false);
  });
});

describe('workers', () => {
  test.each<[WorkloadFields, number | undefined]>([
    [{}, undefined],
    [{ env: { UVICORN_WORKERS: '4' } }, 4],
    [{ env: { UVICORN_WORKERS: 4 }, args: ['bash', 'start.sh', '--workers', '1'] }, 1],
    [{ args: ['bash', 'start.sh', '--workers', '2'] }, 2],
    [{ command: ['sh', '-c', 'exec uvicorn open_webui.main:app --workers=3'] }, 3],
    [{ command: ['gunicorn', '-k', 'uvicorn', '-w', '5', 'open_webui.main:app'] }, 5],
    [{ env: { WEB_CONCURRENCY: '3' } }, undefined],
    [{ env: { WEB_CONCURRENCY: '3' }, command: ['bash', 'start.sh'] }, undefined],
    [{ env: { WEB_CONCURRENCY: '3' }, args: ['bash', 'start.sh', '--timeout-graceful-shutdown', '20'] }, 3],
    [{ env: { UVICORN_WORKERS: 'many' } }, undefined],
  ])('of %j are %s', (fields, workers) => {
    expect(first(fields).workers).toBe(workers);
  });
});
