import type { Duration } from 'cdk8s';
import type { Contribution } from '../../connections/contribution';
import type { SameSite } from '../../exposure/affinity';
import { elements, optional, refuse, text, url } from '../../k8s/demand';
import { given, secret, type Variable, value } from '../../k8s/environment';
import { wholeSeconds } from '../../k8s/seconds';
import type { SecretRef } from '../../k8s/secret-ref';
import type { SignIn } from '../sign-in/sign-in';
import { type PasswordRules, passwordVariables } from './passwords';
import type { UserPermissions } from './permissions/permissions';
import { permissionVariables } from './permissions/variables';
import { type Scim, scimVariables } from './scim';
import { headerVariables, type SecurityHeaders } from './security-headers';

/**
 * Who gets in, and what they may do.
 *
 * @example
 * new WebUI(chart, 'chat', {
 *   models: [],
 *   access: {
 *     signUp: false,
 *     firstAdministrator: { email: SecretRef.of('admin', 'email'), password: SecretRef.of('admin', 'password') },
 *     sessionLifetime: Duration.hours(12),
 *     permissions: { workspace: { knowledge: true }, chat: { temporary: false } },
 *   },
 * });
 */
export interface Access {
  /**
   * Whether visitors make accounts of their own with e-mail and password. Said, it is written again at every start. The first account of a
   * new installation is an administrator's, whoever makes it: `false` needs a `firstAdministrator`, or a way to sign in that makes accounts.
   *
   * @default - true, until the first account is there
   */
  readonly signUp?: boolean;

  /**
   * Whether the page shows the form for e-mail and password. Without it there must be another way to sign in.
   *
   * @default - true
   */
  readonly loginForm?: boolean;

  /**
   * Whether passwords are taken at all, those of LDAP included. Without them there must be a provider to sign in with.
   *
   * @default - true
   */
  readonly passwordAuth?: boolean;

  /**
   * What passwords must be like.
   *
   * @default - anything
   */
  readonly passwords?: PasswordRules;

  /**
   * The administrator of a new installation; an installation that has users ignores it. It closes sign-up.
   *
   * @default - whoever makes the first account
   */
  readonly firstAdministrator?: FirstAdministrator;

  /**
   * What a new account may do.
   *
   * @default - UserRole.PENDING
   */
  readonly defaultRole?: UserRole;

  /**
   * Id of the group that new accounts are in.
   *
   * @default - none
   */
  readonly defaultGroupId?: string;

  /**
   * What users see who wait for approval.
   *
   * @default - Open WebUI's own words
   */
  readonly pendingPage?: PendingPage;

  /**
   * How long a session lasts. Without a Redis nothing ends it earlier.
   *
   * @default - 4 weeks
   */
  readonly sessionLifetime?: Duration;

  /**
   * When browsers send cookies along from other sites. `STRICT` breaks signing in with a provider.
   *
   * @default - SameSite.LAX
   */
  readonly cookieSameSite?: SameSite;

  /**
   * URL that signing out leads to.
   *
   * @default - the page to sign in
   */
  readonly signOutUrl?: string;

  /**
   * Whether users may have API keys.
   *
   * @default - they may not
   */
  readonly apiKeys?: ApiKeys;

  /**
   * What users may do who are no administrators. As soon as one of them is said, all of them are the program's: Open WebUI stores them
   * together, and each start writes those that are left out at their default.
   *
   * @default - Open WebUI's own, and administrators change them
   */
  readonly permissions?: UserPermissions;

  /**
   * Accounts and groups that an identity provider manages through SCIM 2.0.
   *
   * @default - none
   */
  readonly scim?: Scim;

  /**
   * Headers that tell browsers what the page may do.
   *
   * @default - none
   */
  readonly securityHeaders?: SecurityHeaders;
}

/** What a new account may do. Every account an administrator's is no choice. */
export enum UserRole {
  /** Nothing, until an administrator approves of it. */
  PENDING = 'pending',
  /** What users may do. */
  USER = 'user',
}

