import { FORMER_NAMES, RELEASE, VARIABLES } from './table';
import { type FormerName, parseFormerName, parseVariable, type Variable } from './variable';

/** Every variable that Open WebUI reads, sorted by name. */
export const variables: readonly Variable[] = linesOf(VARIABLES).map(parseVariable);

/** Every name that is documented, or was read once, and is not read any more. */
export const formerNames: readonly FormerName[] = linesOf(FORMER_NAMES).map(parseFormerName);

/** The names of all variables, sorted. */
export const knownNames: readonly string[] = variables.map(({ name }) => name);

/** The newest release whose variables are all here. */
export const newestRelease: string = RELEASE;

/** The variable of that very name. */
export function variableNamed(name: string): Variable | undefined {
  return byName.get(name);
}

/** What became of a name that is not read. */
export function formerName(name: string): FormerName | undefined {
  return formerByName.get(name);
}

const byName = new Map(variables.map(variable => [variable.name, variable]));
const formerByName = new Map(formerNames.map(former => [former.name, former]));

function linesOf(table: string): string[] {
  return table.trim().split('\n');
}
