import type { Contribution } from '../../connections/contribution';
import { elements, host, optional, refuse, text, url, wholeNumber } from '../../k8s/demand';
import { given, type Variable, value } from '../../k8s/environment';
import { wholeSeconds } from '../../k8s/seconds';
import type { OAuthGroups, OAuthRoles } from './oauth-membership';
import type { OAuthOptions, OAuthTokenExchange } from './oauth-options';
import type { Provider } from './provider';

/** The variables that all providers share. */
export function sharedByProviders(providers: Provider[]): Contribution {
  const isNamed = providers.some(({ kind }) => kind === 'oidc');
  const discovery = isNamed ? undefined : providers.find(provider => provider.discovery)?.discovery;
  return { env: [...given({ OPENID_PROVIDER_URL: discovery }), ...variables(agreed(providers))] };
}

/** What the providers say together: what two of them say must be the same. */
function agreed(providers: Provider[]): OAuthOptions {
  const said = new Map<string, { readonly by: string; readonly what: unknown }>();
  for (const { path, options } of providers) {
    for (const name of FIELDS) {
      const [before, what] = [said.get(name), options[name]];
      if (what === undefined) continue;
      if (before && JSON.stringify(before.what) !== JSON.stringify(what)) {
        throw new Error(
          `webui.signIn: ${before.by} and ${path} must say the same of ${name}, which Open WebUI has once for all providers; ` +
            'say it with one of them',
        );
      }
      said.set(name, before ?? { by: path, what });
    }
  }
  return Object.fromEntries([...said].map(([name, { what }]) => [name, what]));
}

const FIELDS = Object.keys({
  signUp: 0,
  allowedDomains: 0,
  mergeAccountsByEmail: 0,
  autoRedirect: 0,
  roles: 0,
  groups: 0,
  claims: 0,
  updateOnLogin: 0,
  pkce: 0,
  endSessionUrl: 0,
  audience: 0,
  authorizeParameters: 0,
  timeout: 0,
  emailFallback: 0,
  backChannelLogout: 0,
  tokenExchange: 0,
  maxSessionsPerUser: 0,
  sessionEncryptionKey: 0,
  clientInfoEncryptionKey: 0,
} satisfies Record<keyof OAuthOptions, 0>) as (keyof OAuthOptions)[];

function variables(options: OAuthOptions): Variable[] {
  const { claims, updateOnLogin, authorizeParameters } = options;
  const claim = (name: keyof NonNullable<typeof claims>) =>
    optional(claims?.[name], given => text(`SignIn claims.${name}`, given));
  return [
    value('ENABLE_OAUTH_SIGNUP', options.signUp ?? true),
    // What the environment says of providers counts at every start.
    value('ENABLE_OAUTH_PERSISTENT_CONFIG', false),
    // Nothing reads the cookie any more, and it carries who the user is (open-webui docs, reference/env-configuration).
    value('ENABLE_OAUTH_ID_TOKEN_COOKIE', false),
    ...given({
      OAUTH_ALLOWED_DOMAINS: options.allowedDomains && domains(options.allowedDomains),
      OAUTH_MERGE_ACCOUNTS_BY_EMAIL: options.mergeAccountsByEmail,
      OAUTH_AUTO_REDIRECT: options.autoRedirect,
    }),
    ...(options.roles ? roleVariables(options.roles) : []),
    ...(options.groups ? groupVariables(options.groups) : []),
    ...given({
      OAUTH_SUB_CLAIM: claim('subject'),
      OAUTH_USERNAME_CLAIM: claim('username'),
      OAUTH_EMAIL_CLAIM: claim('email'),
      OAUTH_PICTURE_CLAIM: claim('picture'),
      OAUTH_UPDATE_NAME_ON_LOGIN: updateOnLogin?.name,
      OAUTH_UPDATE_EMAIL_ON_LOGIN: updateOnLogin?.email,
      OAUTH_UPDATE_PICTURE_ON_LOGIN: updateOnLogin?.picture,
      // The only method that Open WebUI takes.
      OAUTH_CODE_CHALLENGE_METHOD: options.pkce ? 'S256' : undefined,
      OPENID_END_SESSION_ENDPOINT: optional(
        options.endSessionUrl,
        link => url('SignIn endSessionUrl', link).href && link,
      ),
      OAUTH_AUDIENCE: optional(options.audience, audience => text('SignIn audience', audience)),
      OAUTH_AUTHORIZE_PARAMS: authorizeParameters && JSON.stringify(authorizeParameters),
      OAUTH_TIMEOUT: options.timeout && wholeSeconds('SignIn timeout', options.timeout),
      ENABLE_OAUTH_EMAIL_FALLBACK: options.emailFallback,
      ENABLE_OAUTH_BACKCHANNEL_LOGOUT: options.backChannelLogout,
    }),
    ...(options.tokenExchange ? exchangeVariables(options.tokenExchange) : []),
    ...given({
      OAUTH_MAX_SESSIONS_PER_USER: optional(options.maxSessionsPerUser, most =>
        wholeNumber('SignIn maxSessionsPerUser', most, 1),
      ),
      OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: options.sessionEncryptionKey,
      OAUTH_CLIENT_INFO_ENCRYPTION_KEY: options.clientInfoEncryptionKey,
    }),
  ];
}

