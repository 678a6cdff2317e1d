import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { App, Chart, Testing } from 'cdk8s';
import { Redis, SecretRef } from '../../src';
import { type RunningRedis, startRedis } from './support/redis';

const PASSWORD = 'r3d1s-of-the-tests';

/** The arguments and variables that a Redis part with this memory limit gives its server, with the password in place. */
function rendered(memory: string): { args: string[]; probe: string[] } {
  const chart = new Chart(new App(), 'chat');
  new Redis(chart, 'redis', {
    password: SecretRef.of('redis', 'password'),
    resources: { requests: { memory: '64Mi' }, limits: { memory } },
  });
  const deployment = Testing.synth(chart).find(({ kind }) => kind === 'Deployment');
  const [container] = deployment.spec.template.spec.containers;
  return {
    // The volume is not here; the server gets a directory of its own.
    args: container.args.map((text: string) =>
      text.replace('$(REDISCLI_AUTH)', PASSWORD).replace(/^\/data$/, tmpdir()),
    ),
    probe: container.readinessProbe.exec.command,
  };
}

describe('a real Redis with the arguments of the part', () => {
  const { args, probe } = rendered('512Mi');
  let redis: RunningRedis;

  beforeAll(async () => {
    redis = await startRedis(args);
  });
  afterAll(() => redis?.stop());

  const setting = async (name: string) =>
    (await redis.cli('-a', PASSWORD, '--no-auth-warning', 'config', 'get', name)).split('\n')[1];

  test.each([
    ['maxmemory', String(384 * 1024 ** 2)],
    ['maxmemory-policy', 'noeviction'],
    ['appendonly', 'yes'],
    ['appendfsync', 'everysec'],
    ['timeout', '1800'],
    ['tcp-keepalive', '60'],
    ['client-output-buffer-limit', expect.stringContaining(`pubsub ${128 * 1024 ** 2} ${32 * 1024 ** 2} 180`)],
  ])('has %s as it says', async (name, expected) => {
    expect(await setting(name)).toEqual(expected);
  });

  test('refuses who does not know the password', async () => {
    expect(await redis.cli('ping')).toMatch(/NOAUTH/);
  });

  test('answers the probe: redis-cli takes the password from the variable', () => {
    const [shell, ...command] = probe.map(word => word.replace('redis-cli', `redis-cli -p ${redis.port}`));
    const answer = (password: string) =>
      spawnSync(shell, command, { env: { ...process.env, REDISCLI_AUTH: password }, encoding: 'utf8' });
    expect(answer(PASSWORD)).toMatchObject({ status: 0, stdout: 'PONG\n' });
    expect(answer('wrong').status).not.toBe(0);
  });

  test('refuses a write when it is full, and evicts nothing', async () => {
    const cli = (...words: string[]) => redis.cli('-a', PASSWORD, '--no-auth-warning', ...words);
    await cli('set', 'revoked-token', '1');
    await cli('config', 'set', 'maxmemory', '1');
    expect(await cli('set', 'another', '1')).toMatch(/OOM/);
    expect(await cli('get', 'revoked-token')).toBe('1');
  });
});

describe('a killed Redis', () => {
  const directory = mkdtempSync(join(tmpdir(), 'aof-'));
  const { args } = rendered('512Mi');
  const cli = (redis: RunningRedis, ...words: string[]) => redis.cli('-a', PASSWORD, '--no-auth-warning', ...words);
  let redis: RunningRedis;

  afterAll(async () => {
    await redis?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test('has everything again that was written more than a second before', async () => {
    redis = await startRedis(args, { directory });
    for (let token = 0; token < 50; token++) await cli(redis, 'set', `open-webui:auth:token:${token}:revoked`, '1');
    // `appendfsync everysec`: of the last second nothing is promised.
    await setTimeout(1500);
    await redis.kill();
    redis = await startRedis(args, { directory });
    expect(await cli(redis, 'dbsize')).toBe('50');
    expect(await cli(redis, 'get', 'open-webui:auth:token:49:revoked')).toBe('1');
  });
});
