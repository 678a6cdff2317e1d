import { redisArguments } from '../../src/redis/redis-arguments';

test('one replica keeps what it is told, and refuses writes when it is full', () => {
  expect(redisArguments('1Gi', '$(PASSWORD)')).toEqual([
    '--requirepass',
    '$(PASSWORD)',
    '--dir',
    '/data',
    '--appendonly',
    'yes',
    '--appendfsync',
    'everysec',
    '--maxmemory',
    '805306368',
    '--maxmemory-policy',
    'noeviction',
    '--maxclients',
    '10000',
    '--timeout',
    '1800',
    '--tcp-keepalive',
    '60',
    '--client-output-buffer-limit',
    'pubsub 268435456 67108864 180',
  ]);
});

test.each([
  ['128Mi', '100663296', 'pubsub 33554432 8388608 180'],
  ['8Gi', '6442450944', 'pubsub 1073741824 268435456 180'],
  ['1G', '750000000', 'pubsub 250000000 62500000 180'],
])('with %s of memory data takes three quarters, and a slow subscriber a quarter up to 1 GiB', (limit, max, buffer) => {
  const given = redisArguments(limit, 'x');
  expect(given[given.indexOf('--maxmemory') + 1]).toBe(max);
  expect(given[given.indexOf('--client-output-buffer-limit') + 1]).toBe(buffer);
});
