import { refuse } from '../../k8s/demand';
import { type Variable, value } from '../../k8s/environment';

/** Linux takes no longer variable: `NAME=value` and a zero (MAX_ARG_STRLEN). */
const LONGEST = 131_072;

/** A document as JSON in a variable: the kubelet replaces `$(NAME)`, where a string of the document is `reference(NAME)` alone. */
export function json(path: string, name: string, document: unknown): Variable {
  const text = JSON.stringify(document).replace(/\$/g, '$$$$').replace(REFERENCE, '$($1)');
  if (Buffer.byteLength(`${name}=${text}`) >= LONGEST) {
    refuse(
      path,
      `at most ${LONGEST >> 10} KiB as JSON, which is all that a variable can hold`,
      `${text.length} characters`,
    );
  }
  return value(name, text);
}

/** What a string of a document holds in the place of another variable's value. */
export function reference(name: string): string {
  return `\uE001${name}\uE002`;
}

const REFERENCE = /\uE001([^\uE002]*)\uE002/g;

/** The variable of texts that are joined by `,`, where they are given: none of them has one. */
export function givenList(name: string, path: string, texts: string[] | undefined): Variable[] {
  if (texts === undefined) return [];
  const wrong = texts.find(text => text === '' || text !== text.trim() || text.includes(','));
  if (wrong !== undefined) refuse(path, "texts without ',' and without white space around them", wrong);
  return [value(name, texts.join(','))];
}
