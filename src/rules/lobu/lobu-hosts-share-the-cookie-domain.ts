import { publicHosts } from '../manifests/exposures';
import { ANY_HOST } from '../manifests/exposures/hosts';
import { askLobu } from '../manifests/lobu';
import { hostOf } from '../manifests/urls';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** A sign-in is a cookie, and a cookie has a domain. */
export const lobuHostsShareTheCookieDomain: Rule = {
  id: 'lobu-hosts-share-the-cookie-domain',
  level: 'error',
  title: 'every host of Lobu is the public one, below it, or in the domain of its cookies',
  why: 'browsers at the other host are sent to the public one, and arrive there signed out',
  fix: 'give each host its own `Lobu`, or set `gateway.cookieDomain`; or set AUTH_COOKIE_DOMAIN to the domain that the hosts share',
  source: 'lobu v11.0.0 packages/server/src/utils/public-origin.ts:128-161',
  check: manifests => {
    const hostsOf = publicHosts(manifests);
    return askLobu(manifests, ['gateway'], ({ workload, container: { env } }) => {
      const url = env.known('PUBLIC_WEB_URL');
      const domain = env.get('AUTH_COOKIE_DOMAIN');
      if (!url || (domain.kind !== 'known' && domain.kind !== 'unset')) return [];
      const domains = [hostOf(url), domain.kind === 'known' ? domain.text.replace(/^\./, '').toLowerCase() : ''];
      const outside = hostsOf(workload)
        .map(({ host }) => host)
        .filter(host => host !== ANY_HOST && !domains.some(each => each !== '' && `.${host}`.endsWith(`.${each}`)));
      return outside.length > 0
        ? [`exposed at ${outside.join(' and ')}`, says(env, 'PUBLIC_WEB_URL'), says(env, 'AUTH_COOKIE_DOMAIN')]
        : [];
    });
  },
};
