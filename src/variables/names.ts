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

/** Whether a name is so near to another that it must be meant: `TIKA_URL`, not the `CRM_API_KEY` of somebody's own tools. */
export function isMisspelt(name: string): boolean {
  if (!misspelt.has(name)) misspelt.set(name, nearestOf(name, knownNames, SLIP) !== undefined);
  return misspelt.get(name)!;
}

/** Slips are nearer than a third, names of other programs farther. */
const SLIP = 0.31;

const misspelt = new Map<string, boolean>();

/** Every container of a chart has the same names. */
const answers = new Map<string, string | undefined>();
