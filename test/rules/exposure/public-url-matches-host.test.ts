import { publicUrlMatchesHost } from '../../../src/rules/exposure/public-url-matches-host';
import { type Env, fromSecret, ingress, service, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

/** Open WebUI with variables behind an Ingress for each host. */
function at(hosts: string | string[], env: Env, tls?: unknown[]) {
  const ways = [hosts].flat().map(host => ingress({ name: host || 'any', host, tls }));
  return [webui({ env }), service(), ...ways];
}

const TLS = [{ hosts: ['a.example.com'], secretName: 'tls' }];

testRule(publicUrlMatchesHost, {
  valid: {
    'the host, with a slash': at('a.example.com', { WEBUI_URL: 'https://a.example.com/' }),
    'one of two hosts': at(['a.example.com', 'b.example.com'], { WEBUI_URL: 'https://b.example.com' }),
    'a wildcard': at('*.example.com', { WEBUI_URL: 'https://x.example.com' }),
    'another case and a port': at('a.example.com', { WEBUI_URL: 'https://A.example.com:8443' }),
    'an Ingress without a host': at('', { WEBUI_URL: 'https://b.example.com' }),
    'a host that nobody rendered': at('{{ .Values.host }}', { WEBUI_URL: 'https://b.example.com' }),
    'a URL from a Secret': at('a.example.com', { WEBUI_URL: fromSecret('chat', 'url') }),
    'a URL that a Secret is part of': at('a.example.com', {
      HOST: fromSecret('chat', 'host'),
      WEBUI_URL: 'https://$(HOST)',
    }),
    'no URL, and no sign-in': at('a.example.com', {}),
    'no URL, where a Secret out of sight may hold it': [
      webui({ env: { OAUTH_CLIENT_ID: 'chat' }, envFrom: [{ secretRef: { name: 'hidden' } }] }),
      service(),
      ingress({ host: 'a.example.com' }),
    ],
    'TLS that ends in front': at('a.example.com', { WEBUI_URL: 'https://a.example.com' }),
    'plain HTTP': at('a.example.com', { WEBUI_URL: 'http://a.example.com' }),
    'no way in': [webui({ env: { WEBUI_URL: 'https://b.example.com' } }), service()],
    'a way in to another Service': [
      webui({ env: { WEBUI_URL: 'https://b.example.com' } }),
      service(),
      service({ name: 'other' }),
      ingress({ host: 'a.example.com', service: 'other' }),
    ],
    'a load balancer without a host beside an Ingress': [
      ...at('a.example.com', { WEBUI_URL: 'http://203.0.113.7' }),
      service({ name: 'direct', selector: { app: 'webui' }, spec: { type: 'LoadBalancer' } }),
    ],
    'a proxy elsewhere beside an Ingress': [
      webui({
        env: { WEBUI_URL: 'https://b.example.com' },
        annotations: { 'cdk8s-open-webui.io/external-affinity': 'cookie' },
      }),
      service(),
      ingress({ host: 'a.example.com' }),
    ],
    'a redirect on the host': at('a.example.com', {
      WEBUI_URL: 'https://a.example.com',
      OPENID_REDIRECT_URI: 'https://a.example.com/oauth/oidc/callback',
    }),
    'another program': [{ ...webui({ image: 'nginx', env: { WEBUI_URL: 'x' } }) }, service(), ingress()],
  },
  invalid: {
    'another host': {
      manifests: at('a.example.com', { WEBUI_URL: 'https://b.example.com' }),
      found: ['WEBUI_URL is https://b.example.com, exposed at a.example.com'],
      objects: ['Deployment/webui'],
    },
    'plain HTTP where TLS is known': {
      manifests: at('a.example.com', { WEBUI_URL: 'http://a.example.com' }, TLS),
      found: ['WEBUI_URL is http://a.example.com, exposed at https://a.example.com'],
    },
    'a path': {
      manifests: at('a.example.com', { WEBUI_URL: 'https://a.example.com/chat' }),
      found: ['WEBUI_URL is https://a.example.com/chat, exposed at a.example.com'],
    },
    'no scheme': {
      manifests: at('a.example.com', { WEBUI_URL: 'a.example.com' }),
      found: ['WEBUI_URL is a.example.com, exposed at a.example.com'],
    },
    'another scheme': {
      manifests: at('a.example.com', { WEBUI_URL: 'ftp://a.example.com' }),
      found: ['WEBUI_URL is ftp://a.example.com, exposed at a.example.com'],
    },
    'more labels than a wildcard stands for': {
      manifests: at('*.example.com', { WEBUI_URL: 'https://x.y.example.com' }),
      found: ['WEBUI_URL is https://x.y.example.com, exposed at *.example.com'],
    },
    'sign-in without a URL': {
      manifests: at('a.example.com', { OAUTH_CLIENT_ID: fromSecret('oidc', 'id') }),
      found: ['WEBUI_URL is not set, OAUTH_CLIENT_ID is set, exposed at a.example.com'],
    },
    'sign-in with an empty URL': {
      manifests: at('a.example.com', { WEBUI_URL: '', GITHUB_CLIENT_ID: 'chat' }),
      found: ['WEBUI_URL is empty, GITHUB_CLIENT_ID is set, exposed at a.example.com'],
    },
    'a redirect to another host': {
      manifests: at('a.example.com', {
        WEBUI_URL: 'https://a.example.com',
        GOOGLE_REDIRECT_URI: 'https://b.example.com/oauth/google/callback',
      }),
      found: ['GOOGLE_REDIRECT_URI is https://b.example.com/oauth/google/callback, exposed at a.example.com'],
    },
    'a URL with credentials, which are not told': {
      manifests: at('a.example.com', { WEBUI_URL: 'https://me:hunter2@b.example.com' }),
      found: ['WEBUI_URL is https://b.example.com, exposed at a.example.com'],
    },
    'a host of an HTTPRoute': {
      manifests: [
        webui({ env: { WEBUI_URL: 'https://b.example.com' } }),
        service(),
        ...yaml`
          apiVersion: gateway.networking.k8s.io/v1
          kind: HTTPRoute
          metadata: { name: way }
          spec: { hostnames: [a.example.com], rules: [{ backendRefs: [{ name: webui, port: 80 }] }] }`,
      ],
      found: ['WEBUI_URL is https://b.example.com, exposed at a.example.com'],
    },
  },
});
