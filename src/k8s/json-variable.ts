import { refuse } from './demand';
import { type Variable, value } from './environment';

/** Linux takes no longer variable: `NAME=value` and a zero (MAX_ARG_STRLEN). */
const LONGEST = 131_072;

/** A document as JSON in a variable. */
export function json(path: string, name: string, document: unknown): Variable {
  const text = jsonText(document);
  if (Buffer.byteLength(`${name}=${text}`) >= LONGEST) {
    refuse(
      path,
      `at most ${LONGEST >> 10} KiB as JSON, which is all that a variable can hold`,
      `${text.length} characters`,
    );
  }
  return value(name, text);
}

/** A document as JSON, of which the kubelet replaces nothing but what is a `reference(NAME)`. */
export function jsonText(document: unknown): string {
  return JSON.stringify(document).replace(/\$/g, '$$$$').replace(REFERENCE, '$($1)');
}

/** What a string of a document holds in the place of another variable's value. */
export function reference(name: string): string {
  return `\uE001${name}\uE002`;
}

const REFERENCE = /\uE001([^\uE002]*)\uE002/g;
