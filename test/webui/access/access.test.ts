import { Duration } from 'cdk8s';
import { SameSite } from '../../../src/exposure/affinity';
import { envVars } from '../../../src/k8s/environment';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { type Access, access, UserRole } from '../../../src/webui/access/access';
import { PasswordHash } from '../../../src/webui/access/passwords';
import { ScimProvider } from '../../../src/webui/access/scim';
import {
  CrossDomainPolicies,
  EmbedderPolicy,
  FrameOptions,
  OpenerPolicy,
  ReferrerPolicy,
  ResourcePolicy,
} from '../../../src/webui/access/security-headers';
import { SignIn } from '../../../src/webui/sign-in/sign-in';

const firstAdministrator = { email: SecretRef.of('admin', 'email'), password: SecretRef.of('admin', 'password') };
const client = { clientId: SecretRef.of('client', 'id'), clientSecret: SecretRef.of('client', 'secret') };

/** The variables, as `NAME=value`, or `NAME` for a Secret's. */
function variablesOf(options: Access, signIn: SignIn[] = []): string[] {
  return envVars(access(options, signIn).env ?? []).map(({ name, value }) =>
    value === undefined ? name : `${name}=${value}`,
  );
}

test('what is not said is left to Open WebUI', () => {
  expect(variablesOf({})).toEqual([]);
});

test('every option has its variables', () => {
  const options: Required<Access> = {
    signUp: false,
    loginForm: true,
    passwordAuth: true,
    passwords: { pattern: '^.{12,}$', hint: 'Twelve', askTwice: true, hash: PasswordHash.ARGON2 },
    firstAdministrator: { ...firstAdministrator, name: 'Ada' },
    defaultRole: UserRole.USER,
    defaultGroupId: 'f3d1',
    pendingPage: { title: 'Wait', content: 'Somebody will let you in.' },
    sessionLifetime: Duration.days(1),
    cookieSameSite: SameSite.NONE,
    signOutUrl: 'https://example.com/bye',
    apiKeys: { allowedEndpoints: ['/api/v1/models', '/api/chat/completions'] },
    permissions: { workspace: { models: true }, chat: { delete: false, temporaryEnforced: true } },
    scim: { token: SecretRef.of('scim', 'token'), provider: ScimProvider.MICROSOFT },
    securityHeaders: { frameOptions: FrameOptions.DENY },
  };
  expect(variablesOf(options)).toEqual([
    'ENABLE_SIGNUP=false',
    'ENABLE_LOGIN_FORM=true',
    'ENABLE_PASSWORD_AUTH=true',
    'ENABLE_PASSWORD_VALIDATION=true',
    'PASSWORD_VALIDATION_REGEX_PATTERN=^.{12,}$',
    'PASSWORD_VALIDATION_HINT=Twelve',
    'ENABLE_SIGNUP_PASSWORD_CONFIRMATION=true',
    'PASSWORD_HASH_ALGORITHM=argon2',
    'WEBUI_ADMIN_EMAIL',
    'WEBUI_ADMIN_PASSWORD',
    'WEBUI_ADMIN_NAME=Ada',
    'DEFAULT_USER_ROLE=user',
    'DEFAULT_GROUP_ID=f3d1',
    'PENDING_USER_OVERLAY_TITLE=Wait',
    'PENDING_USER_OVERLAY_CONTENT=Somebody will let you in.',
    'JWT_EXPIRES_IN=86400s',
    'WEBUI_SESSION_COOKIE_SAME_SITE=none',
    'WEBUI_AUTH_SIGNOUT_REDIRECT_URL=https://example.com/bye',
    'ENABLE_API_KEYS=true',
    'ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS=true',
    'API_KEYS_ALLOWED_ENDPOINTS=/api/v1/models,/api/chat/completions',
    'USER_PERMISSIONS_WORKSPACE_MODELS_ACCESS=true',
    'USER_PERMISSIONS_CHAT_DELETE=false',
    'USER_PERMISSIONS_CHAT_TEMPORARY_ENFORCED=true',
    'ENABLE_SCIM=true',
    'SCIM_TOKEN',
    'SCIM_AUTH_PROVIDER=microsoft',
    'XFRAME_OPTIONS=DENY',
  ]);
});

test('API keys that may go everywhere say so', () => {
  expect(variablesOf({ apiKeys: {} })).toEqual(['ENABLE_API_KEYS=true', 'ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS=false']);
});

