import { JsonPatch, Testing } from 'cdk8s';
import { envVars } from '../../src/k8s/environment';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Redis, type RedisProps } from '../../src/redis/redis';
import { redisArguments } from '../../src/redis/redis-arguments';
import { EVERY_CLAIM } from '../k8s/every-claim';
import {
  addressOf,
  COMMON_PROPS,
  chatChart,
  containerOf,
  envOf,
  expectCommonProps,
  expectHardened,
  messageOf,
  only,
  podOf,
  render,
  titles,
} from '../support';

const password = SecretRef.of('open-webui', 'redis-password');

describe('a Redis', () => {
  const manifests = render(chart => new Redis(chart, 'redis', { password }));
  const deployment = only(manifests, 'Deployment');
  const container = containerOf(deployment);

  test('is a Deployment, a Service and a claim', () => {
    expect(titles(manifests)).toEqual([
      'Deployment/chat-redis',
      'PersistentVolumeClaim/chat-redis-data',
      'Service/chat-redis',
    ]);
    expectHardened(manifests);
  });

  test('is one pod, whose successor waits for its end', () => {
    expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    expect(podOf(deployment).terminationGracePeriodSeconds).toBe(30);
  });

  test('runs a pinned Valkey as its own user', () => {
    expect(container.image).toBe('docker.io/valkey/valkey:9.1.1');
    expect(podOf(deployment).securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 999,
      runAsGroup: 999,
      fsGroup: 999,
    });
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
  });

  test('has its configuration as arguments, and its password from the Secret alone', () => {
    expect(container).not.toHaveProperty('command');
    expect(container.args).toEqual(redisArguments('1Gi', '$(REDISCLI_AUTH)'));
    expect(envOf(container)).toEqual([['REDISCLI_AUTH', 'secret:open-webui/redis-password']]);
  });

  test('keeps its data on the claim', () => {
    expect(only(manifests, 'PersistentVolumeClaim').spec).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '2Gi' } },
    });
    expect(podOf(deployment).volumes).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName: 'chat-redis-data' } },
    ]);
    expect(container.volumeMounts).toEqual([{ name: 'data', mountPath: '/data' }]);
  });

  test('is asked with its password, and has ten minutes to load its data', () => {
    const exec = { command: ['sh', '-c', 'redis-cli -e ping'] };
    expect(container.startupProbe).toEqual({ exec, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 120 });
    expect(container.livenessProbe).toEqual({ exec, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 });
    expect(container.readinessProbe).toEqual({ exec, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 3 });
  });

  test('hands out the address of its Service', () => {
    const chart = chatChart();
    const { redisConnection } = new Redis(chart, 'redis', { password });
    const rendered = Testing.synth(chart);
    const address = addressOf(only(rendered, 'Service'), only(rendered, 'Deployment'));
    const url = `redis://:$(REDIS_PASSWORD)@${address}/0`;
    expect(envVars(redisConnection._contribution.env ?? [])).toEqual([
      { name: 'REDIS_PASSWORD', valueFrom: { secretKeyRef: { name: 'open-webui', key: 'redis-password' } } },
      { name: 'REDIS_URL', value: url },
      { name: 'WEBSOCKET_MANAGER', value: 'redis' },
      { name: 'WEBSOCKET_REDIS_URL', value: url },
      { name: 'REDIS_HEALTH_CHECK_INTERVAL', value: '60' },
    ]);
    expect(redisConnection._contribution.flows?.[0].port).toBe(6379);
  });

  test('can be patched by Kubernetes paths', () => {
    const chart = chatChart();
    const redis = new Redis(chart, 'redis', { password });
    redis.workload.addJsonPatch(JsonPatch.add('/spec/template/spec/containers/0/args/-', '--save'));
    redis.service.addJsonPatch(JsonPatch.replace('/spec/type', 'NodePort'));
    redis.claim?.addJsonPatch(JsonPatch.add('/metadata/annotations', { 'helm.sh/resource-policy': 'keep' }));
    const patched = Testing.synth(chart);
    expect(containerOf(only(patched, 'Deployment')).args.at(-1)).toBe('--save');
    expect(only(patched, 'Service').spec.type).toBe('NodePort');
    expect(only(patched, 'PersistentVolumeClaim').metadata.annotations).toEqual({ 'helm.sh/resource-policy': 'keep' });
  });
});

