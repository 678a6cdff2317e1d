import type { Environment } from '../manifests/environment';
import { inServers } from '../manifests/servers';
import { signsInWithProvider } from '../manifests/sign-in';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The provider sends the browser back from another site, and the session must come along. */
export const cookiesSurviveSignIn: Rule = {
  id: 'cookies-survive-sign-in',
  level: 'error',
  title: "browsers send the session's cookie when a provider sends them back, and at all",
  why: 'signing in with the provider ends in an error about its state, or a cookie is dropped and the page asks to sign in again and again',
  fix: 'leave `access.cookieSameSite` at its default, or set WEBUI_SESSION_COOKIE_SAME_SITE=lax; `none` needs WEBUI_SESSION_COOKIE_SECURE=true, which an exposure through TLS sets',
  source: 'https://docs.openwebui.com/troubleshooting/sso',
  check: manifests => inServers(manifests, lostCookie),
};

function lostCookie(env: Environment): string[] {
  const sameSite = env.known('WEBUI_SESSION_COOKIE_SAME_SITE')?.toLowerCase();
  if (sameSite === 'strict' && signsInWithProvider(env)) {
    return [says(env, 'WEBUI_SESSION_COOKIE_SAME_SITE'), 'a provider is there to sign in with'];
  }
  const secure = env.get('WEBUI_SESSION_COOKIE_SECURE');
  const isInsecure = secure.kind === 'unset' || env.isTrue('WEBUI_SESSION_COOKIE_SECURE') === false;
  if (sameSite !== 'none' || !isInsecure) return [];
  return [says(env, 'WEBUI_SESSION_COOKIE_SAME_SITE'), says(env, 'WEBUI_SESSION_COOKIE_SECURE')];
}