/** The administrator of a new installation. */
export interface FirstAdministrator {
  /** The e-mail address. */
  readonly email: SecretRef;

  /** The password. */
  readonly password: SecretRef;

  /**
   * The name.
   *
   * @default - `Admin`
   */
  readonly name?: string;
}

/** What users see who wait for approval. */
export interface PendingPage {
  /**
   * The title.
   *
   * @default - Open WebUI's own
   */
  readonly title?: string;

  /**
   * The text.
   *
   * @default - Open WebUI's own
   */
  readonly content?: string;
}

/** Keys with which programs speak for users; which users may have one is among their permissions. */
export interface ApiKeys {
  /**
   * Paths that keys open, such as `/api/v1/chat/completions`.
   *
   * @default - all
   */
  readonly allowedEndpoints?: string[];
}

/**
 * The variables of who gets in.
 *
 * @param signIn ways to sign in, which may make the first account
 */
export function access(options: Access, signIn: SignIn[]): Contribution {
  const path = 'webui.access';
  if (options.signUp === false) demandFirstAccount(options, signIn);
  const { firstAdministrator, pendingPage, sessionLifetime, apiKeys } = options;
  return {
    env: [
      ...given({
        ENABLE_SIGNUP: options.signUp,
        ENABLE_LOGIN_FORM: options.loginForm,
        ENABLE_PASSWORD_AUTH: options.passwordAuth,
      }),
      ...(options.passwords ? passwordVariables(options.passwords) : []),
      ...(firstAdministrator ? administratorVariables(firstAdministrator) : []),
      ...given({
        DEFAULT_USER_ROLE: options.defaultRole,
        DEFAULT_GROUP_ID: optional(options.defaultGroupId, id => text(`${path}.defaultGroupId`, id)),
        PENDING_USER_OVERLAY_TITLE: pendingPage?.title,
        PENDING_USER_OVERLAY_CONTENT: pendingPage?.content,
        JWT_EXPIRES_IN: sessionLifetime && `${wholeSeconds(`${path}.sessionLifetime`, sessionLifetime, 60)}s`,
        WEBUI_SESSION_COOKIE_SAME_SITE: options.cookieSameSite?.toLowerCase(),
        WEBUI_AUTH_SIGNOUT_REDIRECT_URL: optional(
          options.signOutUrl,
          link => url(`${path}.signOutUrl`, link).href && link,
        ),
      }),
      ...(apiKeys ? apiKeyVariables(apiKeys) : []),
      ...(options.permissions ? permissionVariables(options.permissions) : []),
      ...(options.scim ? scimVariables(options.scim) : []),
      ...(options.securityHeaders ? headerVariables(options.securityHeaders) : []),
    ],
  };
}

/** The first account of a new installation is made by anybody, whatever `signUp` says, and is an administrator's. */
function demandFirstAccount({ firstAdministrator }: Access, signIn: SignIn[]): void {
  if (firstAdministrator || signIn.some(way => way._makesAccounts)) return;
  refuse(
    'webui.access.signUp',
    'true beside no firstAdministrator and no signIn that makes accounts: the first visitor of a new installation would be its administrator',
    false,
  );
}

function administratorVariables({ email, password, name }: FirstAdministrator): Variable[] {
  return [
    secret('WEBUI_ADMIN_EMAIL', email),
    secret('WEBUI_ADMIN_PASSWORD', password),
    ...given({ WEBUI_ADMIN_NAME: optional(name, given => text('webui.access.firstAdministrator.name', given)) }),
  ];
}

function apiKeyVariables({ allowedEndpoints }: ApiKeys): Variable[] {
  const path = 'webui.access.apiKeys.allowedEndpoints';
  for (const each of allowedEndpoints ?? []) {
    if (!each.startsWith('/')) refuse(path, 'paths such as /api/v1/chat/completions', each);
  }
  return [
    value('ENABLE_API_KEYS', true),
    value('ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS', allowedEndpoints !== undefined),
    ...given({ API_KEYS_ALLOWED_ENDPOINTS: allowedEndpoints && elements(path, allowedEndpoints) }),
  ];
}
