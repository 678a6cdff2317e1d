import type { Environment } from '../manifests/environment';
import { type PublicHost, publicHosts } from '../manifests/exposures';
import { ANY_HOST, hostMatches } from '../manifests/exposures/hosts';
import { askLobu, lacks } from '../manifests/lobu';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** What the server believes its address to be is where browsers find it. */
export const lobuPublicUrlMatchesHost: Rule = {
  id: 'lobu-public-url-matches-host',
  level: 'error',
  title: 'the public URL of Lobu is a host that it is exposed at',
  why: 'redirects of OAuth, webhooks and invitations lead to http://localhost:8787, or to an address where nobody answers',
  fix: 'give the host to the first of `exposures`; or set PUBLIC_WEB_URL to https://<host of the Ingress or route>, without a path',
  source: 'lobu v11.0.0 packages/server/src/utils/public-origin.ts:26-32',
  check: manifests => {
    const hostsOf = publicHosts(manifests);
    return askLobu(manifests, ['gateway'], ({ workload, container: { env } }) => {
      const hosts = hostsOf(workload);
      if (hosts.length === 0) return [];
      const unset = NAMES.every(name => lacks(env, name)) ? [says(env, NAMES[0])] : [];
      const wrong = NAMES.filter(name => isWrong(name, env, hosts)).map(name => says(env, name));
      const breaches = [...unset, ...wrong];
      const named = hosts.map(({ host, tls }) => (tls ? `https://${host}` : host || 'any host'));
      return breaches.length > 0 ? [...breaches, `exposed at ${named.join(' and ')}`] : [];
    });
  },
};

/** The name up to release 11, and the one later on. */
const NAMES = ['PUBLIC_WEB_URL', 'PUBLIC_GATEWAY_URL'];

function isWrong(name: string, env: Environment, hosts: PublicHost[]): boolean {
  const url = env.known(name);
  if (url === undefined || url === '') return false;
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return true;
  const { hostname, pathname, search, hash, protocol } = new URL(url);
  const exposed = hosts.filter(({ host }) => host === ANY_HOST || hostMatches(host, hostname));
  const hasPath = pathname !== '/' && !(name === NAMES[1] && /^\/lobu\/?$/.test(pathname));
  const isInsecure = protocol === 'http:' && exposed.some(({ host, tls }) => host !== ANY_HOST && tls);
  return exposed.length === 0 || hasPath || `${search}${hash}` !== '' || isInsecure;
}
