import type { Draft } from '../draft';

/** One change of a clean installation with a provider to sign in with, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

/** Gives the server a variable, whether it has it or not. */
function give(name: string, value: string): (draft: Draft) => void {
  return ({ server }) => {
    server.env = [...server.env.filter(entry => entry.name !== name), { name, value }];
  };
}

/** Gives the server some variables. */
function giveAll(values: { readonly [name: string]: string }): (draft: Draft) => void {
  return draft => {
    for (const [name, value] of Object.entries(values)) give(name, value)(draft);
  };
}

const CLOSED = { ENABLE_LOGIN_FORM: 'false', ENABLE_OAUTH: 'false' };

export const SIGN_IN: Mutations = {
  'no form beside a provider': [give('ENABLE_LOGIN_FORM', 'false')],
  'no form, and OAuth off': [giveAll(CLOSED), 'sign-in-leaves-a-way-in'],
  'no secret of the client': [draft => draft.unset('OAUTH_CLIENT_SECRET'), 'sign-in-providers-are-complete'],
  'half of Google': [give('GOOGLE_CLIENT_ID', 'chat'), 'sign-in-providers-are-complete'],
  'lax cookies': [give('WEBUI_SESSION_COOKIE_SAME_SITE', 'lax')],
  'strict cookies': [give('WEBUI_SESSION_COOKIE_SAME_SITE', 'strict'), 'cookies-survive-sign-in'],
  'back-channel logout beside a Redis': [give('ENABLE_OAUTH_BACKCHANNEL_LOGOUT', 'true')],
  'sessions of a day': [give('JWT_EXPIRES_IN', '24h')],
  'sessions for ever': [give('JWT_EXPIRES_IN', '-1'), 'sessions-expire'],
  'no authentication': [give('WEBUI_AUTH', 'false'), 'exposed-webui-asks-who-you-are'],
  'all accounts merged': [give('OAUTH_MERGE_ACCOUNTS_BY_EMAIL', 'true'), 'accounts-are-merged-with-care'],
  'accounts of a domain merged': [
    giveAll({ OAUTH_MERGE_ACCOUNTS_BY_EMAIL: 'true', OAUTH_ALLOWED_DOMAINS: 'example.com' }),
  ],
  'new accounts are users': [give('DEFAULT_USER_ROLE', 'user')],
  'new accounts are administrators': [give('DEFAULT_USER_ROLE', 'admin'), 'new-accounts-are-no-administrators'],
  'SCIM without a token': [giveAll({ ENABLE_SCIM: 'true', SCIM_AUTH_PROVIDER: 'oidc' }), 'scim-is-complete'],
  'a directory at its default port': [
    giveAll({ ENABLE_LDAP: 'true', LDAP_SERVER_HOST: 'ldap.example.com' }),
    'ldap-tls-has-its-port',
  ],
  'a directory in plain text': [
    giveAll({ ENABLE_LDAP: 'true', LDAP_SERVER_HOST: 'ldap.example.com', LDAP_USE_TLS: 'false' }),
    'ldap-is-encrypted',
  ],
  'cookies without TLS': [give('WEBUI_SESSION_COOKIE_SECURE', 'false'), 'session-cookies-are-secure'],
  'documents for everybody': [give('BYPASS_RETRIEVAL_ACCESS_CONTROL', 'true'), 'access-control-is-on'],
  'strangers of GitHub': [
    draft => {
      giveAll({ ENABLE_OAUTH_SIGNUP: 'true', DEFAULT_USER_ROLE: 'user', GITHUB_CLIENT_ID: 'chat' })(draft);
      draft.server.env.push({ name: 'GITHUB_CLIENT_SECRET', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } });
    },
    'strangers-wait-for-approval',
  ],
};
