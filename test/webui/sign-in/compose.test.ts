import { Duration } from 'cdk8s';
import { envVars } from '../../../src/k8s/environment';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { waysToSignIn } from '../../../src/webui/sign-in/compose';
import type { OAuthOptions } from '../../../src/webui/sign-in/oauth-options';
import { SignIn } from '../../../src/webui/sign-in/sign-in';
import { everyOAuthOption } from '../../sweep/sign-in';

const client = { clientId: SecretRef.of('client', 'id'), clientSecret: SecretRef.of('client', 'secret') };
const oidc = (options: Partial<OAuthOptions> = {}) =>
  SignIn.oidc({ ...client, providerUrl: 'https://login.example.com', ...options });
const google = (options: Partial<OAuthOptions> = {}) => SignIn.google({ ...client, ...options });

/** The variables of some ways, as `NAME=value` or `NAME` for a Secret's. */
function variablesOf(...ways: SignIn[]): string[] {
  return envVars(waysToSignIn(ways).flatMap(({ env }) => env ?? [])).map(({ name, value }) =>
    value === undefined ? name : `${name}=${value}`,
  );
}

const CLIENT = ['OAUTH_CLIENT_ID', 'OAUTH_CLIENT_SECRET'];
const DISCOVERY = 'OPENID_PROVIDER_URL=https://login.example.com/.well-known/openid-configuration';
const ALWAYS = ['ENABLE_OAUTH_PERSISTENT_CONFIG=false', 'ENABLE_OAUTH_ID_TOKEN_COOKIE=false'];

test('no way brings nothing, and a directory nothing of OAuth', () => {
  expect(waysToSignIn([])).toEqual([]);
  expect(variablesOf(SignIn.ldap({ host: 'ldap', searchBase: 'dc=a' })).join()).not.toContain('OAUTH');
});

test('what providers share stands behind them, once', () => {
  expect(variablesOf(oidc(), google())).toEqual([
    ...CLIENT,
    DISCOVERY,
    'OAUTH_PROVIDER_NAME=SSO',
    'GOOGLE_CLIENT_ID',
    'GOOGLE_CLIENT_SECRET',
    'ENABLE_OAUTH_SIGNUP=true',
    ...ALWAYS,
  ]);
});

test('signing out knows the discovery document of the first provider that has one, if none is of OpenID Connect', () => {
  const gitHub = SignIn.gitHub(client);
  const named = (...ways: SignIn[]) => variablesOf(...ways).filter(each => each.startsWith('OPENID_PROVIDER_URL'));
  expect(named(google())).toEqual(['OPENID_PROVIDER_URL=https://accounts.google.com/.well-known/openid-configuration']);
  expect(named(gitHub, SignIn.microsoft({ ...client, tenantId: 'example.com' }), google())).toEqual([
    'OPENID_PROVIDER_URL=https://login.microsoftonline.com/example.com/v2.0/.well-known/openid-configuration',
  ]);
  expect(named(google(), oidc())).toEqual([DISCOVERY]);
  expect(named(gitHub)).toEqual([]);
});

