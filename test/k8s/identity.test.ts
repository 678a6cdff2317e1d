import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Identity } from '../../src/k8s/identity';
import type { WorkloadProps } from '../../src/k8s/part-props';

const KIND = { component: 'webui', program: 'open-webui', version: 'v0.11.4' };

function identity(props: WorkloadProps = {}, ids: string[] = ['chat', 'webui'], namespace?: string): Identity {
  const [chart, ...rest] = ids;
  const root: Construct = new Chart(new App(), chart, { namespace });
  return new Identity(
    rest.reduce((scope, id) => new Construct(scope, id), root),
    props,
    KIND,
  );
}

describe('the name of a part', () => {
  test.each([
    [['chat', 'webui'], 'chat-webui'],
    [['chat', 'team-a', 'webui'], 'chat-team-a-webui'],
  ])('comes from the path %j', (ids, name) => {
    expect(identity({}, ids).name).toBe(name);
  });

  test('is what the user gives, whatever the path is', () => {
    expect(identity({ name: 'chat' }, ['Chat', 'Web UI']).name).toBe('chat');
  });

  test('has room for 52 characters', () => {
    expect(identity({ name: 'a'.repeat(52) }).name).toBe('a'.repeat(52));
    expect(() => identity({ name: 'a'.repeat(53) })).toThrow(
      `webui.name must be at most 52 characters long, got '${'a'.repeat(53)}'`,
    );
  });

  test.each(['Chat', 'chat.webui', 'chat_webui', '-chat', 'chat ', ''])('may not be %j', name => {
    expect(() => identity({ name })).toThrow(/^webui\.name must be a DNS label .*, got '/);
  });

  test.each([
    [['Chat', 'webui'], 'Chat/webui', "'Chat-webui'"],
    [['chat', 'web ui'], 'chat/web ui', "'chat-web ui'"],
    [['chat', 'a'.repeat(48)], `chat/${'a'.repeat(48)}`, `'chat-${'a'.repeat(48)}'`],
  ])('is asked for where the path %j makes none', (ids, path, got) => {
    expect(() => identity({}, ids)).toThrow(
      new RegExp(`^webui\\.name must be .*; give the part a 'name', since its path '${path}' makes none, got ${got}$`),
    );
  });

  test.each(['1chat', '2024'])('may not be %j, since Services begin with a letter', name => {
    expect(() => identity({ name })).toThrow(/^webui\.name must be /);
  });
});

describe('the objects of a part', () => {
  test('have the name of the part, and a suffix where there are several', () => {
    expect(identity().objectName()).toBe('chat-webui');
    expect(identity().objectName('data')).toBe('chat-webui-data');
  });

  test('have the recommended labels and those of the user', () => {
    expect(identity({ labels: { team: 'a' } }).metadata()).toEqual({
      name: 'chat-webui',
      labels: {
        'app.kubernetes.io/name': 'open-webui',
        'app.kubernetes.io/instance': 'chat-webui',
        'app.kubernetes.io/component': 'webui',
        'app.kubernetes.io/part-of': 'chat',
        'app.kubernetes.io/version': 'v0.11.4',
        'app.kubernetes.io/managed-by': 'cdk8s',
        team: 'a',
      },
    });
  });

  test('have no version where none is known', () => {
    const chart = new Chart(new App(), 'chat');
    const part = new Identity(new Construct(chart, 'x'), {}, { component: 'x', program: 'x' });
    expect(part.labels).not.toHaveProperty(['app.kubernetes.io/version']);
  });

  test('have the annotations of the user, under those that the part needs', () => {
    const part = identity({ annotations: { a: 'user', b: 'user' } }, undefined, 'ai');
    expect(part.metadata('x', { b: 'part' })).toMatchObject({
      name: 'chat-webui-x',
      namespace: 'ai',
      annotations: { a: 'user', b: 'part' },
    });
  });

  test.each(['my chat', 'a'.repeat(64)])('have no label that Kubernetes refuses, from the chart %j', id => {
    const { labels } = identity({ name: 'chat' }, [id, 'webui']);
    expect(labels['app.kubernetes.io/part-of'] ?? '').toMatch(/^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/);
  });
});

describe('the selector of a part', () => {
  test('is name, instance and component, never the version', () => {
    const selector = {
      'app.kubernetes.io/name': 'open-webui',
      'app.kubernetes.io/instance': 'chat-webui',
      'app.kubernetes.io/component': 'webui',
    };
    expect(identity().selector).toEqual(selector);
    expect(identity().podLabels).toMatchObject(selector);
  });

  test('is replaced as a whole, and the pods have what it asks for', () => {
    const selectorLabels = { app: 'open-webui', 'app.kubernetes.io/instance': 'release' };
    const part = identity({ selectorLabels, labels: { team: 'a' }, podLabels: { tier: 'web' } });
    expect(part.selector).toEqual(selectorLabels);
    expect(part.podLabels).toEqual({ ...part.labels, ...selectorLabels, tier: 'web' });
    expect(part.labels['app.kubernetes.io/instance']).toBe('chat-webui');
  });

  test.each([
    [{ labels: { 'app.kubernetes.io/name': 'x' } }, 'app.kubernetes.io/name'],
    [{ labels: { 'app.kubernetes.io/version': 'x' } }, 'app.kubernetes.io/version'],
    [{ labels: { app: 'x' }, selectorLabels: { app: 'y' } }, 'app'],
  ])('is not given again by %j', (props, key) => {
    expect(() => identity(props)).toThrow(
      `webui.labels must be labels that the part does not set itself, got '${key}'`,
    );
  });

  test('is not given again by podLabels, which the message names', () => {
    expect(() => identity({ podLabels: { 'app.kubernetes.io/instance': 'x' } })).toThrow(/^webui\.podLabels must be /);
  });

  test('is not empty', () => {
    expect(() => identity({ selectorLabels: {} })).toThrow(/^webui\.selectorLabels must be at least one label/);
  });

  test.each([
    ['labels', { labels: { 'bad key': 'x' } }],
    ['labels', { labels: { team: 'a b' } }],
    ['podLabels', { podLabels: { team: 'a'.repeat(64) } }],
    ['selectorLabels', { selectorLabels: { app: '-x' } }],
    ['annotations', { annotations: { 'bad key': 'x' } }],
    ['podAnnotations', { podAnnotations: { 'bad key': 'x' } }],
  ])('and all keys and labels are such: %s', (prop, props) => {
    expect(() => identity(props)).toThrow(new RegExp(`^webui\\.${prop}`));
  });
});

describe('the address of a part', () => {
  test('has the namespace where the chart has one, and no cluster domain', () => {
    expect(identity().serviceHost('chat-webui')).toBe('chat-webui');
    expect(identity({}, undefined, 'ai').serviceHost('chat-webui')).toBe('chat-webui.ai.svc');
  });

  test('has a namespace that is one', () => {
    expect(() => identity({}, undefined, 'AI Team')).toThrow(/namespace.*'AI Team'/);
  });

  test('is that of its pods for network policies', () => {
    const part = identity({ selectorLabels: { app: 'x' } }, undefined, 'ai');
    expect(part.peer._end).toMatchObject({ namespace: 'ai', labels: { app: 'x' } });
    expect(part.peer._end.part?.node.path).toBe('chat/webui');
  });
});

describe('one of several workloads of a part', () => {
  const part = new Construct(new Chart(new App(), 'chat'), 'lobu');
  const worker = new Identity(
    part,
    { name: 'prod-lobu' },
    { component: 'worker', program: 'lobu', path: 'lobu.worker', suffix: 'worker', instance: 'prod' },
  );

  test('has a name behind that of the part, and labels of its own', () => {
    expect(worker.name).toBe('prod-lobu-worker');
    expect(worker.objectName('cache')).toBe('prod-lobu-worker-cache');
    expect(worker.selector).toEqual({
      'app.kubernetes.io/name': 'lobu',
      'app.kubernetes.io/instance': 'prod',
      'app.kubernetes.io/component': 'worker',
    });
  });

  test('is named in messages by its prop', () => {
    const kind = { component: 'worker', program: 'lobu', path: 'lobu.worker' };
    expect(() => new Identity(part, { selectorLabels: {} }, kind)).toThrow(/^lobu\.worker\.selectorLabels must be/);
  });
});
