import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { type PublicHost, publicHosts } from '../manifests/exposures';
import { ANY_HOST, hostMatches } from '../manifests/exposures/hosts';
import { hostOf } from '../manifests/urls';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

const SIGN_IN = ['OAUTH', 'GOOGLE', 'MICROSOFT', 'GITHUB', 'FEISHU'].map(provider => `${provider}_CLIENT_ID`);

const REDIRECTS = [
  'OPENID_REDIRECT_URI',
  'GOOGLE_REDIRECT_URI',
  'MICROSOFT_REDIRECT_URI',
  'GITHUB_CLIENT_REDIRECT_URI',
  'FEISHU_REDIRECT_URI',
];

/** What the application believes its address to be is where browsers find it. */
export const publicUrlMatchesHost: Rule = {
  id: 'public-url-matches-host',
  level: 'error',
  title: 'the public URL of Open WebUI is one of the hosts that it is exposed at',
  why: 'sign-in redirects to an address where Open WebUI does not answer and never ends, and links in notifications are dead',
  fix: 'give the host to an exposure, the first of `exposures` is the public URL, or use `Exposure.external(url, …)`; or set WEBUI_URL to https://<host of the Ingress or route>, without a path',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => {
    const hostsOf = publicHosts(manifests);
    return manifests.workloads.flatMap(workload => {
      if (workload.servers.length === 0) return [];
      const hosts = hostsOf(workload);
      if (hosts.length === 0 || hosts.some(({ host }) => host === ANY_HOST)) return [];
      const breaches = workload.servers.flatMap(({ env }) => [
        ...urlBreaches(env, hosts),
        ...redirectBreaches(env, hosts),
      ]);
      return finding(workload.object, breaches.length > 0 ? [...breaches, exposedAt(hosts)] : []);
    });
  },
};

function urlBreaches(env: Environment, hosts: PublicHost[]): string[] {
  const value = env.get('WEBUI_URL');
  if (value.kind === 'unset' || (value.kind === 'known' && value.text === '')) {
    const signIn = SIGN_IN.find(name => env.isSet(name));
    return signIn === undefined ? [] : [says(env, 'WEBUI_URL'), `${signIn} is set`];
  }
  return value.kind === 'known' && isWrong(value.text, hosts) ? [says(env, 'WEBUI_URL')] : [];
}

function isWrong(url: string, hosts: PublicHost[]): boolean {
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return true;
  const { hostname, pathname, protocol } = new URL(url);
  const exposed = hosts.filter(({ host }) => hostMatches(host, hostname));
  return exposed.length === 0 || pathname !== '/' || (protocol === 'http:' && exposed.some(({ tls }) => tls));
}

function redirectBreaches(env: Environment, hosts: PublicHost[]): string[] {
  return REDIRECTS.filter(name => {
    const url = env.known(name) ?? '';
    return URL.canParse(url) && !hosts.some(({ host }) => hostMatches(host, hostOf(url)));
  }).map(name => says(env, name));
}

function exposedAt(hosts: PublicHost[]): string {
  return `exposed at ${hosts.map(({ host, tls }) => (tls ? `https://${host}` : host)).join(' and ')}`;
}
