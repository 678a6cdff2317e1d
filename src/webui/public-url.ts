import type { Contribution } from '../connections/contribution';
import type { Exposure } from '../exposure/exposure';
import { type Variable, value } from '../k8s/environment';

/** What follows from the ways in: the first one's first origin is the public URL, and all of them are allowed. */
export function publicUrl(exposures: Exposure[]): Contribution {
  const origins = [...new Set(exposures.flatMap(exposure => exposure._way.origins))];
  if (origins.length === 0) return {};
  const secure = origins.every(origin => origin.startsWith('https:'));
  return {
    env: [
      value('WEBUI_URL', origins[0]),
      value('CORS_ALLOW_ORIGIN', origins.join(';')),
      ...(secure ? [value('WEBUI_SESSION_COOKIE_SECURE', true)] : []),
      ...trustedProxies(exposures),
    ],
    facts: externalAffinity(exposures),
  };
}

/** Whom the server believes what it says about browsers: nobody else, or with none named everybody. */
function trustedProxies(exposures: Exposure[]): Variable[] {
  const ranges = exposures.map(exposure => exposure._way.trustedProxies);
  const trusted = [...new Set(ranges.flatMap(each => each ?? []))];
  const silent = ranges.indexOf(undefined);
  if (trusted.length === 0) return [];
  if (silent >= 0) {
    throw new Error(
      `webui.exposures[${silent}] must have trustedProxies as the others have, or it would be believed nothing about browsers; ` +
        'or leave them out everywhere',
    );
  }
  return [value('FORWARDED_ALLOW_IPS', trusted.join(','))];
}

/** The weakest affinity of the proxies that are somebody else's: a fact, since nothing is emitted for them. */
function externalAffinity(exposures: Exposure[]): Contribution['facts'] {
  const affinities = exposures.flatMap(exposure => exposure._way.externalAffinity ?? []);
  if (affinities.length === 0) return {};
  return { 'external-affinity': affinities.includes('none') ? 'none' : affinities[0] };
}
