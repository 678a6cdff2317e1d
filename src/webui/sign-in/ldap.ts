import type { Contribution } from '../../connections/contribution';
import { optional, refuse, text, wholeNumber } from '../../k8s/demand';
import { given, secret, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';
import { LdapTls } from './ldap-tls';

/** A directory that passwords are checked against. */
export interface LdapOptions {
  /** Host of the server, such as `ldap.example.com`. */
  readonly host: string;

  /**
   * Port of the server.
   *
   * @default - 636 with TLS, 389 without
   */
  readonly port?: number;

  /**
   * How the connection is protected.
   *
   * @default LdapTls.verified()
   */
  readonly tls?: LdapTls;

  /**
   * What the page calls it.
   *
   * @default - `LDAP Server`
   */
  readonly label?: string;

  /**
   * The account that looks users up.
   *
   * @default - none: anonymous
   */
  readonly bind?: LdapBind;

  /** Where users are, such as `ou=people,dc=example,dc=com`. */
  readonly searchBase: string;

  /**
   * What users must match too, in parentheses: `(memberOf=cn=chat,ou=groups,dc=example,dc=com)`.
   *
   * @default - nothing
   */
  readonly searchFilter?: string;

  /**
   * The attribute with the name that users type: `sAMAccountName` in Active Directory.
   *
   * @default - `uid`
   */
  readonly usernameAttribute?: string;

  /**
   * The attribute with the e-mail address.
   *
   * @default - `mail`
   */
  readonly mailAttribute?: string;

  /**
   * Groups from the directory.
   *
   * @default - administrators keep them
   */
  readonly groups?: LdapGroups;

  /**
   * Ciphers that TLS may take, as OpenSSL names them.
   *
   * @default - all
   */
  readonly ciphers?: string;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** An account that looks users up. */
export interface LdapBind {
  /** Its distinguished name, such as `cn=chat,ou=services,dc=example,dc=com`. */
  readonly dn: string;

  /** Its password. */
  readonly password: SecretRef;
}

/** Groups that a directory keeps: each sign-in adds a user to them and takes it out of all others. */
export interface LdapGroups {
  /**
   * The attribute of a user that names its groups.
   *
   * @default - `memberOf`
   */
  readonly attribute?: string;

  /**
   * Whether groups that Open WebUI does not have are made.
   *
   * @default false
   */
  readonly create?: boolean;
}

const CA = { volume: 'ldap-ca', path: '/etc/open-webui/ldap' };

/** The variables of LDAP, and the certificates of its authorities as a file. */
export function ldap(options: LdapOptions): Contribution {
  const { host, tls = LdapTls.verified(), bind, groups, peer } = options;
  const path = 'SignIn.ldap';
  const port = wholeNumber(`${path} port`, options.port ?? (tls._used ? 636 : 389), 1, 65_535);
  if (!/^[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?$/.test(host)) {
    refuse(`${path} host`, 'a host without scheme and port', host);
  }
  const named = (name: 'label' | 'usernameAttribute' | 'mailAttribute' | 'ciphers') =>
    optional(options[name], given => text(`${path} ${name}`, given));
  return {
    env: [
      value('ENABLE_LDAP', true),
      ...given({ LDAP_SERVER_LABEL: named('label') }),
      value('LDAP_SERVER_HOST', host),
      value('LDAP_SERVER_PORT', port),
      value('LDAP_USE_TLS', tls._used),
      value('LDAP_VALIDATE_CERT', tls._verified),
      ...given({
        LDAP_CA_CERT_FILE: tls._ca && `${CA.path}/ca.crt`,
        LDAP_CIPHERS: named('ciphers'),
        LDAP_APP_DN: bind && text(`${path} bind.dn`, bind.dn),
      }),
      ...(bind ? [secret('LDAP_APP_PASSWORD', bind.password)] : []),
      value('LDAP_SEARCH_BASE', text(`${path} searchBase`, options.searchBase)),
      ...given({
        LDAP_SEARCH_FILTER: optional(options.searchFilter, filter),
        LDAP_ATTRIBUTE_FOR_USERNAME: named('usernameAttribute'),
        LDAP_ATTRIBUTE_FOR_MAIL: named('mailAttribute'),
        ENABLE_LDAP_GROUP_MANAGEMENT: groups && true,
        ENABLE_LDAP_GROUP_CREATION: groups?.create,
        LDAP_ATTRIBUTE_FOR_GROUPS: optional(groups?.attribute, given => text(`${path} groups.attribute`, given)),
      }),
    ],
    ...(tls._ca && {
      volumes: [
        { name: CA.volume, secret: { secretName: tls._ca.name, items: [{ key: tls._ca.key, path: 'ca.crt' }] } },
      ],
      mounts: [{ name: CA.volume, mountPath: CA.path, readOnly: true }],
    }),
    flows: [{ peer, port }],
  };
}

/** A filter is put behind another one as it is, inside of `(&…)` (open-webui v0.11.4, backend/open_webui/routers/auths.py:561). */
function filter(given: string): string {
  let depth = 0;
  let lowest = 1;
  for (const char of given.slice(0, -1)) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    lowest = Math.min(lowest, depth);
  }
  const isWhole = given.startsWith('(') && given.endsWith(')') && lowest >= 0 && depth === 1;
  return isWhole ? given : refuse('SignIn.ldap searchFilter', 'a filter in parentheses, such as (memberOf=…)', given);
}
