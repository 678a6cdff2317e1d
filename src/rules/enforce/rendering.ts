import { ApiObject, App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { isUnchanged, type Snapshot, snapshotOf } from './snapshot';

/** What an object looks like in the output. */
export interface Rendering {
  readonly object: ApiObject;

  /** A copy, so that nobody changes it later. */
  readonly manifest: unknown;
}

interface Memory {
  readonly rendering: Rendering;
  readonly text: string;

  /** What it was rendered from, if that is nothing but data. */
  readonly inputs?: Snapshot;
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
  const text = textOf(object);
  if (text === undefined) return undefined;
  const rendering = last?.text === text ? last.rendering : { object, manifest: JSON.parse(text) };
  memories.set(object, { rendering, text, inputs: inputs && snapshotOf(inputs) });
  return rendering;
}

/** An object that throws here throws again when cdk8s renders it, with a message of its own. */
function textOf(object: ApiObject): string | undefined {
  try {
    return JSON.stringify(object.toJson());
  } catch {
    return undefined;
  }
}

const RESOLVERS: unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * Everything that the rendering of an object depends on; nothing where that cannot be told, because of a patch, of a
 * subclass, of a resolver of the user's, or of a cdk8s that keeps its fields elsewhere.
 */
function inputsOf(object: ApiObject): object | undefined {
  const { props, patches } = object as unknown as { readonly props?: unknown; readonly patches?: unknown };
  const isOrdinary =
    object.toJson === ApiObject.prototype.toJson &&
    App.of(object).resolvers.every(resolver => RESOLVERS.includes(resolver.constructor));
  if (!isOrdinary || props === undefined || !Array.isArray(patches) || patches.length > 0) return undefined;
  return { props, metadata: { ...object.metadata, apiObject: undefined } };
}
