/** Plain data, written down as one flat list, which is quick to compare; of what is frozen, which cannot change, only who it is. */
export type Snapshot = readonly unknown[];

const LIST = Symbol('list');
const MAPPING = Symbol('mapping');
const END = Symbol('end');

/** Writes plain data down; nothing if anything in it is more than data: a `Lazy`, a class instance, a function. */
export function snapshotOf(value: unknown): Snapshot | undefined {
  const snapshot: unknown[] = [];
  return write(value, snapshot) ? snapshot : undefined;
}

/** Whether a value is plain data that still equals what was written down, the order of fields included. */
export function isUnchanged(value: unknown, snapshot: Snapshot): boolean {
  return compare(value, snapshot, 0) === snapshot.length;
}

function write(value: unknown, snapshot: unknown[]): boolean {
  if (isConstant(value)) {
    snapshot.push(value);
    return true;
  }
  if (isList(value)) {
    snapshot.push(LIST);
    for (const item of value) if (!write(item, snapshot)) return false;
  } else if (isMapping(value)) {
    snapshot.push(MAPPING);
    for (const key in value) {
      snapshot.push(key);
      if (!write(value[key], snapshot)) return false;
    }
  } else {
    snapshot.push(value);
    return isScalar(value);
  }
  snapshot.push(END);
  return true;
}

/** The place in the snapshot behind an equal value, or -1. */
function compare(value: unknown, snapshot: Snapshot, start: number): number {
  if (Object.is(value, snapshot[start])) return start + 1;
  if (typeof value !== 'object' || value === null) return -1;
  let at = start + 1;
  if (isList(value)) {
    if (snapshot[start] !== LIST) return -1;
    for (let index = 0; index < value.length && at > 0; index++) at = compare(value[index], snapshot, at);
  } else {
    if (snapshot[start] !== MAPPING || !isMapping(value)) return -1;
    for (const key in value) {
      if (snapshot[at] !== key) return -1;
      at = compare(value[key], snapshot, at + 1);
      if (at < 0) return -1;
    }
  }
  return snapshot[at] === END ? at + 1 : -1;
}

const constants = new WeakSet<object>();

/** Whether a value cannot change: a text, a number or a boolean, or a frozen list or mapping of such. */
export function isConstant(value: unknown): boolean {
  if (!isObject(value)) return ['string', 'number', 'boolean'].includes(typeof value);
  if (constants.has(value)) return true;
  if (!(isList(value) || isMapping(value)) || !Object.isFrozen(value)) return false;
  const children: unknown[] = Object.values(value);
  const isPlain = children.every(isConstant);
  if (isPlain) constants.add(value);
  return isPlain;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isScalar(value: unknown): boolean {
  return value === null || !['object', 'function', 'symbol'].includes(typeof value);
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
