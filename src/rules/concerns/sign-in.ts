import type { Rule } from '../rule';
import { accessControlIsOn } from '../sign-in/access-control-is-on';
import { accountsAreMergedWithCare } from '../sign-in/accounts-are-merged-with-care';
import { backChannelLogoutNeedsRedis } from '../sign-in/back-channel-logout-needs-redis';
import { cookiesSurviveSignIn } from '../sign-in/cookies-survive-sign-in';
import { exposedWebUIAsksWhoYouAre } from '../sign-in/exposed-webui-asks-who-you-are';
import { ldapIsEncrypted } from '../sign-in/ldap-is-encrypted';
import { ldapTlsHasItsPort } from '../sign-in/ldap-tls-has-its-port';
import { newAccountsAreNoAdministrators } from '../sign-in/new-accounts-are-no-administrators';
import { scimIsComplete } from '../sign-in/scim-is-complete';
import { sessionCookiesAreSecure } from '../sign-in/session-cookies-are-secure';
import { sessionsExpire } from '../sign-in/sessions-expire';
import { signInLeavesAWayIn } from '../sign-in/sign-in-leaves-a-way-in';
import { signInProvidersAreComplete } from '../sign-in/sign-in-providers-are-complete';
import { strangersWaitForApproval } from '../sign-in/strangers-wait-for-approval';

/** The rules about sign in, in reading order. */
export const signIn: Rule[] = [
  signInLeavesAWayIn,
  signInProvidersAreComplete,
  exposedWebUIAsksWhoYouAre,
  newAccountsAreNoAdministrators,
  cookiesSurviveSignIn,
  sessionsExpire,
  backChannelLogoutNeedsRedis,
  ldapTlsHasItsPort,
  scimIsComplete,
  ldapIsEncrypted,
  sessionCookiesAreSecure,
  strangersWaitForApproval,
  accountsAreMergedWithCare,
  accessControlIsOn,
];
