import { formerName, knownNames, variableNamed } from './catalogue';
import { nearestOf } from './nearest';

/**
 * The variable that is meant by a name which Open WebUI does not read, or reads for old times' sake: its successor, or
 * the nearest of all names; nothing where none is near.
 */
export function meantBy(name: string): string | undefined {
  const known = variableNamed(name)?.successor ?? formerName(name)?.successor;
  if (known) return known;
  if (!answers.has(name)) answers.set(name, nearestOf(name, knownNames));
  const near = answers.get(name);
  return near && (variableNamed(near)?.successor ?? near);
}

/** Every container of a chart has the same names. */
const answers = new Map<string, string | undefined>();
