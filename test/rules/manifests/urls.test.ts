import { hostOf, isLoopback, schemeOf } from '../../../src/rules/manifests/urls';

test.each([
  ['redis://redis:6379/0', 'redis', 'redis'],
  ['REDISS://Redis.AI.svc:6379', 'rediss', 'redis.ai.svc'],
  ['postgresql+psycopg2://u:p@ss@db.example.com/chat?sslmode=require', 'postgresql+psycopg2', 'db.example.com'],
  ['http://[::1]:8080/path', 'http', '::1'],
  ['https://chat.example.com?next=https://other', 'https', 'chat.example.com'],
  ['redis:6379', undefined, 'redis'],
  ['localhost', undefined, 'localhost'],
  ['/data/milvus.db', undefined, ''],
  ['', undefined, ''],
])('%s has scheme %s and host %s', (url, scheme, host) => {
  expect(schemeOf(url)).toBe(scheme);
  expect(hostOf(url)).toBe(host);
});

test.each(['localhost', 'LOCALHOST', '127.0.0.1', '::1', '[::1]', '0.0.0.0'])('%s is the pod itself', host => {
  expect(isLoopback(host)).toBe(true);
});

test.each(['redis', '127.example.com', ''])('%s is not the pod itself', host => {
  expect(isLoopback(host)).toBe(false);
});