test('every shared option has its variable', () => {
  expect(variablesOf(oidc({ ...everyOAuthOption, backChannelLogout: true })).slice(4)).toEqual([
    'ENABLE_OAUTH_SIGNUP=true',
    ...ALWAYS,
    'OAUTH_ALLOWED_DOMAINS=example.com,example.org',
    'OAUTH_MERGE_ACCOUNTS_BY_EMAIL=true',
    'OAUTH_AUTO_REDIRECT=true',
    'ENABLE_OAUTH_ROLE_MANAGEMENT=true',
    'OAUTH_ROLES_CLAIM=realm.roles',
    'OAUTH_ROLES_SEPARATOR=|',
    'OAUTH_ALLOWED_ROLES=chat|boss',
    'OAUTH_ADMIN_ROLES=boss',
    'ENABLE_OAUTH_GROUP_MANAGEMENT=true',
    'OAUTH_GROUPS_CLAIM=realm.groups',
    'ENABLE_OAUTH_GROUP_CREATION=true',
    'OAUTH_GROUP_DEFAULT_SHARE=members',
    'OAUTH_BLOCKED_GROUPS=["^internal-.*","x"]',
    'OAUTH_GROUPS_SEPARATOR=,',
    'OAUTH_SUB_CLAIM=oid',
    'OAUTH_USERNAME_CLAIM=nickname',
    'OAUTH_EMAIL_CLAIM=mail',
    'OAUTH_PICTURE_CLAIM=photo',
    'OAUTH_UPDATE_NAME_ON_LOGIN=true',
    'OAUTH_UPDATE_EMAIL_ON_LOGIN=true',
    'OAUTH_UPDATE_PICTURE_ON_LOGIN=true',
    'OAUTH_CODE_CHALLENGE_METHOD=S256',
    'OPENID_END_SESSION_ENDPOINT=https://login.example.com/logout',
    'OAUTH_AUDIENCE=chat',
    'OAUTH_AUTHORIZE_PARAMS={"prompt":"select_account"}',
    'OAUTH_TIMEOUT=20',
    'ENABLE_OAUTH_EMAIL_FALLBACK=true',
    'ENABLE_OAUTH_BACKCHANNEL_LOGOUT=true',
    'ENABLE_OAUTH_TOKEN_EXCHANGE=true',
    'OAUTH_TOKEN_EXCHANGE_TRUSTED_CLIENT_IDS=cli,app',
    'OAUTH_TOKEN_EXCHANGE_RATE_LIMIT=10',
    'OAUTH_TOKEN_EXCHANGE_RATE_LIMIT_WINDOW=60',
    'OAUTH_MAX_SESSIONS_PER_USER=3',
    'OAUTH_SESSION_TOKEN_ENCRYPTION_KEY',
    'OAUTH_CLIENT_INFO_ENCRYPTION_KEY',
  ]);
});

test('what one provider says counts for all, and two may say the same', () => {
  const variables = variablesOf(oidc({ signUp: false }), google({ allowedDomains: ['a.example'], signUp: false }));
  expect(variables).toEqual(expect.arrayContaining(['ENABLE_OAUTH_SIGNUP=false', 'OAUTH_ALLOWED_DOMAINS=a.example']));
});

test('two providers may not disagree', () => {
  expect(() => variablesOf(oidc({ signUp: false }), google({ signUp: true }))).toThrow(
    'webui.signIn: SignIn.oidc and SignIn.google must say the same of signUp, which Open WebUI has once for all providers; ' +
      'say it with one of them',
  );
});

test('a second one of a kind would take the variables of the first', () => {
  expect(() => waysToSignIn([oidc(), oidc()])).toThrow(
    'webui.signIn must have at most one SignIn.oidc, which Open WebUI has one set of variables for',
  );
  const publicClient = SignIn.oidcPublicClient({ providerUrl: 'https://a.example', clientId: client.clientId });
  expect(() => waysToSignIn([oidc(), publicClient])).toThrow(/^webui.signIn must have at most one SignIn.oidc/);
});

test.each<[string, OAuthOptions, string]>([
  ['no domain', { allowedDomains: [] }, "SignIn allowedDomains must be at least one element, or left out, got '[]'"],
  ['an address', { allowedDomains: ['a@example.com'] }, 'SignIn allowedDomains must be a host name such as'],
  ['a domain in capitals', { allowedDomains: ['Example.com'] }, 'SignIn allowedDomains must be a host name such as'],
  ['a list as a role', { roles: { allowed: ['a,b'] } }, "SignIn roles.allowed must be elements without ','"],
  ['an empty claim', { claims: { email: '' } }, 'SignIn claims.email must be a text without white space around it'],
  ['an empty group', { groups: { blocked: [''] } }, 'SignIn groups.blocked must be a text'],
  ['no URL', { endSessionUrl: 'logout' }, "SignIn endSessionUrl must be a URL such as 'https://host:1234'"],
  ['no time', { timeout: Duration.millis(500) }, 'SignIn timeout in seconds must be a whole number of 1 or more'],
  ['no session', { maxSessionsPerUser: 0 }, 'SignIn maxSessionsPerUser must be a whole number of 1 or more, got 0'],
  ['no exchange', { tokenExchange: { rateLimit: 0 } }, 'SignIn tokenExchange.rateLimit must be a whole number'],
])('%s is refused', (_title, options, message) => {
  expect(() => variablesOf(oidc(options))).toThrow(message);
});
