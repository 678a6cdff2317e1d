import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { type PublicHost, publicHosts } from '../manifests/exposures';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** A cookie of a session must not travel in plain text. */
export const sessionCookiesAreSecure: Rule = {
  id: 'session-cookies-are-secure',
  level: 'warning',
  title: 'cookies of an Open WebUI behind TLS never travel without it',
  why: 'a link to http:// makes the browser send the session in plain text, and whoever reads it is signed in',
  fix: 'an exposure through TLS sets it; otherwise set WEBUI_SESSION_COOKIE_SECURE=true',
  source: 'https://docs.openwebui.com/security/hardening',
  check: manifests => {
    const hostsOf = publicHosts(manifests);
    return manifests.workloads.flatMap(workload => {
      const open = workload.servers.find(({ env }) => {
        const { kind } = env.get(SECURE);
        return kind === 'unset' || (kind === 'known' && !env.isTrue(SECURE));
      });
      const seen = open && (publicUrl(open.env) ?? onlyTls(hostsOf(workload)));
      return open && seen ? finding(workload.object, [says(open.env, SECURE), seen]) : [];
    });
  },
};

const SECURE = 'WEBUI_SESSION_COOKIE_SECURE';

/** The public URL, if it and all that browsers come by are of TLS. */
function publicUrl(env: Environment): string | undefined {
  const isTls = /^https:/i.test(env.known('WEBUI_URL') ?? '');
  return isTls && !/http:/i.test(env.known('CORS_ALLOW_ORIGIN') ?? '') ? says(env, 'WEBUI_URL') : undefined;
}

function onlyTls(hosts: PublicHost[]): string | undefined {
  return hosts.length > 0 && hosts.every(({ tls }) => tls) ? `${hosts[0].host} is served by TLS` : undefined;
}
