import { ApiObject, App, ImplicitTokenResolver, JsonPatch, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { isConstant, isUnchanged, type Snapshot, snapshotOf } from './snapshot';

/** What an object looks like in the output. */
export interface Rendering {
  readonly object: ApiObject;

  /** Nobody else has it, and can change it later. */
  readonly manifest: unknown;
}

interface Memory {
  readonly rendering: Rendering;

  /** What it was rendered from, if that is nothing but data. */
  readonly inputs?: Snapshot;

  /** The output, where only that can tell a change. */
  readonly text?: string;
}

const memories = new WeakMap<ApiObject, Memory>();

/**
 * Renders an object as the output will hold it, with every `Lazy` and JSON patch; nothing if it cannot be rendered.
 * As long as the output is the same, the very same rendering is returned. cdk8s asks again for every chart, so an
 * object that is rendered from nothing but data is rendered again only when this data has changed.
 */
export function render(object: ApiObject): Rendering | undefined {
  const last = memories.get(object);
  const inputs = inputsOf(object);
  if (last?.inputs && isUnchanged(inputs, last.inputs)) return last.rendering;
  const memory = renderedAnew(object, inputs && snapshotOf(inputs), last);
  if (memory) memories.set(object, memory);
  return memory?.rendering;
}

/** An object that throws here throws again when cdk8s renders it, with a message of its own. */
function renderedAnew(object: ApiObject, inputs: Snapshot | undefined, last: Memory | undefined): Memory | undefined {
  try {
    if (inputs) return { rendering: { object, manifest: constantOf(object) ?? object.toJson() }, inputs };
    const text = JSON.stringify(object.toJson());
    return { rendering: last?.text === text ? last.rendering : { object, manifest: JSON.parse(text) }, text };
  } catch {
    return undefined;
  }
}

/** What cdk8s keeps of an object, if it keeps it where it does today. */
interface Kept {
  readonly props?: { readonly [field: string]: unknown };
  readonly patches?: readonly unknown[];
}

/** An object of frozen data is its own rendering, but for its metadata. */
function constantOf(object: ApiObject): unknown {
  const { props = {}, patches = [] } = object as unknown as Kept;
  const { metadata: _changeable, ...fields } = props;
  const isConstantData = patches.length === 0 && Object.values(fields).every(isConstant);
  return isConstantData ? { ...fields, metadata: object.metadata.toJson() } : undefined;
}

const RESOLVERS: unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * Everything that the rendering of an object depends on, in one list; nothing where that cannot be told, because of a subclass,
 * of a resolver of the user's, or of a cdk8s that keeps its fields elsewhere.
 */
function inputsOf(object: ApiObject): unknown[] | undefined {
  const { props, patches } = object as unknown as Kept;
  const isOrdinary =
    object.toJson === ApiObject.prototype.toJson &&
    App.of(object).resolvers.every(resolver => RESOLVERS.includes(resolver.constructor));
  if (!isOrdinary || !props || !patches) return undefined;
  const inputs: unknown[] = [];
  for (const field in props) if (field !== 'metadata') inputs.push(field, props[field]);
  for (const patch of patches) {
    if (!(patch instanceof JsonPatch)) return undefined;
    inputs.push(patch._toJson());
  }
  const metadata = object.metadata as unknown as { readonly [field: string]: unknown };
  for (const field in metadata) if (field !== 'apiObject') inputs.push(field, metadata[field]);
  return inputs;
}
