import { Duration } from 'cdk8s';
import {
  type Access,
  CrossDomainPolicies,
  EmbedderPolicy,
  FrameOptions,
  OpenerPolicy,
  PasswordHash,
  ReferrerPolicy,
  ResourcePolicy,
  SameSite,
  ScimProvider,
  SecretRef,
  type SecurityHeaders,
  UserRole,
} from 'cdk8s-open-webui';
import type { Variants } from './family';
import { everyPermission } from './permissions';

const firstAdministrator = { email: SecretRef.of('admin', 'email'), password: SecretRef.of('admin', 'password') };

const securityHeaders: Required<SecurityHeaders> = {
  strictTransport: { maxAge: Duration.days(365), includeSubdomains: true, preload: true },
  frameOptions: FrameOptions.SAMEORIGIN,
  noSniff: true,
  referrerPolicy: ReferrerPolicy.SAME_ORIGIN,
  permissionsPolicy: 'camera=(),microphone=(self)',
  contentSecurityPolicy: "default-src 'self'",
  contentSecurityPolicyReportOnly: "default-src 'none'",
  embedderPolicy: EmbedderPolicy.CREDENTIALLESS,
  openerPolicy: OpenerPolicy.SAME_ORIGIN,
  resourcePolicy: ResourcePolicy.SAME_SITE,
  reportingEndpoints: 'default="https://reports.example.com"',
  cacheControl: 'no-store, max-age=0',
  noOpen: true,
  crossDomainPolicies: CrossDomainPolicies.NONE,
};

/** Who gets in. */
export const access: Variants<Access> = {
  'the first administrator alone': () => ({ signUp: false, firstAdministrator, defaultRole: UserRole.USER }),
};

/** Everything that can be said of who gets in, by its subject. */
export const accessAlone: Variants<Access> = {
  'the first administrator by name': () => ({ firstAdministrator: { ...firstAdministrator, name: 'Ada' } }),
  'passwords of a kind': () => ({
    passwords: { pattern: '^.{12,}$', hint: 'Twelve characters', askTwice: true, hash: PasswordHash.ARGON2 },
  }),
  'passwords by the default': () => ({ passwords: {} }),
  'new accounts': () => ({
    signUp: true,
    loginForm: true,
    passwordAuth: true,
    defaultRole: UserRole.PENDING,
    defaultGroupId: 'f3d1',
    pendingPage: { title: 'Wait', content: 'Somebody will let you in.' },
  }),
  sessions: () => ({
    sessionLifetime: Duration.hours(12),
    cookieSameSite: SameSite.STRICT,
    signOutUrl: 'https://example.com/bye',
  }),
  'API keys': () => ({ apiKeys: {} }),
  'API keys for some paths': () => ({ apiKeys: { allowedEndpoints: ['/api/v1/models', '/api/chat/completions'] } }),
  permissions: () => ({ permissions: everyPermission }),
  SCIM: () => ({ scim: { token: SecretRef.of('scim', 'token'), provider: ScimProvider.OIDC } }),
  headers: () => ({ securityHeaders }),
};
