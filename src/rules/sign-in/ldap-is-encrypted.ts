import { inServers } from '../manifests/servers';
import { isOff } from '../manifests/sign-in';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Every sign-in sends the user's password. */
export const ldapIsEncrypted: Rule = {
  id: 'ldap-is-encrypted',
  level: 'warning',
  title: 'passwords go to the directory through TLS, and to nobody else',
  why: 'whoever is in between reads the password of everybody who signs in, and of the account that looks users up',
  fix: 'use `LdapTls.verified`, with the certificates of your authority; or leave LDAP_USE_TLS and LDAP_VALIDATE_CERT on and set LDAP_CA_CERT_FILE',
  source: 'https://docs.openwebui.com/security/hardening',
  check: manifests =>
    inServers(manifests, env =>
      env.isTrue('ENABLE_LDAP')
        ? ['LDAP_USE_TLS', 'LDAP_VALIDATE_CERT'].filter(name => isOff(env, name)).map(name => says(env, name))
        : [],
    ),
};
