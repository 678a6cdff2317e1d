import { type Scheduling, schedulingFields, TaintEffect, type Toleration } from '../../src/k8s/scheduling';

test('pods may run anywhere', () => {
  expect(schedulingFields('x')).toEqual({ nodeSelector: {}, tolerations: [] });
});

test('every prop is in the fields', () => {
  const scheduling: Omit<Required<Scheduling>, 'spread' | 'antiAffinity'> = {
    nodeSelector: { 'kubernetes.io/arch': 'amd64' },
    tolerations: [{ key: 'spot' }],
    priorityClassName: 'high',
  };
  expect(schedulingFields('x', scheduling)).toEqual({
    nodeSelector: { 'kubernetes.io/arch': 'amd64' },
    tolerations: [{ key: 'spot', operator: 'Exists' }],
    priorityClassName: 'high',
  });
});

test.each<[Toleration, object]>([
  [{}, { operator: 'Exists' }],
  [{ key: 'gpu' }, { key: 'gpu', operator: 'Exists' }],
  [
    { key: 'gpu', value: 'a', effect: TaintEffect.NO_SCHEDULE },
    { key: 'gpu', value: 'a', effect: 'NoSchedule', operator: 'Equal' },
  ],
  [
    { key: 'gpu', value: '' },
    { key: 'gpu', value: '', operator: 'Equal' },
  ],
])('pods may have the taint %j', (toleration, rendered) => {
  expect(schedulingFields('x', { tolerations: [toleration] }).tolerations).toEqual([rendered]);
});

test.each<[Scheduling, RegExp]>([
  [{ priorityClassName: 'Very High' }, /^x\.priorityClassName must be an object's name .*, got 'Very High'$/],
  [{ nodeSelector: { 'a b': 'c' } }, /^x\.nodeSelector must be keys such as .*, got 'a b'$/],
  [{ nodeSelector: { disk: 'very fast' } }, /^x\.nodeSelector\['disk'\] must be a label's value .*, got 'very fast'$/],
  [{ tolerations: [{ value: 'a' }] }, /^x\.tolerations must be .* key, got .*'a'/],
])('pods are nowhere with %j', (scheduling, message) => {
  expect(() => schedulingFields('x', scheduling)).toThrow(message);
});

test('an empty name of a PriorityClass is none', () => {
  expect(() => schedulingFields('x', { priorityClassName: '' })).toThrow(/^x\.priorityClassName must be /);
});

test('a taint has a key', () => {
  expect(() => schedulingFields('x', { tolerations: [{ key: 'a b' }] })).toThrow(/^x\.tolerations must be /);
});
