import { type Contribution, owned } from '../connections/contribution';
import type { Exposure } from '../exposure/exposure';
import { value } from '../k8s/environment';

/** What follows from the ways in: the first one's origin is the public URL, and all of them are allowed. */
export function publicUrl(exposures: Exposure[]): Contribution {
  const origins = [...new Set(exposures.map(exposure => exposure._way.origin))];
  if (origins.length === 0) return {};
  const secure = origins.every(origin => origin.startsWith('https:'));
  return {
    env: [
      owned('webui.url', value('WEBUI_URL', origins[0])),
      value('CORS_ALLOW_ORIGIN', origins.join(';')),
      ...(secure ? [value('WEBUI_SESSION_COOKIE_SECURE', true)] : []),
    ],
    facts: externalAffinity(exposures),
  };
}

/** The weakest affinity of the proxies that are somebody else's: a fact, since nothing is emitted for them. */
function externalAffinity(exposures: Exposure[]): Contribution['facts'] {
  const affinities = exposures.flatMap(exposure => exposure._way.externalAffinity ?? []);
  if (affinities.length === 0) return {};
  return { 'external-affinity': affinities.includes('none') ? 'none' : 'cookie' };
}
