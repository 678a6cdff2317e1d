import type { Chart } from 'cdk8s';
import { Exposure, IngressController, LdapTls, SameSite, SecretRef, SignIn, WebUI, type WebUIProps } from '../../src';
import { patched } from './variable-programs';

const client = { clientId: SecretRef.of('client', 'id'), clientSecret: SecretRef.of('client', 'secret') };
const oidc = { ...client, providerUrl: 'https://login.example.com' };
const ldap = { host: 'ldap.example.com', searchBase: 'dc=example,dc=com' };

const single = (chart: Chart, props: Partial<WebUIProps>) => void new WebUI(chart, 'webui', { models: [], ...props });

/** A program for each rule about signing in, written as a user would: it breaks this rule and no other. */
export const signInPrograms: { [id: string]: (chart: Chart) => void } = {
  'sign-in-leaves-a-way-in': chart => single(chart, { access: { passwordAuth: false }, signIn: [SignIn.ldap(ldap)] }),
  'sign-in-providers-are-complete': chart => patched(chart, { GOOGLE_CLIENT_ID: 'chat' }),
  'exposed-webui-asks-who-you-are': chart =>
    patched(
      chart,
      { WEBUI_AUTH: 'false' },
      { exposures: [Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.example.com' })] },
    ),
  'new-accounts-are-no-administrators': chart => patched(chart, { DEFAULT_USER_ROLE: 'admin' }),
  'cookies-survive-sign-in': chart =>
    single(chart, { access: { cookieSameSite: SameSite.STRICT }, signIn: [SignIn.oidc(oidc)] }),
  'sessions-expire': chart => patched(chart, { JWT_EXPIRES_IN: '-1' }),
  'back-channel-logout-needs-redis': chart =>
    single(chart, { signIn: [SignIn.oidc({ ...oidc, backChannelLogout: true })] }),
  'ldap-tls-has-its-port': chart =>
    single(chart, { signIn: [SignIn.ldap({ ...ldap, port: 389, tls: LdapTls.verified() })] }),
  'scim-is-complete': chart => patched(chart, { ENABLE_SCIM: 'true' }),
};
