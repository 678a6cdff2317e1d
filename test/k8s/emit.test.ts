import { ApiObject, JsonPatch, Testing } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { emit, emitManifest, merge } from '../../src/k8s/emit';
import { chatChart } from '../support';

describe('an emitted object', () => {
  test('is a plain ApiObject, which takes patches by real Kubernetes paths', () => {
    const chart = chatChart();
    const object = emit(chart, 'pod', k8s.KubePod, {
      metadata: { name: 'pod' },
      spec: { containers: [{ name: 'main', envFrom: [{ secretRef: { name: 'x' } }] }] },
    });
    object.addJsonPatch(JsonPatch.add('/spec/containers/0/envFrom/-', { configMapRef: { name: 'y' } }));
    expect(object.constructor).toBe(ApiObject);
    expect(Testing.synth(chart)[0].spec.containers[0].envFrom).toEqual([
      { secretRef: { name: 'x' } },
      { configMapRef: { name: 'y' } },
    ]);
  });

  test('keeps fields that the typed kind does not know', () => {
    const chart = chatChart();
    emit(
      chart,
      'pod',
      k8s.KubePod,
      { metadata: { name: 'pod' }, spec: { containers: [{ name: 'main', image: 'x' }] } },
      { spec: { containers: [{ lifecycle: { preStop: { sleep: { seconds: 10 } } } }] } },
    );
    expect(Testing.synth(chart)[0].spec.containers).toEqual([
      { name: 'main', image: 'x', lifecycle: { preStop: { sleep: { seconds: 10 } } } },
    ]);
  });

  test('can change by patches and in its metadata only, which rules count on', () => {
    const chart = chatChart();
    const spec = { list: [{ a: 1 }] };
    const object = emitManifest(chart, 'thing', {
      apiVersion: 'example.com/v1',
      kind: 'Thing',
      metadata: { name: 'x' },
      spec,
    });
    spec.list[0].a = 2;
    object.metadata.addAnnotation('example.com/why', 'tests');
    object.metadata.addLabel('team', 'ai');
    expect(Testing.synth(chart)[0].spec).toEqual({ list: [{ a: 1 }] });
    expect(Testing.synth(chart)[0].metadata).toMatchObject({
      annotations: { 'example.com/why': 'tests' },
      labels: { team: 'ai' },
    });
  });

  test('may be of any kind', () => {
    const chart = chatChart();
    emitManifest(chart, 'policy', { apiVersion: 'example.com/v1', kind: 'Policy', metadata: { name: 'p' }, spec: {} });
    expect(Testing.synth(chart)).toEqual([
      { apiVersion: 'example.com/v1', kind: 'Policy', metadata: { name: 'p', namespace: 'ai' }, spec: {} },
    ]);
  });
});

describe('merging', () => {
  test.each([
    ['nothing leaves the base', { a: 1 }, undefined, { a: 1 }],
    ['maps merge deeply', { a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } }, { a: { b: 1, c: 3, d: 4 } }],
    ['lists merge item by item', [{ a: 1 }, { a: 2 }], [{}, { b: 3 }, 4], [{ a: 1 }, { a: 2, b: 3 }, 4]],
    ['other values win', { a: 'x', b: [1] }, { a: ['y'], b: null }, { a: ['y'], b: null }],
  ])('%s', (_sentence, base, over, merged) => {
    expect(merge(base, over)).toEqual(merged);
  });

  test('changes neither of both', () => {
    const [base, over] = [{ a: { b: 1 } }, { a: { c: 2 } }];
    merge(base, over);
    expect([base, over]).toEqual([{ a: { b: 1 } }, { a: { c: 2 } }]);
  });
});
