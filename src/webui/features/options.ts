import { refuse } from '../../k8s/demand';
import { type Variable, value } from '../../k8s/environment';

/** The variable of texts that are joined by `,`, where they are given: none of them has one. */
export function givenList(name: string, path: string, texts: string[] | undefined): Variable[] {
  if (texts === undefined) return [];
  const wrong = texts.find(text => text === '' || text !== text.trim() || text.includes(','));
  if (wrong !== undefined) refuse(path, "texts without ',' and without white space around them", wrong);
  return [value(name, texts.join(','))];
}
