import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { publicHosts } from '../manifests/exposures';
import { ANY_HOST, hostMatches } from '../manifests/exposures/hosts';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The list of origins is that of the websocket too: who is not in it, gets no answer. */
export const corsAllowsThePublicOrigin: Rule = {
  id: 'cors-allows-the-public-origin',
  level: 'error',
  title: 'the origins that Open WebUI allows are well-formed and hold the public one',
  why: 'a malformed list ends the program at its start; without the public origin browsers get 403 on the websocket, and chats stay empty',
  fix: 'leave CORS_ALLOW_ORIGIN to the library, which allows the hosts of all `exposures`, or set it to a list such as `https://chat.example.com;https://chat.example.org`, without paths, blanks and a separator at the end',
  source: 'open-webui v0.11.0 backend/open_webui/config.py:2084-2124',
  check: manifests => {
    const hostsOf = publicHosts(manifests);
    return manifests.workloads.flatMap(workload => {
      if (workload.servers.length === 0) return [];
      const hosts = hostsOf(workload).map(({ host }) => host);
      return finding(
        workload.object,
        workload.servers.flatMap(({ env }) => breachesOf(env, hosts)),
      );
    });
  },
};

function breachesOf(env: Environment, hosts: string[]): string[] {
  const allowed = env.known('CORS_ALLOW_ORIGIN');
  if (allowed === undefined || allowed === '*') return [];
  const origins = allowed.split(';');
  const malformed = origins.flatMap(origin => defectOf(origin, env) ?? []);
  const breaches = malformed.length > 0 ? malformed : missing(origins, env, hosts);
  return breaches.length > 0 ? [says(env, 'CORS_ALLOW_ORIGIN'), ...breaches] : [];
}

/** What the program refuses at its start. */
function defectOf(origin: string, env: Environment): string | undefined {
  if (origin === '') return 'an element is empty';
  if (origin === '*') return '* stands beside other origins';
  const [, scheme, host] = /^\s*([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?/i.exec(origin) ?? [];
  if (scheme === undefined) return 'an element has no scheme';
  if (!isAllowed(scheme.toLowerCase(), env)) return `the scheme ${scheme} is not in CORS_ALLOW_CUSTOM_SCHEME`;
  return host ? undefined : 'an element has no host';
}

function isAllowed(scheme: string, env: Environment): boolean {
  const custom = env.get('CORS_ALLOW_CUSTOM_SCHEME');
  if (['http', 'https'].includes(scheme) || (custom.kind !== 'known' && custom.kind !== 'unset')) return true;
  return custom.kind === 'known' && custom.text.split(';').includes(scheme);
}

/** The public origins that no element is, to the letter: a browser's `Origin` has no path, no slash and no blank. */
function missing(origins: string[], env: Environment, hosts: string[]): string[] {
  const url = env.known('WEBUI_URL') ?? '';
  const isPublic = /^https?:\/\//i.test(url) && URL.canParse(url);
  if (url !== '' && !isPublic) return [];
  const publicHost = isPublic ? new URL(url).hostname : undefined;
  // Where they disagree, public-url-matches-host speaks.
  if (publicHost !== undefined && hosts.length > 0 && !hosts.some(host => hostMatches(host, publicHost))) return [];
  const wanted = isPublic ? [new URL(url).origin] : [];
  const others = hosts.filter(host => host !== ANY_HOST && host !== publicHost && !host.startsWith('*'));
  const allowed = origins.filter(origin => URL.canParse(origin) && new URL(origin).origin === origin);
  return [
    ...wanted.filter(origin => !allowed.includes(origin)),
    ...others.filter(host => !allowed.some(origin => new URL(origin).hostname === host)),
  ].map(each => `${each} is missing`);
}
