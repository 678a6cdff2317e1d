import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, describeWithOpenWebUI, prepared, startPrepare, temporaryDirectory } from './support/prepare';
import { type RunningRedis, startRedis } from './support/redis';
import { freePort } from './support/server';

describeWithOpenWebUI('the preparation with Redis', () => {
  let redis: RunningRedis | undefined;
  let database: string;

  beforeEach(() => {
    database = `sqlite:///${join(temporaryDirectory(), 'webui.db')}`;
  });
  afterEach(async () => {
    cleanUp();
    await redis?.stop();
    redis = undefined;
  });

  const password = 'r3d1s-of-the-tests';
  const env = (port: number) => ({ DATABASE_URL: database, REDIS_URL: `redis://:${password}@127.0.0.1:${port}/0` });

  test('goes on when Redis answers', async () => {
    redis = await startRedis(['--requirepass', password]);
    expect((await prepared({ env: env(redis.port) })).at(-1)).toBe('prepare: done');
  });

  test('waits until Redis appears, and shows no password', async () => {
    const port = await freePort();
    const pod = startPrepare({ env: env(port) });
    await pod.line(/waiting for Redis at 127\.0\.0\.1/);
    redis = await startRedis(['--requirepass', password], { port });
    const { code, lines } = await pod.end;
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: 'prepare: done' });
    expect(lines.join()).not.toContain(password);
  });

  test('waits for a Redis that refuses the password, and says why', async () => {
    redis = await startRedis(['--requirepass', 'another']);
    const pod = startPrepare({ env: env(redis.port) });
    await pod.line(/waiting for Redis at 127\.0\.0\.1: AuthenticationError/);
    pod.kill('SIGTERM');
    expect(await pod.end).toMatchObject({ code: 143 });
  });

  test('waits for the primary that Sentinel names', async () => {
    redis = await startRedis(['--requirepass', password]);
    const sentinelPort = await freePort();
    const pod = startPrepare({
      env: {
        ...env(redis.port),
        REDIS_URL: `redis://:${password}@primary:6379/0`,
        REDIS_SENTINEL_HOSTS: '127.0.0.1',
        REDIS_SENTINEL_PORT: `${sentinelPort}`,
      },
    });
    await pod.line(/waiting for Redis at 127\.0\.0\.1/);
    const directory = temporaryDirectory();
    const configuration = join(directory, 'sentinel.conf');
    writeFileSync(
      configuration,
      `sentinel monitor primary 127.0.0.1 ${redis.port} 1\nsentinel auth-pass primary ${password}\n`,
    );
    const sentinel = await startRedis([configuration, '--sentinel'], { port: sentinelPort });
    const { code } = await pod.end;
    await sentinel.stop();
    expect(code).toBe(0);
  });
});
