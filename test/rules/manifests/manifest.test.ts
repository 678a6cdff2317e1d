import {
  get,
  groupOf,
  isLive,
  isManifest,
  isOwned,
  list,
  record,
  sameNamespace,
  text,
} from '../../../src/rules/manifests/manifest';
import { flattened } from '../../../src/rules/manifests/manifests';
import { deployment, manifestsOf, secret, service } from '../manifests';

const odd: unknown[] = [undefined, null, 0, '', 'x', true, [], {}, [null], { a: null }];

test.each(odd)('reading %j never throws', value => {
  expect(() => [get(value, 'a', 0, 'b'), record(value), list(value), text(value)]).not.toThrow();
});

test('a path stops where something has another type', () => {
  expect(get({ a: [{ b: 1 }] }, 'a', 0, 'b')).toBe(1);
  expect(get({ a: 'text' }, 'a', 'length', 'b')).toBeUndefined();
});

test('names of the prototype are not there unless somebody wrote them', () => {
  expect(get({}, '__proto__')).toBeUndefined();
  expect(get({}, 'constructor', 'name')).toBeUndefined();
  expect(get(JSON.parse('{"__proto__": {"a": 1}}'), '__proto__', 'a')).toBe(1);
});

test('scalars are read as their text', () => {
  expect(['a', 3, true, Number.NaN, null, {}].map(text)).toEqual(['a', '3', 'true', undefined, undefined, undefined]);
});

test('namespaces can be the same if one is not said', () => {
  expect([sameNamespace('a', 'a'), sameNamespace('a', ''), sameNamespace('a', 'b')]).toEqual([true, true, false]);
});

test('the group is what precedes the version', () => {
  expect([groupOf(service()), groupOf(deployment({}))]).toEqual(['', 'apps']);
});

test('what an API server filled in is live', () => {
  expect(isLive(deployment({ metadata: { uid: 'a' } }))).toBe(true);
  expect(isLive({ ...deployment({}), status: { replicas: 1 } })).toBe(true);
  expect(isLive({ ...deployment({}), status: {} })).toBe(false);
});

test('what a workload of the cluster made is owned, and skipped', () => {
  const by = (kind: string, controller = true) =>
    deployment({ metadata: { ownerReferences: [{ kind, name: 'x', controller }] } });
  expect([by('ReplicaSet'), by('HelmRelease'), by('Job', false)].map(isOwned)).toEqual([true, false, false]);
  expect(manifestsOf(by('ReplicaSet'), by('HelmRelease')).objects).toHaveLength(1);
});

test('what has no kind, API version or name is no object', () => {
  expect(
    [null, {}, { kind: 'A', apiVersion: 'v1' }, { kind: 'A', apiVersion: 'v1', metadata: {} }].map(isManifest),
  ).toEqual([false, false, false, false]);
  expect(manifestsOf(null, 3, 'text', [], service()).objects).toHaveLength(1);
});

describe('lists', () => {
  test('are taken apart, those inside of them too', () => {
    const inner = { kind: 'List', apiVersion: 'v1', items: [service({ name: 'b' }), service({ name: 'c' })] };
    const outer = { kind: 'List', apiVersion: 'v1', items: [service({ name: 'a' }), inner, service({ name: 'd' })] };
    expect(flattened(outer)).toEqual(['a', 'b', 'c', 'd'].map(name => service({ name })));
  });

  test('of one kind say it for their items', () => {
    const items = [{ metadata: { name: 'a' } }];
    expect(flattened({ kind: 'SecretList', apiVersion: 'v1', items })).toEqual([
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' } },
    ]);
  });

  test('may be as deep as they like', () => {
    let document: unknown = service();
    for (let depth = 0; depth < 100_000; depth++) document = { kind: 'List', items: [document] };
    expect(flattened(document)).toEqual([service()]);
  });
});

describe('finding a named object', () => {
  const none = secret('s', { from: 'none' });
  const ai = secret('s', { from: 'ai' }, 'ai');

  test('prefers the very namespace', () => {
    expect(manifestsOf(none, ai).find('Secret', 's', 'ai')).toBe(ai);
    expect(manifestsOf(ai, none).find('Secret', 's', '')).toBe(none);
  });

  test('takes what could be in the namespace', () => {
    expect(manifestsOf(none).find('Secret', 's', 'ai')).toBe(none);
    expect(manifestsOf(ai).find('Secret', 's', '')).toBe(ai);
    expect(manifestsOf(ai).find('Secret', 's', 'dev')).toBeUndefined();
  });

  test('is not confused by another group or by names of the prototype', () => {
    const knative = { ...service(), apiVersion: 'serving.knative.dev/v1' };
    expect(manifestsOf(knative).find('Service', 'webui', '')).toBeUndefined();
    expect(manifestsOf(knative).find('__proto__', 'constructor', 'toString')).toBeUndefined();
  });
});
