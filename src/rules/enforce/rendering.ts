import { ApiObject, App, ImplicitTokenResolver, JsonPatch, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { isUnchanged, type Snapshot, snapshotOf } from './snapshot';

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
    const manifest: unknown = object.toJson();
    if (inputs) return { rendering: { object, manifest }, inputs };
    const text = JSON.stringify(manifest);
    return { rendering: last?.text === text ? last.rendering : { object, manifest: JSON.parse(text) }, text };
  } catch {
    return undefined;
  }
}

const RESOLVERS: unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * Everything that the rendering of an object depends on; nothing where that cannot be told, because of a subclass, of a
 * resolver of the user's, or of a cdk8s that keeps its fields elsewhere.
 */
function inputsOf(object: ApiObject): object | undefined {
  const { props, patches } = object as unknown as { readonly props?: unknown; readonly patches?: unknown[] };
  const isOrdinary =
    object.toJson === ApiObject.prototype.toJson &&
    App.of(object).resolvers.every(resolver => RESOLVERS.includes(resolver.constructor));
  if (!isOrdinary || props === undefined || !patches?.every(patch => patch instanceof JsonPatch)) return undefined;
  const operations = patches.map(patch => patch._toJson());
  return { props, operations, metadata: { ...object.metadata, apiObject: undefined } };
}