/** Addresses are compared in lower case, with what stands behind the `@` (open-webui v0.11.4, backend/open_webui/utils/oauth.py:2004). */
function domains(all: string[]): string {
  const path = 'SignIn allowedDomains';
  for (const each of all) {
    if (host(path, each) !== each.toLowerCase()) refuse(path, 'domains in lower case, such as example.com', each);
  }
  return elements(path, all);
}

function roleVariables({ claim, allowed, admin, separator }: OAuthRoles): Variable[] {
  const path = 'SignIn roles';
  const between = optional(separator, given => text(`${path}.separator`, given)) ?? ',';
  return [
    value('ENABLE_OAUTH_ROLE_MANAGEMENT', true),
    ...given({
      OAUTH_ROLES_CLAIM: optional(claim, given => text(`${path}.claim`, given)),
      OAUTH_ROLES_SEPARATOR: separator,
      OAUTH_ALLOWED_ROLES: allowed && elements(`${path}.allowed`, allowed, between),
      OAUTH_ADMIN_ROLES: admin && elements(`${path}.admin`, admin, between),
    }),
  ];
}

function groupVariables({ claim, create, blocked, separator, sharing }: OAuthGroups): Variable[] {
  const path = 'SignIn groups';
  for (const each of blocked ?? []) text(`${path}.blocked`, each);
  return [
    value('ENABLE_OAUTH_GROUP_MANAGEMENT', true),
    ...given({
      OAUTH_GROUPS_CLAIM: optional(claim, given => text(`${path}.claim`, given)),
      ENABLE_OAUTH_GROUP_CREATION: create,
      OAUTH_GROUP_DEFAULT_SHARE: sharing,
      OAUTH_BLOCKED_GROUPS: blocked && JSON.stringify(blocked),
      OAUTH_GROUPS_SEPARATOR: optional(separator, given => text(`${path}.separator`, given)),
    }),
  ];
}

function exchangeVariables({ trustedClientIds, rateLimit, rateWindow }: OAuthTokenExchange): Variable[] {
  const path = 'SignIn tokenExchange';
  return [
    value('ENABLE_OAUTH_TOKEN_EXCHANGE', true),
    ...given({
      OAUTH_TOKEN_EXCHANGE_TRUSTED_CLIENT_IDS:
        trustedClientIds && elements(`${path}.trustedClientIds`, trustedClientIds),
      OAUTH_TOKEN_EXCHANGE_RATE_LIMIT: optional(rateLimit, most => wholeNumber(`${path}.rateLimit`, most, 1)),
      OAUTH_TOKEN_EXCHANGE_RATE_LIMIT_WINDOW: rateWindow && wholeSeconds(`${path}.rateWindow`, rateWindow),
    }),
  ];
}
