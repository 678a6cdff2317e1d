import { get, type Manifest, text } from '../../manifests/manifest';
import { type Backend, type Mark, seen } from './balancer';

/** Whether an annotation's value means yes. */
export type Test = (value: string, backend: Backend) => boolean;

/** An annotation that only the Ingress or route may carry. */
export function onIngress(key: string, test: Test): Mark {
  return annotated(key, test, ({ object }) => [object]);
}

/** An annotation that only the Service may carry. */
export function onService(key: string, test: Test): Mark {
  return annotated(key, test, ({ service }) => [service]);
}

/** An annotation that both may carry; the Service's wins. */
export function onEither(key: string, test: Test): Mark {
  return annotated(key, test, ({ object, service }) => [service, object]);
}

/** The first value of an annotation on some objects. */
export function annotation(key: string, ...objects: Manifest[]): string | undefined {
  return objects.map(object => text(get(object, 'metadata', 'annotations', key))).find(value => value !== undefined);
}

/** True as text, whatever its case. */
export const isTrue: Test = value => value.toLowerCase() === 'true';

/** Any text but the empty one. */
export const isGiven: Test = value => value.trim() !== '';

/** Exactly one text. */
export function is(wanted: string): Test {
  return value => value === wanted;
}

/** A text that matches. */
export function matches(pattern: RegExp): Test {
  return value => pattern.test(value);
}

function annotated(key: string, test: Test, carriers: (backend: Backend) => Manifest[]): Mark {
  const valueAt = (backend: Backend) => annotation(key, ...carriers(backend));
  return {
    holds: backend => {
      const value = valueAt(backend);
      return value !== undefined && test(value, backend);
    },
    says: backend => seen(key, valueAt(backend)),
  };
}
