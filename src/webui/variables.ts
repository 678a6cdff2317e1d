import type { Setting } from '../connections/contribution';
import { refuse } from '../k8s/demand';
import type { SourcedVariable } from '../k8s/user-env';
import { variableNamed } from '../variables/catalogue';
import { problemsOf } from '../variables/check';
import { compareReleases, isRelease } from '../variables/release';
import { type Problem, referencesIn } from '../variables/settings';
import { PROPS } from './props';

/** The first release whose `/ready` a probe can ask (open-webui CHANGELOG, 0.8.11). */
const OLDEST = '0.8.11';

/** The release in a tag such as `v0.11.4-slim`, where it is one. */
export function releaseOf(version: string | undefined): string | undefined {
  const release = /^v?(\d+\.\d+\.\d+)(-[a-z0-9]+)?$/.exec(version ?? '')?.[1];
  if (release === undefined || !isRelease(release)) return undefined;
  if (compareReleases(release, OLDEST) < 0) refuse('webui.version', `${OLDEST} or newer`, version);
  return release;
}

/** Leaves out what says only what is so anyway, where the image's release does not read it. */
export function readBy<T extends Setting>(release: string | undefined, settings: T[]): T[] {
  const isRead = (name: string) => {
    const since = variableNamed(name)?.since;
    return release === undefined || since === undefined || compareReleases(release, since) >= 0;
  };
  return settings.filter(({ name, whereRead }) => !whereRead || isRead(name));
}

/**
 * Refuses variables that Open WebUI would not read, or not as they are meant: it says nothing of either.
 *
 * @param all the container's, each with the prop that set it
 * @param extraNames what somebody's own code reads
 * @param release the image's, where it is known
 */
export function checkVariables(all: SourcedVariable[], extraNames: string[] = [], release?: string): void {
  refuseDatabaseParts(all);
  const props = new Map(all.map(({ name, prop }) => [name, prop]));
  const given = all.map(({ name, value, secret }) => ({ name, value, secret: secret !== undefined }));
  for (const problem of problemsOf(given, release, extraNames)) {
    const prop = props.get(problem.name);
    if (isGiven(prop)) {
      if (TOLD_BY_RULES.has(problem.code)) continue;
      throw new Error(`webui.${prop}.${problem.name}: ${problem.found}; ${advice(problem)}`);
    }
    if (problem.code === 'newer-than-release') {
      throw new Error(`webui.version is too old for ${prop ? `webui.${prop}` : 'this library'}: ${problem.found}`);
    }
  }
}

/** Parts of a database's address, which are read only where all of them are there: the type never is. */
function refuseDatabaseParts(all: SourcedVariable[]): void {
  const helpers = all.flatMap(({ value = '' }) => referencesIn(value));
  const part = all.find(({ name, prop }) => isGiven(prop) && PARTS.includes(name) && !helpers.includes(name));
  if (!part) return;
  throw new Error(
    `webui.${part.prop}.${part.name} is not read beside DATABASE_URL, which is set by webui.scaling: pass Postgres.fromSecret or Postgres.fromParts there`,
  );
}

/** What works, and what a rule says of it can be acknowledged. */
const TOLD_BY_RULES: ReadonlySet<string> = new Set(['older-name', 'redis-socket-timeout', 'transaction-pooler']);

const PARTS = ['DATABASE_USER', 'DATABASE_PASSWORD', 'DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_NAME'];

/** Variables that the user gives although a prop would set them: `TIKA_SERVER_URL=contentExtraction`. */
export function besideProps(all: SourcedVariable[]): string[] {
  return all
    .filter(({ name, prop }) => isGiven(prop) && Object.hasOwn(PROPS, name))
    .map(({ name }) => `${name}=${PROPS[name]}`);
}

function isGiven(prop: string | undefined): prop is 'env' | 'secretEnv' {
  return prop === 'env' || prop === 'secretEnv';
}

function advice({ code, fix, name }: Problem): string {
  return code === 'unknown-name'
    ? `correct it, or list ${name} in webui.extraVariables if your own code reads it`
    : fix;
}
