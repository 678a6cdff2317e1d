import type { Environment } from './environment';

/** A provider of OAuth: the variable that shows that somebody meant it, and those without which it is not registered. */
interface Provider {
  readonly id: string;
  /** Each group needs one that is set. */
  readonly needs: readonly (readonly string[])[];
}

/** Source: open-webui v0.11.4 backend/open_webui/config.py:2653-2760 */
const PROVIDERS: readonly Provider[] = [
  {
    id: 'OAUTH_CLIENT_ID',
    needs: [['OAUTH_CLIENT_SECRET', 'OAUTH_CODE_CHALLENGE_METHOD'], ['OPENID_PROVIDER_URL']],
  },
  { id: 'GOOGLE_CLIENT_ID', needs: [['GOOGLE_CLIENT_SECRET']] },
  { id: 'MICROSOFT_CLIENT_ID', needs: [['MICROSOFT_CLIENT_SECRET'], ['MICROSOFT_CLIENT_TENANT_ID']] },
  { id: 'GITHUB_CLIENT_ID', needs: [['GITHUB_CLIENT_SECRET']] },
  { id: 'FEISHU_CLIENT_ID', needs: [['FEISHU_CLIENT_SECRET']] },
];

/** The ids of the providers that are meant, and what each is known to lack. */
export function meantProviders(env: Environment): { readonly id: string; readonly lacks: string[] }[] {
  return PROVIDERS.filter(({ id }) => env.isSet(id) === true).map(({ id, needs }) => ({
    id,
    lacks: needs.flatMap(names => (names.every(name => env.isSet(name) === false) ? names[0] : [])),
  }));
}

/** Whether anybody can sign in with a provider; undefined where that cannot be seen. */
export function signsInWithProvider(env: Environment): boolean | undefined {
  // What administrators have stored counts, and nobody sees it here.
  if (env.isTrue('ENABLE_OAUTH_PERSISTENT_CONFIG') || env.get('ENABLE_OAUTH').kind === 'unknown') return undefined;
  if (isOff(env, 'ENABLE_OAUTH')) return false;
  if (meantProviders(env).some(({ lacks }) => lacks.length === 0)) return true;
  return PROVIDERS.some(({ id }) => env.isSet(id) === undefined) ? undefined : false;
}

/** Whether a variable that is on by default is known to be off. */
export function isOff(env: Environment, name: string): boolean {
  return env.isTrue(name) === false;
}

/** Whether a variable that is off by default may be on. */
export function mayBeOn(env: Environment, name: string): boolean {
  const { kind } = env.get(name);
  return kind === 'known' ? env.isTrue(name) === true : kind !== 'unset';
}

/** Whether domains of e-mail addresses are known not to be restricted. */
export function admitsAllDomains(env: Environment): boolean {
  const value = env.get('OAUTH_ALLOWED_DOMAINS');
  if (value.kind === 'unset') return true;
  const domains = value.kind === 'known' ? value.text.split(',').map(domain => domain.trim()) : [];
  return domains.includes('*');
}

/** Tenants of Microsoft that accounts of all others belong to. */
export function isForAllTenants(env: Environment): boolean {
  const isMeant = env.isSet('MICROSOFT_CLIENT_ID') === true;
  return isMeant && /^(common|organizations|consumers)$/i.test(env.known('MICROSOFT_CLIENT_TENANT_ID') ?? '');
}
