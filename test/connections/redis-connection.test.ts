import { passwordUrl, RedisConnection } from '../../src/connections/redis-connection';
import { envVars } from '../../src/k8s/environment';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';

const password = SecretRef.of('redis', 'password');

test('sessions, websockets and tasks go to the same Redis', () => {
  const { env, flows } = RedisConnection._of('redis://r:6379/0', { port: 6379 })._contribution;
  expect(envVars(env ?? [])).toEqual([
    { name: 'REDIS_URL', value: 'redis://r:6379/0' },
    { name: 'WEBSOCKET_MANAGER', value: 'redis' },
    { name: 'WEBSOCKET_REDIS_URL', value: 'redis://r:6379/0' },
    { name: 'REDIS_HEALTH_CHECK_INTERVAL', value: '60' },
  ]);
  expect(flows).toEqual([{ peer: undefined, port: 6379 }]);
});

test('a password stands before the URL that uses it', () => {
  const { url, before } = passwordUrl(password, 'chat-redis.ai.svc', 6379);
  const { env, flows } = RedisConnection._of(url, { before, peer: NetworkPeer.internet() })._contribution;
  expect(envVars(env ?? []).slice(0, 2)).toEqual([
    { name: 'REDIS_PASSWORD', valueFrom: { secretKeyRef: { name: 'redis', key: 'password' } } },
    { name: 'REDIS_URL', value: 'redis://:$(REDIS_PASSWORD)@chat-redis.ai.svc:6379/0' },
  ]);
  expect(flows?.[0].peer?._end).toEqual({ internet: true });
});
