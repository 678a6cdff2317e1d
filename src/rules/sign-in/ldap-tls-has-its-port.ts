import { inServers } from '../manifests/servers';
import { isOff } from '../manifests/sign-in';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Open WebUI speaks TLS from the first byte, never STARTTLS; its default port is that of plain text all the same. */
export const ldapTlsHasItsPort: Rule = {
  id: 'ldap-tls-has-its-port',
  level: 'error',
  title: 'LDAP through TLS goes to a port that speaks it',
  why: 'the directory answers in plain text, the connection breaks, and nobody of the directory gets in',
  fix: 'leave `port` out, or set LDAP_SERVER_PORT=636 (3269 for a global catalog): LDAP_USE_TLS is on by default and the default port 389 is that of plain text',
  source: 'open-webui v0.11.4 backend/open_webui/routers/auths.py:523',
  check: manifests =>
    inServers(manifests, env => {
      const { kind } = env.get('LDAP_USE_TLS');
      const usesTls = kind === 'unset' || (kind === 'known' && !isOff(env, 'LDAP_USE_TLS'));
      const isPlain =
        env.get('LDAP_SERVER_PORT').kind === 'unset' || /^(389|3268)$/.test(env.known('LDAP_SERVER_PORT') ?? '');
      if (!env.isTrue('ENABLE_LDAP') || !usesTls || !isPlain) return [];
      return [says(env, 'LDAP_SERVER_PORT'), says(env, 'LDAP_USE_TLS')];
    }),
};
