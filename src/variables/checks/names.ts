import { formerName, newestRelease, variableNamed } from '../catalogue';
import { isForeign } from '../foreign';
import { meantBy } from '../names';
import { compareReleases } from '../release';
import { type Problem, referencesIn, type Settings } from '../settings';

/** Names that Open WebUI does not read: with a blank, misspelt, or removed. */
export function checkNames(settings: Settings): Problem[] {
  const helpers = new Set(settings.all.flatMap(({ value = '' }) => referencesIn(value)));
  return settings.all
    .map(({ name }) => name)
    .filter(name => !variableNamed(name) && !settings.extraNames.includes(name) && !helpers.has(name))
    .flatMap(name => blankIn(name) ?? (formerName(name) ? notRead(name, settings) : unknown(name, settings)) ?? []);
}

function blankIn(name: string): Problem | undefined {
  if (!/\s/.test(name)) return undefined;
  const found = `'${name}' has a blank in its name, and is not read`;
  const clean = name.replace(/\s+/g, '');
  const fix = `write ${meantBy(clean) ?? clean}`;
  return { name, code: 'blank-in-name', level: 'error', found, fix };
}

function notRead(name: string, { release }: Settings): Problem | undefined {
  const { successor, until } = formerName(name) ?? {};
  // An old image is right with the old name.
  if (until && release && compareReleases(release, until) < 0) return undefined;
  const found = `${name} is not read${until ? ' any more' : ' by any release'}${successor ? `, ${successor} is` : ''}`;
  const fix = successor ? `set ${successor} instead` : `leave ${name} out`;
  return { name, code: 'name-not-read', level: 'warning', found, fix };
}

function unknown(name: string, { release }: Settings): Problem | undefined {
  if (isForeign(name)) return undefined;
  const meant = meantBy(name);
  // What came after the catalogue is in none of its names.
  const isNewer = release !== undefined && compareReleases(release, newestRelease) > 0;
  if (isNewer && !meant) return undefined;
  const upTo = isNewer ? ` up to ${newestRelease}` : '';
  const found = `${name} is no variable of Open WebUI${upTo}${meant ? `, the nearest is ${meant}` : ''}`;
  const fix = meant
    ? `write ${meant}, or name ${name} among the extra names if your own code reads it`
    : `leave ${name} out, or name it among the extra names if your own code reads it`;
  return { name, code: 'unknown-name', level: 'warning', found, fix };
}

/** Names that are read only where a newer one is not set. */
export function checkOlderNames({ all, release }: Settings): Problem[] {
  return all.flatMap(({ name }): Problem[] => {
    const successor = variableNamed(variableNamed(name)?.successor ?? '');
    const isKnown = successor && !(release && successor.since && compareReleases(release, successor.since) < 0);
    if (!isKnown) return [];
    const found = `${name} is the older name of ${successor.name}`;
    return [{ name, code: 'older-name', level: 'warning', found, fix: `set ${successor.name} instead` }];
  });
}

/** Variables that the image's release does not read yet. */
export function checkReleases({ all, release }: Settings): Problem[] {
  return all.flatMap(({ name }): Problem[] => {
    const since = variableNamed(name)?.since;
    if (!release || !since || compareReleases(release, since) >= 0) return [];
    const found = `${name} came with ${since}, the image is ${release}`;
    return [{ name, code: 'newer-than-release', level: 'warning', found, fix: 'use a newer image, or leave it out' }];
  });
}
