import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IRedis } from '../../src/connections/redis-connection';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Redis } from '../../src/redis/redis';
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

  /** The variables of a connection as the kubelet hands them out. */
  const written = (connection: IRedis) =>
    Object.fromEntries(
      (connection.redisConnection._contribution.env ?? []).map(({ name, value = password }) => [
        name,
        value.replace('$(REDIS_PASSWORD)', password),
      ]),
    );

  test('goes on with the variables of `Redis.fromSentinel`', async () => {
    redis = await startRedis(['--requirepass', password]);
    const configuration = join(temporaryDirectory(), 'sentinel.conf');
    writeFileSync(
      configuration,
      `sentinel monitor chat-1 127.0.0.1 ${redis.port} 1\nsentinel auth-pass chat-1 ${password}\n`,
    );
    const sentinel = await startRedis([configuration, '--sentinel']);
    const connection = Redis.fromSentinel({
      hosts: ['127.0.0.1'],
      sentinelPort: sentinel.port,
      masterName: 'chat-1',
      password: SecretRef.of('redis', 'password'),
    });
    const lines = await prepared({ env: { DATABASE_URL: database, ...written(connection) } });
    await sentinel.stop();
    expect(lines.at(-1)).toBe('prepare: done');
  });

  test('goes on with the variables of `Redis.fromCluster`', async () => {
    redis = await startRedis(['--requirepass', password, '--cluster-enabled', 'yes']);
    await redis.cli('-a', password, '--no-auth-warning', 'cluster', 'addslotsrange', '0', '16383');
    const connection = Redis.fromCluster(`redis://127.0.0.1:${redis.port}`, {
      password: SecretRef.of('redis', 'password'),
    });
    const lines = await prepared({ env: { DATABASE_URL: database, ...written(connection) } });
    expect(lines.at(-1)).toBe('prepare: done');
  });
});