test('every header has its variable', () => {
  const securityHeaders = {
    strictTransport: { maxAge: Duration.days(365), includeSubdomains: true, preload: true },
    frameOptions: FrameOptions.SAMEORIGIN,
    noSniff: true,
    referrerPolicy: ReferrerPolicy.SAME_ORIGIN,
    permissionsPolicy: 'camera=(),microphone=(self)',
    contentSecurityPolicy: "default-src 'self'",
    contentSecurityPolicyReportOnly: "default-src 'none'",
    embedderPolicy: EmbedderPolicy.REQUIRE_CORP,
    openerPolicy: OpenerPolicy.SAME_ORIGIN,
    resourcePolicy: ResourcePolicy.SAME_SITE,
    reportingEndpoints: 'default="https://reports.example.com"',
    cacheControl: 'no-store, max-age=0',
    noOpen: true,
    crossDomainPolicies: CrossDomainPolicies.NONE,
  };
  expect(variablesOf({ securityHeaders })).toEqual([
    'HSTS=max-age=31536000;includeSubDomains;preload',
    'XFRAME_OPTIONS=SAMEORIGIN',
    'XCONTENT_TYPE=nosniff',
    'REFERRER_POLICY=same-origin',
    'PERMISSIONS_POLICY=camera=(),microphone=(self)',
    "CONTENT_SECURITY_POLICY=default-src 'self'",
    "CONTENT_SECURITY_POLICY_REPORT_ONLY=default-src 'none'",
    'CROSS_ORIGIN_EMBEDDER_POLICY=require-corp',
    'CROSS_ORIGIN_OPENER_POLICY=same-origin',
    'CROSS_ORIGIN_RESOURCE_POLICY=same-site',
    'REPORTING_ENDPOINTS=default="https://reports.example.com"',
    'CACHE_CONTROL=no-store, max-age=0',
    'XDOWNLOAD_OPTIONS=noopen',
    'XPERMITTED_CROSS_DOMAIN_POLICIES=none',
  ]);
  expect(variablesOf({ securityHeaders: { noSniff: false, strictTransport: { maxAge: Duration.hours(1) } } })).toEqual([
    'HSTS=max-age=3600',
  ]);
});

test.each<[string, Access, SignIn[]]>([
  ['a first administrator', { firstAdministrator }, []],
  ['a provider', {}, [SignIn.google(client)]],
  ['a directory', {}, [SignIn.ldap({ host: 'ldap', searchBase: 'dc=a' })]],
])('sign-up may be off beside %s', (_title, options, signIn) => {
  expect(variablesOf({ signUp: false, ...options }, signIn)).toContain('ENABLE_SIGNUP=false');
});

test('sign-up may not be off where the first visitor would be the administrator all the same', () => {
  const message =
    'webui.access.signUp must be true beside no firstAdministrator and no signIn that makes accounts: the first visitor of a new ' +
    'installation would be its administrator, got false';
  expect(() => variablesOf({ signUp: false })).toThrow(message);
  expect(() => variablesOf({ signUp: false }, [SignIn.gitHub({ ...client, signUp: false })])).toThrow(message);
});

test.each<[Access, string]>([
  [{ sessionLifetime: Duration.seconds(5) }, 'webui.access.sessionLifetime in seconds must be a whole number of 60'],
  [{ signOutUrl: '/bye' }, 'webui.access.signOutUrl must be a URL such as'],
  [{ defaultGroupId: '' }, 'webui.access.defaultGroupId must be a text'],
  [{ firstAdministrator: { ...firstAdministrator, name: '' } }, 'webui.access.firstAdministrator.name must be a text'],
  [{ apiKeys: { allowedEndpoints: [] } }, 'webui.access.apiKeys.allowedEndpoints must be at least one element'],
  [{ apiKeys: { allowedEndpoints: ['models'] } }, 'webui.access.apiKeys.allowedEndpoints must be paths such as'],
  [{ apiKeys: { allowedEndpoints: ['/a,/b'] } }, "webui.access.apiKeys.allowedEndpoints must be elements without ','"],
  [{ passwords: { pattern: '(' } }, "webui.access.passwords.pattern must be a regular expression, got '('"],
  [{ passwords: { pattern: '^a$(b|c)' } }, "webui.access.passwords.pattern must be an expression without '$('"],
  [
    { securityHeaders: { permissionsPolicy: 'camera=*' } },
    'webui.access.securityHeaders.permissionsPolicy must be a list such as',
  ],
  [{ securityHeaders: { cacheControl: 'never' } }, 'webui.access.securityHeaders.cacheControl must be directives'],
  [
    { securityHeaders: { contentSecurityPolicy: '' } },
    'webui.access.securityHeaders.contentSecurityPolicy must be a text',
  ],
])('%j is refused', (options, message) => {
  expect(() => variablesOf(options)).toThrow(message);
});
