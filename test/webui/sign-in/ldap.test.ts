import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import type { LdapOptions } from '../../../src/webui/sign-in/ldap';
import { LdapTls } from '../../../src/webui/sign-in/ldap-tls';
import { SignIn } from '../../../src/webui/sign-in/sign-in';

const required: LdapOptions = { host: 'ldap.example.com', searchBase: 'ou=people,dc=example,dc=com' };

function contributionOf(options: Partial<LdapOptions> = {}) {
  return SignIn.ldap({ ...required, ...options })._contribution;
}

function variablesOf(options?: Partial<LdapOptions>): string[] {
  return envVars(contributionOf(options).env ?? []).map(({ name, value }) => (value ? `${name}=${value}` : name));
}

test('a directory is asked through TLS, at the port of LDAPS', () => {
  expect(variablesOf()).toEqual([
    'ENABLE_LDAP=true',
    'LDAP_SERVER_HOST=ldap.example.com',
    'LDAP_SERVER_PORT=636',
    'LDAP_USE_TLS=true',
    'LDAP_VALIDATE_CERT=true',
    'LDAP_SEARCH_BASE=ou=people,dc=example,dc=com',
  ]);
  expect(contributionOf().flows).toEqual([{ peer: undefined, port: 636 }]);
  expect(contributionOf().volumes).toBeUndefined();
});

test('every option has its variable', () => {
  const peer = NetworkPeer.cidr('10.0.0.0/8');
  const options: Required<LdapOptions> = {
    ...required,
    port: 3269,
    tls: LdapTls.verified(SecretRef.of('ldap', 'authorities.pem')),
    label: 'Company',
    bind: { dn: 'cn=chat,dc=example,dc=com', password: SecretRef.of('ldap', 'password') },
    searchFilter: '(|(ou=a)(&(ou=b)(!(ou=c))))',
    usernameAttribute: 'sAMAccountName',
    mailAttribute: 'userPrincipalName',
    groups: { attribute: 'groups', create: true },
    ciphers: 'HIGH',
    peer,
  };
  expect(variablesOf(options)).toEqual([
    'ENABLE_LDAP=true',
    'LDAP_SERVER_LABEL=Company',
    'LDAP_SERVER_HOST=ldap.example.com',
    'LDAP_SERVER_PORT=3269',
    'LDAP_USE_TLS=true',
    'LDAP_VALIDATE_CERT=true',
    'LDAP_CA_CERT_FILE=/etc/open-webui/ldap/ca.crt',
    'LDAP_CIPHERS=HIGH',
    'LDAP_APP_DN=cn=chat,dc=example,dc=com',
    'LDAP_APP_PASSWORD',
    'LDAP_SEARCH_BASE=ou=people,dc=example,dc=com',
    'LDAP_SEARCH_FILTER=(|(ou=a)(&(ou=b)(!(ou=c))))',
    'LDAP_ATTRIBUTE_FOR_USERNAME=sAMAccountName',
    'LDAP_ATTRIBUTE_FOR_MAIL=userPrincipalName',
    'ENABLE_LDAP_GROUP_MANAGEMENT=true',
    'ENABLE_LDAP_GROUP_CREATION=true',
    'LDAP_ATTRIBUTE_FOR_GROUPS=groups',
  ]);
  const { volumes, mounts, flows } = contributionOf(options);
  expect(volumes).toEqual([
    { name: 'ldap-ca', secret: { secretName: 'ldap', items: [{ key: 'authorities.pem', path: 'ca.crt' }] } },
  ]);
  expect(mounts).toEqual([{ name: 'ldap-ca', mountPath: '/etc/open-webui/ldap', readOnly: true }]);
  expect(flows).toEqual([{ peer, port: 3269 }]);
});

test.each([
  ['not verified', LdapTls.unverified(), ['LDAP_SERVER_PORT=636', 'LDAP_USE_TLS=true', 'LDAP_VALIDATE_CERT=false']],
  ['none', LdapTls.none(), ['LDAP_SERVER_PORT=389', 'LDAP_USE_TLS=false', 'LDAP_VALIDATE_CERT=false']],
])('TLS that is %s', (_title, tls, variables) => {
  expect(variablesOf({ tls }).slice(2, 5)).toEqual(variables);
});

test.each<[Partial<LdapOptions>, string]>([
  [{ host: 'ldaps://ldap' }, "SignIn.ldap host must be a host without scheme and port, got 'ldaps://ldap'"],
  [{ host: '' }, 'SignIn.ldap host must be'],
  [{ port: 0 }, 'SignIn.ldap port must be a whole number of 1 to 65535, got 0'],
  [{ searchBase: ' ' }, 'SignIn.ldap searchBase must be a text'],
  [{ searchFilter: 'ou=a' }, 'SignIn.ldap searchFilter must be a filter in parentheses'],
  [{ searchFilter: '(ou=a' }, 'SignIn.ldap searchFilter must be'],
  [{ searchFilter: '(ou=a))(' }, 'SignIn.ldap searchFilter must be'],
  [{ searchFilter: '(ou=a))' }, 'SignIn.ldap searchFilter must be'],
  [{ label: '' }, 'SignIn.ldap label must be a text'],
])('there is no directory with %j', (options, message) => {
  expect(() => contributionOf(options)).toThrow(message);
});
