import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import type { OAuthOptions } from '../../../src/webui/sign-in/oauth-options';
import { type OidcOptions, TokenEndpointAuth } from '../../../src/webui/sign-in/oidc';
import { SignIn } from '../../../src/webui/sign-in/sign-in';

const required: OidcOptions = {
  providerUrl: 'https://login.example.com/realms/company',
  clientId: SecretRef.of('oidc', 'client-id'),
  clientSecret: SecretRef.of('oidc', 'client-secret'),
};

const DISCOVERY = 'https://login.example.com/realms/company/.well-known/openid-configuration';

function contributionOf(options: Partial<OidcOptions> = {}) {
  return SignIn.oidc({ ...required, ...options })._contribution;
}

const secrets = [
  { name: 'OAUTH_CLIENT_ID', valueFrom: { secretKeyRef: { name: 'oidc', key: 'client-id' } } },
  { name: 'OAUTH_CLIENT_SECRET', valueFrom: { secretKeyRef: { name: 'oidc', key: 'client-secret' } } },
];

test('a provider is its discovery document', () => {
  expect(envVars(contributionOf().env ?? [])).toEqual([
    ...secrets,
    { name: 'OPENID_PROVIDER_URL', value: DISCOVERY },
    { name: 'OAUTH_PROVIDER_NAME', value: 'SSO' },
  ]);
});

test('every option is in what it brings', () => {
  const peer = NetworkPeer.internet();
  const options: Required<Omit<OidcOptions, keyof OAuthOptions>> = {
    providerUrl: 'http://keycloak:8080/realms/a',
    clientId: required.clientSecret,
    clientSecret: required.clientId,
    providerName: 'Company',
    scopes: ['openid', 'groups'],
    redirectUri: 'https://chat.example.com/oauth/oidc/callback',
    tokenEndpointAuth: TokenEndpointAuth.POST,
    peer,
  };
  const { env, flows } = contributionOf(options);
  expect(envVars(env ?? [])).toEqual([
    { ...secrets[1], name: 'OAUTH_CLIENT_ID' },
    { ...secrets[0], name: 'OAUTH_CLIENT_SECRET' },
    { name: 'OPENID_PROVIDER_URL', value: 'http://keycloak:8080/realms/a/.well-known/openid-configuration' },
    { name: 'OAUTH_PROVIDER_NAME', value: 'Company' },
    { name: 'OAUTH_SCOPES', value: 'openid groups' },
    { name: 'OPENID_REDIRECT_URI', value: 'https://chat.example.com/oauth/oidc/callback' },
    { name: 'OAUTH_TOKEN_ENDPOINT_AUTH_METHOD', value: 'client_secret_post' },
  ]);
  expect(flows).toEqual([{ peer, port: 8080 }]);
});

test('a public client proves itself without a secret', () => {
  const { providerUrl, clientId } = required;
  const way = SignIn.oidcPublicClient({ providerUrl, clientId, pkce: false });
  expect(envVars(way._contribution.env ?? [])).toEqual([
    secrets[0],
    { name: 'OPENID_PROVIDER_URL', value: DISCOVERY },
    { name: 'OAUTH_PROVIDER_NAME', value: 'SSO' },
  ]);
  expect(way._provider?.options.pkce).toBe(true);
});

test.each([
  ['https://login.example.com/realms/company/', DISCOVERY],
  [DISCOVERY, DISCOVERY],
  [`${DISCOVERY}?appid=1`, `${DISCOVERY}?appid=1`],
  ['https://login.example.com', 'https://login.example.com/.well-known/openid-configuration'],
])('the discovery document of %s is %s', (providerUrl, discovery) => {
  expect(contributionOf({ providerUrl }).env?.[2].value).toBe(discovery);
});

test.each<[Partial<OidcOptions>, string | RegExp]>([
  [
    { providerUrl: 'login.example.com' },
    "SignIn.oidc providerUrl must be a URL such as 'https://host:1234', got 'login.example.com'",
  ],
  [
    { providerUrl: 'https://a:hunter2@b' },
    /^SignIn\.oidc providerUrl must be a URL without user and password, got one for b/,
  ],
  [{ providerName: '' }, "SignIn.oidc providerName must be a text without white space around it, got ''"],
])('there is no provider with %j', (options, message) => {
  expect(() => contributionOf(options)).toThrow(message);
});

test('an issuer has no query', () => {
  expect(() => contributionOf({ providerUrl: 'https://login.example.com/realms?tenant=1' })).toThrow(
    /^SignIn\.oidc providerUrl must be /,
  );
});
