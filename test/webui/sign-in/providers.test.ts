import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { SignIn } from '../../../src/webui/sign-in/sign-in';

const client = { clientId: SecretRef.of('client', 'id'), clientSecret: SecretRef.of('client', 'secret') };
const more = (provider: string) => ({
  ...client,
  scopes: ['openid', 'email'],
  redirectUri: `https://chat.example.com/oauth/${provider}/callback`,
});

/** The variables of a way, as `NAME=value`, or `NAME=secret/key`. */
function variablesOf({ _contribution: { env = [] } }: SignIn): string[] {
  return envVars(env).map(({ name, value, valueFrom }) => {
    const ref = valueFrom?.secretKeyRef;
    return `${name}=${ref ? `${ref.name}/${ref.key}` : value}`;
  });
}

const internet = [{ peer: NetworkPeer.internet(), port: 443 }];

test('Google', () => {
  const way = SignIn.google({ ...more('google'), googleParameters: { hd: 'example.com' } });
  expect(variablesOf(way)).toEqual([
    'GOOGLE_CLIENT_ID=client/id',
    'GOOGLE_CLIENT_SECRET=client/secret',
    'GOOGLE_OAUTH_SCOPE=openid email',
    'GOOGLE_REDIRECT_URI=https://chat.example.com/oauth/google/callback',
    'GOOGLE_OAUTH_AUTHORIZE_PARAMS={"hd":"example.com"}',
  ]);
  expect(way._contribution.flows).toEqual(internet);
  expect(variablesOf(SignIn.google(client))).toHaveLength(2);
});

test('Microsoft', () => {
  const way = SignIn.microsoft({
    ...more('microsoft'),
    tenantId: 'example.com',
    loginUrl: 'https://login.microsoftonline.us/',
    pictureUrl: 'https://graph.microsoft.us/v1.0/me/photo/$value',
  });
  expect(variablesOf(way)).toEqual([
    'MICROSOFT_CLIENT_ID=client/id',
    'MICROSOFT_CLIENT_SECRET=client/secret',
    'MICROSOFT_OAUTH_SCOPE=openid email',
    'MICROSOFT_REDIRECT_URI=https://chat.example.com/oauth/microsoft/callback',
    'MICROSOFT_CLIENT_TENANT_ID=example.com',
    'MICROSOFT_CLIENT_LOGIN_BASE_URL=https://login.microsoftonline.us',
    'MICROSOFT_CLIENT_PICTURE_URL=https://graph.microsoft.us/v1.0/me/photo/$value',
  ]);
  expect(way._contribution.flows).toEqual(internet);
  expect(way._provider?.discovery).toBe(
    'https://login.microsoftonline.us/example.com/v2.0/.well-known/openid-configuration',
  );
});

test('GitHub', () => {
  const way = SignIn.gitHub(more('github'));
  expect(variablesOf(way)).toEqual([
    'GITHUB_CLIENT_ID=client/id',
    'GITHUB_CLIENT_SECRET=client/secret',
    'GITHUB_CLIENT_SCOPE=openid email',
    'GITHUB_CLIENT_REDIRECT_URI=https://chat.example.com/oauth/github/callback',
  ]);
  expect(way._contribution.flows).toEqual(internet);
});

test('Feishu', () => {
  const way = SignIn.feishu(more('feishu'));
  expect(variablesOf(way)).toEqual([
    'FEISHU_CLIENT_ID=client/id',
    'FEISHU_CLIENT_SECRET=client/secret',
    'FEISHU_OAUTH_SCOPE=openid email',
    'FEISHU_REDIRECT_URI=https://chat.example.com/oauth/feishu/callback',
  ]);
  expect(way._contribution.flows).toEqual(internet);
});

test.each<[string, () => SignIn, string]>([
  [
    'a path as tenant',
    () => SignIn.microsoft({ ...client, tenantId: 'example.com/v2.0' }),
    "SignIn.microsoft tenantId must be a tenant's id or domain, got 'example.com/v2.0'",
  ],
  [
    'a login without TLS',
    () => SignIn.microsoft({ ...client, tenantId: 'a', loginUrl: 'http://login.example.com' }),
    'SignIn.microsoft loginUrl must be a URL such as',
  ],
  [
    "another provider's callback",
    () => SignIn.google(more('github')),
    'SignIn.google redirectUri must end with /oauth/google/callback, where Open WebUI answers, got ',
  ],
  [
    'a scope with a blank',
    () => SignIn.gitHub({ ...client, scopes: ['user:email read:org'] }),
    "SignIn.gitHub scopes must be elements without ' ', which separates them, got 'user:email read:org'",
  ],
])('%s is refused', (_title, way, message) => {
  expect(way).toThrow(message);
});
