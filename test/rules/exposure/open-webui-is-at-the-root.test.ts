import { openWebUIIsAtTheRoot } from '../../../src/rules/exposure/open-webui-is-at-the-root';
import { type Fields, ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';
import { behind, route as httpRoute } from './gateways';

const path = (path: string | undefined, name = 'webui') => ({
  path,
  backend: { service: { name, port: { number: 80 } } },
});

function at(paths: Fields[], annotations: Fields = {}) {
  const rules = [{ host: 'chat.example.com', http: { paths } }];
  return [webui(), service(), ingress({ annotations, spec: { rules } })];
}

const route = (path?: string, annotations: Fields = {}) => [
  webui(),
  service(),
  {
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name: 'way', annotations },
    spec: { host: 'chat.example.com', path, to: { kind: 'Service', name: 'webui' } },
  },
];

const matching = (...values: string[]) => ({ matches: values.map(value => ({ path: { type: 'PathPrefix', value } })) });

const rewriting = (replacePrefixMatch: string) => ({
  filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch } } }],
});

const REWRITE = 'nginx.ingress.kubernetes.io/rewrite-target';

testRule(openWebUIIsAtTheRoot, {
  valid: {
    'the root': at([path('/')]),
    'no path': at([path(undefined)]),
    'all of AWS': at([path('/*')]),
    'all as an expression': at([path('/(.*)')], { [REWRITE]: '/$1' }),
    'a path for the websocket beside the root': at([path('/ws'), path('/')]),
    'another program under a path': at([path('/'), path('/docs', 'docs')]),
    'a Route': route(),
    'a Route from the root': route('/'),
    'an HTTPRoute without matches': behind(httpRoute()),
    'an HTTPRoute from the root': behind(httpRoute(matching('/ws', '/'))),
    'an HTTPRoute that rewrites nothing': behind(httpRoute(rewriting('/'))),
    'an HTTPRoute to another program': behind(
      httpRoute({ ...matching('/docs'), backendRefs: [{ name: 'docs', port: 80 }] }),
    ),
    'an Ingress of another program': [service(), ...at([path('/docs')]).slice(2)],
  },
  invalid: {
    'a path': { manifests: at([path('/chat')]), found: ['path is /chat'], objects: ['Ingress/webui'] },
    'some paths': { manifests: at([path('/chat'), path('/api')]), found: ['path is /chat and /api'] },
    'a path that is cut away': {
      manifests: at([path('/chat(/|$)(.*)')], { [REWRITE]: '/$2' }),
      found: ['path is /chat(/|$)(.*)'],
    },
    'a path that is put before': { manifests: at([path('/')], { [REWRITE]: '/chat' }), found: [`${REWRITE} is /chat`] },
    'an HTTPRoute with a path': {
      manifests: behind(httpRoute(matching('/chat', '/api'))),
      found: ['path is /chat and /api'],
      objects: ['HTTPRoute/way'],
    },
    'an HTTPRoute that puts a path before': {
      manifests: behind(httpRoute(rewriting('/chat'))),
      found: ['urlRewrite is /chat'],
    },
    'a Route with a path': { manifests: route('/chat'), found: ['path is /chat'], objects: ['Route/way'] },
  },
});
