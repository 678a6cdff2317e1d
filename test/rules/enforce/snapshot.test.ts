import { Lazy } from 'cdk8s';
import { isUnchanged, snapshotOf } from '../../../src/rules/enforce/snapshot';

const make = () => ({ a: [1, 'b', null, undefined, { c: true }], d: {}, e: [] });
const data = make();

test('equal data is unchanged', () => {
  expect(isUnchanged(make(), snapshotOf(data)!)).toBe(true);
});

test.each<[string, unknown]>([
  ['a value', { ...data, a: [1, 'b', null, undefined, { c: false }] }],
  ['a type', { ...data, a: ['1', 'b', null, undefined, { c: true }] }],
  ['a longer list', { ...data, e: [1] }],
  ['a shorter list', { ...data, a: [1, 'b'] }],
  ['a list for a mapping', { ...data, d: [] }],
  ['a mapping for a list', { ...data, e: {} }],
  ['one field more', { ...data, f: 1 }],
  ['one field less', { a: data.a, d: {} }],
  ['another name', { a: data.a, d: {}, f: [] }],
  ['a Lazy', { ...data, d: Lazy.any({ produce: () => ({}) }) }],
  ['a class instance', { ...data, d: new (class {})() }],
  ['a list of another class', { ...data, e: new (class extends Array {})() }],
  ['nothing', undefined],
])('%s is a change', (_what, changed) => {
  expect(isUnchanged(changed, snapshotOf(data)!)).toBe(false);
});

test.each([
  [() => 1],
  [Symbol('x')],
  [new Date()],
  [new Map()],
  [Lazy.any({ produce: () => 1 })],
])('%p is more than data', value => {
  expect(snapshotOf({ a: [value] })).toBeUndefined();
});

test('what belongs to the next field is not taken for the end of this one', () => {
  expect(isUnchanged({ a: [[], 1] }, snapshotOf({ a: [[1]] })!)).toBe(false);
  expect(isUnchanged({ a: { b: 1, c: 2 } }, snapshotOf({ a: { b: 1 }, c: 2 })!)).toBe(false);
});

describe('what is frozen', () => {
  const frozen = Object.freeze({ a: Object.freeze([1, Object.freeze({ b: 2 })]) });

  test('is the same only as itself', () => {
    const snapshot = snapshotOf({ frozen, open: 1 })!;
    expect(snapshot).toContain(frozen);
    expect(isUnchanged({ frozen, open: 1 }, snapshot)).toBe(true);
    expect(isUnchanged({ frozen, open: 2 }, snapshot)).toBe(false);
    expect(isUnchanged({ frozen: { ...frozen }, open: 1 }, snapshot)).toBe(false);
  });

  test('is walked where something inside of it can change', () => {
    const inside = { b: 2 };
    const halfFrozen = Object.freeze({ a: Object.freeze([inside]) });
    const snapshot = snapshotOf(halfFrozen)!;
    expect(isUnchanged(halfFrozen, snapshot)).toBe(true);
    inside.b = 3;
    expect(isUnchanged(halfFrozen, snapshot)).toBe(false);
  });

  test('is no data where it holds more than data', () => {
    expect(snapshotOf(Object.freeze({ a: Lazy.any({ produce: () => 1 }) }))).toBeUndefined();
  });
});
