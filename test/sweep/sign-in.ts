import { Duration } from 'cdk8s';
import {
  GroupSharing,
  LdapTls,
  NetworkPeer,
  type OAuthOptions,
  SecretRef,
  SignIn,
  TokenEndpointAuth,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const client = { clientId: SecretRef.of('client', 'id'), clientSecret: SecretRef.of('client', 'secret') };
const oidc = { ...client, providerUrl: 'https://login.example.com/realms/company' };
const microsoft = { ...client, tenantId: '00000000-1111-2222-3333-444444444444' };
const ldap = { host: 'ldap.example.com', searchBase: 'ou=people,dc=example,dc=com' };

/** Everything that providers share. */
export const everyOAuthOption: Required<OAuthOptions> = {
  signUp: true,
  allowedDomains: ['example.com', 'example.org'],
  mergeAccountsByEmail: true,
  autoRedirect: true,
  roles: { claim: 'realm.roles', allowed: ['chat', 'boss'], admin: ['boss'], separator: '|' },
  groups: {
    claim: 'realm.groups',
    create: true,
    blocked: ['^internal-.*', 'x'],
    separator: ',',
    sharing: GroupSharing.MEMBERS,
  },
  claims: { subject: 'oid', username: 'nickname', email: 'mail', picture: 'photo' },
  updateOnLogin: { name: true, email: true, picture: true },
  pkce: true,
  endSessionUrl: 'https://login.example.com/logout',
  audience: 'chat',
  authorizeParameters: { prompt: 'select_account' },
  timeout: Duration.seconds(20),
  emailFallback: true,
  backChannelLogout: false,
  tokenExchange: { trustedClientIds: ['cli', 'app'], rateLimit: 10, rateWindow: Duration.minutes(1) },
  maxSessionsPerUser: 3,
  sessionEncryptionKey: SecretRef.of('keys', 'session'),
  clientInfoEncryptionKey: SecretRef.of('keys', 'client-info'),
};

/** Headers that are trusted without a policy that makes them safe: a rule says so. */
export const TRUSTING = 'a proxy that says who users are';

/** Ways to sign in. */
export const signIn: Variants<SignIn[]> = {
  none: () => [],
  'OpenID Connect': () => [SignIn.oidc(oidc)],
  'Microsoft with groups, and a directory': () => [
    SignIn.microsoft({ ...microsoft, groups: { create: true } }),
    SignIn.ldap({ ...ldap, tls: LdapTls.verified(SecretRef.of('ldap', 'ca.crt')) }),
  ],
  [TRUSTING]: () => [SignIn.trustedHeaders({ email: 'X-E', name: 'X-N', groups: 'X-G', role: 'X-R' })],
};

/** Each way alone, and each with everything that can be said of it. */
export const signInAlone: Variants<SignIn[]> = {
  'OpenID Connect with everything': () => [
    SignIn.oidc({
      ...oidc,
      ...everyOAuthOption,
      providerName: 'Company',
      scopes: ['openid', 'groups'],
      redirectUri: 'https://chat.example.com/oauth/oidc/callback',
      tokenEndpointAuth: TokenEndpointAuth.POST,
    }),
  ],
  'OpenID Connect for those who are known': () => [SignIn.oidc({ ...oidc, signUp: false })],
  'OpenID Connect of a peer': () => [SignIn.oidc({ ...oidc, peer: NetworkPeer.internet() })],
  'OpenID Connect without a secret': () => [
    SignIn.oidcPublicClient({ providerUrl: oidc.providerUrl, clientId: client.clientId }),
  ],
  Google: () => [SignIn.google(client)],
  'Google with everything': () => [
    SignIn.google({
      ...client,
      scopes: ['openid', 'email'],
      redirectUri: 'https://chat.example.com/oauth/google/callback',
      googleParameters: { hd: 'example.com' },
    }),
  ],
  Microsoft: () => [SignIn.microsoft(microsoft)],
  'Microsoft with everything': () => [
    SignIn.microsoft({
      ...microsoft,
      scopes: ['openid', 'email', 'profile', 'GroupMember.Read.All'],
      redirectUri: 'https://chat.example.com/oauth/microsoft/callback',
      loginUrl: 'https://login.microsoftonline.us',
      pictureUrl: 'https://graph.microsoft.us/v1.0/me/photo/$value',
    }),
  ],
  GitHub: () => [SignIn.gitHub(client)],
  'GitHub with everything': () => [
    SignIn.gitHub({
      ...client,
      scopes: ['user:email'],
      redirectUri: 'https://chat.example.com/oauth/github/callback',
    }),
  ],
  Feishu: () => [SignIn.feishu(client)],
  'Feishu with everything': () => [
    SignIn.feishu({
      ...client,
      scopes: ['contact:user.base:readonly'],
      redirectUri: 'https://chat.example.com/oauth/feishu/callback',
    }),
  ],
  'all providers': () => [
    SignIn.oidc({ ...oidc, allowedDomains: ['example.com'] }),
    SignIn.google(client),
    SignIn.microsoft(microsoft),
    SignIn.gitHub(client),
    SignIn.feishu(client),
  ],
  'a directory': () => [SignIn.ldap(ldap)],
  'a directory that is not verified': () => [SignIn.ldap({ ...ldap, tls: LdapTls.unverified() })],
  'a directory in plain text': () => [SignIn.ldap({ ...ldap, tls: LdapTls.none() })],
  'a directory of a peer': () => [SignIn.ldap({ ...ldap, peer: NetworkPeer.cidr('10.0.0.0/8') })],
  'a directory with everything': () => [
    SignIn.ldap({
      ...ldap,
      port: 3269,
      label: 'Company',
      bind: { dn: 'cn=chat,dc=example,dc=com', password: SecretRef.of('ldap', 'password') },
      searchFilter: '(memberOf=cn=chat,dc=example,dc=com)',
      usernameAttribute: 'sAMAccountName',
      mailAttribute: 'userPrincipalName',
      groups: { attribute: 'groups', create: true },
      ciphers: 'HIGH',
    }),
  ],
};
