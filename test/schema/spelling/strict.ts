import type { Schema } from '../strict-schema';

/** A text. */
export const text: Schema = { type: 'string' };

/** A duration of Gateway API, GEP-2257. */
export const duration: Schema = { type: 'string', pattern: '^([0-9]{1,5}(h|m|s|ms)){1,4}$' };

/** One of some texts. */
export function oneOf(...texts: string[]): Schema {
  return { enum: texts };
}

/** A list. */
export function listOf(items: Schema, maxItems = 16): Schema {
  return { type: 'array', items, minItems: 1, maxItems };
}

/** An object with these fields and no others. */
export function strict(properties: { readonly [field: string]: Schema }, ...required: string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A custom resource with this spec. */
export function resource(apiVersion: string, kind: string, spec: Schema): Schema {
  const metadata = { $ref: 'k8s#/definitions/ObjectMeta', type: 'object', required: ['name'] };
  const fields = { apiVersion: { const: apiVersion }, kind: { const: kind }, metadata, spec };
  return strict(fields, ...Object.keys(fields));
}
