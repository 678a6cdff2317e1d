import { corsAllowsThePublicOrigin } from '../../../src/rules/exposure/cors-allows-the-public-origin';
import { type Env, fromSecret, ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const [A, B] = ['https://a.example.com', 'https://b.example.com'];

/** Open WebUI with variables behind an Ingress for each host. */
function at(hosts: string[], env: Env) {
  return [webui({ env }), service(), ...hosts.map(host => ingress({ name: host || 'any', host }))];
}

testRule(corsAllowsThePublicOrigin, {
  valid: {
    'every origin': at(['a.example.com'], { CORS_ALLOW_ORIGIN: '*' }),
    'no list': at(['a.example.com'], { WEBUI_URL: A }),
    'all hosts': at(['a.example.com', 'b.example.com'], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: `${A};${B}` }),
    'a scheme of its own': at(['a.example.com'], {
      WEBUI_URL: A,
      CORS_ALLOW_ORIGIN: `${A};app://x`,
      CORS_ALLOW_CUSTOM_SCHEME: 'app',
    }),
    'a scheme that a Secret may allow': at([], {
      CORS_ALLOW_ORIGIN: 'app://x',
      CORS_ALLOW_CUSTOM_SCHEME: fromSecret('chat', 'schemes'),
    }),
    'a list out of sight': at(['a.example.com'], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: fromSecret('chat', 'cors') }),
    'a URL that is not exposed: another rule speaks': at(['a.example.com'], { WEBUI_URL: B, CORS_ALLOW_ORIGIN: A }),
    'a URL that is none: another rule speaks': at(['a.example.com'], { WEBUI_URL: 'a', CORS_ALLOW_ORIGIN: B }),
    'no way in and no URL': at([], { CORS_ALLOW_ORIGIN: B }),
    'no URL, any scheme and port': at(['a.example.com'], { CORS_ALLOW_ORIGIN: 'http://a.example.com:8080' }),
    'a wildcard host': at(['*.example.com'], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: A }),
    'the URL of an Ingress without a host': at([''], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: A }),
    'a URL with a slash': at(['a.example.com'], { WEBUI_URL: `${A}/`, CORS_ALLOW_ORIGIN: A }),
    'a URL with the usual port': at(['a.example.com'], { WEBUI_URL: `${A}:443`, CORS_ALLOW_ORIGIN: A }),
  },
  invalid: {
    'an empty list': {
      manifests: at([], { CORS_ALLOW_ORIGIN: '' }),
      found: ['CORS_ALLOW_ORIGIN is empty, an element is empty'],
      objects: ['Deployment/webui'],
    },
    'a separator at the end': {
      manifests: at(['a.example.com'], { CORS_ALLOW_ORIGIN: `${A};` }),
      found: [`CORS_ALLOW_ORIGIN is ${A};, an element is empty`],
    },
    'no scheme': {
      manifests: at(['a.example.com'], { CORS_ALLOW_ORIGIN: 'a.example.com' }),
      found: ['CORS_ALLOW_ORIGIN is a.example.com, an element has no scheme'],
    },
    'no host': {
      manifests: at([], { CORS_ALLOW_ORIGIN: 'https://' }),
      found: ['CORS_ALLOW_ORIGIN is https://, an element has no host'],
    },
    'a scheme that is not allowed': {
      manifests: at([], { CORS_ALLOW_ORIGIN: 'app://x', CORS_ALLOW_CUSTOM_SCHEME: 'other' }),
      found: ['CORS_ALLOW_ORIGIN is app://x, the scheme app is not in CORS_ALLOW_CUSTOM_SCHEME'],
    },
    'every origin, and one': {
      manifests: at([], { CORS_ALLOW_ORIGIN: `*;${A}` }),
      found: [`CORS_ALLOW_ORIGIN is *;${A}, * stands beside other origins`],
    },
    'a slash at the end': {
      manifests: at(['a.example.com'], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: `${A}/` }),
      found: [`CORS_ALLOW_ORIGIN is ${A}/, ${A} is missing`],
    },
    'another origin': {
      manifests: at(['a.example.com'], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: B }),
      found: [`CORS_ALLOW_ORIGIN is ${B}, ${A} is missing`],
    },
    'another origin than the URL, without a way in': {
      manifests: at([], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: B }),
      found: [`CORS_ALLOW_ORIGIN is ${B}, ${A} is missing`],
    },
    'a blank': {
      manifests: at(['a.example.com'], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: `${B}; ${A}` }),
      found: [`CORS_ALLOW_ORIGIN is ${B}; ${A}, ${A} is missing`],
    },
    'one of two hosts': {
      manifests: at(['a.example.com', 'b.example.com'], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: A }),
      found: [`CORS_ALLOW_ORIGIN is ${A}, b.example.com is missing`],
    },
    'a host without a URL, with a slash in the list': {
      manifests: at(['a.example.com'], { CORS_ALLOW_ORIGIN: `${A}/` }),
      found: [`CORS_ALLOW_ORIGIN is ${A}/, a.example.com is missing`],
    },
    'another scheme than that of the URL': {
      manifests: at(['a.example.com'], { WEBUI_URL: A, CORS_ALLOW_ORIGIN: 'http://a.example.com' }),
      found: [`CORS_ALLOW_ORIGIN is http://a.example.com, ${A} is missing`],
    },
  },
});