test('every prop of a Redis is in its output', () => {
  const storage = EVERY_CLAIM;
  const props: Required<RedisProps> = { ...COMMON_PROPS, password, storage };
  const manifests = render(chart => new Redis(chart, 'redis', props));
  expectCommonProps(manifests, 'redis', 'redis');
  expect(titles(manifests)).toEqual([
    'Deployment/given',
    'PersistentVolumeClaim/given-data',
    'PodDisruptionBudget/given',
    'Service/given',
  ]);
  expect(only(manifests, 'PersistentVolumeClaim').spec).toMatchObject({
    storageClassName: 'fast',
    resources: { requests: { storage: '5Gi' } },
  });
  const container = containerOf(only(manifests, 'Deployment'));
  expect(container.volumeMounts[0]).toEqual({ name: 'data', mountPath: '/data', subPath: 'files' });
  expect(container.args).toEqual(redisArguments('18Gi', '$(REDISCLI_AUTH)'));
  expect(envOf(container)[0]).toEqual(['REDISCLI_AUTH', 'secret:open-webui/redis-password']);
});

test('an existing claim is mounted, and none is defined', () => {
  const manifests = render(chart => {
    const redis = new Redis(chart, 'redis', { password, storage: { existingClaim: 'old' } });
    expect(redis.claim).toBeUndefined();
  });
  expect(titles(manifests)).toEqual(['Deployment/chat-redis', 'Service/chat-redis']);
  expect(podOf(only(manifests, 'Deployment')).volumes[0].persistentVolumeClaim).toEqual({ claimName: 'old' });
});

describe('a Redis that runs elsewhere', () => {
  const peer = NetworkPeer.cidr('10.0.0.0/8');

  test('is known by its URL', () => {
    const { env, flows } = Redis.fromUrl('rediss://redis.example.com/1', { peer }).redisConnection._contribution;
    expect(env?.map(({ name, value }) => [name, value])).toEqual([
      ['REDIS_URL', 'rediss://redis.example.com/1'],
      ['WEBSOCKET_MANAGER', 'redis'],
      ['WEBSOCKET_REDIS_URL', 'rediss://redis.example.com/1'],
      ['REDIS_HEALTH_CHECK_INTERVAL', '60'],
    ]);
    expect(flows).toEqual([{ peer, port: 6379 }]);
  });

  test('is known by a Secret', () => {
    const { env, flows } = Redis.fromSecret(password, { peer }).redisConnection._contribution;
    expect(env?.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(['REDIS_URL', 'WEBSOCKET_REDIS_URL']);
    expect(flows).toEqual([{ peer, port: undefined }]);
  });
});

test.each([
  ['redis.example.com:6379', "Redis.fromUrl must be a URL such as 'redis://host:1234', got 'redis.example.com:6379'"],
  ['http://redis:6379', "Redis.fromUrl must be a URL such as 'redis://host:1234', got 'http://redis:6379'"],
  [
    'redis://:hunter2@redis:6379/0',
    'Redis.fromUrl must be a URL without user and password, got one for redis:6379; use fromSecret instead',
  ],
])('there is no Redis at %s', (url, message) => {
  expect(() => Redis.fromUrl(url)).toThrow(message);
});

test('a password in the query is refused, and not repeated', () => {
  const message = messageOf(() => Redis.fromUrl('redis://redis:6379/0?password=hunter2'));
  expect(message).toMatch(/^Redis\.fromUrl must be a URL without /);
  expect(message).not.toContain('hunter2');
});

test.each<[Partial<RedisProps>, RegExp]>([
  [{ name: 'a'.repeat(53) }, /^redis\.name must be at most 52 characters long, got 'a{53}'$/],
  [{ image: 'valkey 9' }, /^redis\.image must be an image such as .*, got 'valkey 9'$/],
  [{ version: '9 beta' }, /^redis\.version must be a release such as v1.2.3, got '9 beta'$/],
  [
    { resources: { limits: { memory: '256Mi' } } },
    /^redis\.resources\.limits\.memory must be at least the request of 512Mi, got '256Mi'$/,
  ],
  [{ storage: { size: '-1Gi' } }, /^redis\.storage\.size must be .*, got '-1Gi'$/],
  [{ storage: { existingClaim: 'old', size: '1Gi' } }, /^redis\.storage\.size must be left out beside existingClaim/],
  [{ env: { REDISCLI_AUTH: 'x' } }, /^redis\.env\.REDISCLI_AUTH is set by redis\.password: change that prop instead$/],
  [{ labels: { 'app.kubernetes.io/name': 'x' } }, /^redis\.labels must be .*, got 'app.kubernetes.io\/name'$/],
])('there is no Redis with %j', (props, message) => {
  expect(() => new Redis(chatChart(), 'redis', { password, ...props })).toThrow(message);
});
