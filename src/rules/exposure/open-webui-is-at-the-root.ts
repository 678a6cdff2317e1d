import { finding } from '../finding';
import type { Exposure } from '../manifests/exposures';
import { get, list, type Manifest, text } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { workloadsOf } from '../manifests/services';
import type { Rule } from '../rule';
import { annotation } from './sticky/annotations';
import { seen } from './sticky/balancer';

/** Its pages ask for everything from `/`, and no setting changes that. */
export const openWebUIIsAtTheRoot: Rule = {
  id: 'open-webui-is-at-the-root',
  level: 'error',
  title: 'a way in leads from the root of a host to Open WebUI',
  why: 'the page stays empty: its scripts, its API and its websocket are asked for at the root of the host, where another program or nobody answers',
  fix: 'give Open WebUI a host of its own; every `Exposure` leads there from `/`. Elsewhere set the path to / with pathType Prefix (PathPrefix in an HTTPRoute), and rewrite nothing',
  source: 'https://docs.openwebui.com/reference/https/nginx',
  check: manifests =>
    manifests.exposures
      .filter(({ kind }) => kind in PATHS)
      .flatMap(exposure => finding(exposure.object, astray(exposure, manifests))),
};

const REWRITES = ['nginx.ingress.kubernetes.io/rewrite-target', 'haproxy.router.openshift.io/rewrite-target'];

function astray({ object, services }: Exposure, manifests: Manifests): string[] {
  const served = services
    .filter(service => workloadsOf(service, manifests).some(({ servers }) => servers.length > 0))
    .map(({ metadata }) => metadata.name);
  if (served.length === 0) return [];
  const rewrites = REWRITES.flatMap(key => {
    const target = annotation(key, object);
    return target === undefined || /^\/(\$\d)?$/.test(target) ? [] : [seen(key, target)];
  });
  return [...rewrites, ...PATHS[object.kind](object, served)];
}

/** What each kind says of paths, if it leads astray. */
const PATHS: Record<string, (object: Manifest, served: string[]) => string[]> = {
  Ingress: ingressPaths,
  Route: routePath,
  HTTPRoute: httpRoutePaths,
};

function routePath(route: Manifest): string[] {
  const path = text(get(route, 'spec', 'path'));
  return path === undefined || isRoot(path) ? [] : [seen('path', path)];
}

/** The hosts of which no path to the program is the root: one for the websocket beside it does no harm. */
function ingressPaths(ingress: Manifest, served: string[]): string[] {
  return list(get(ingress, 'spec', 'rules')).flatMap(rule => {
    const paths = list(get(rule, 'http', 'paths'))
      .filter(path => served.includes(backendName(path)))
      .map(path => text(get(path, 'path')) ?? '/');
    return paths.length === 0 || paths.some(isRoot) ? [] : [seen('path', paths.join(' and '))];
  });
}

/** A rule without matches is for all paths. */
function httpRoutePaths(route: Manifest, served: string[]): string[] {
  const rules = list(get(route, 'spec', 'rules')).filter(rule =>
    list(get(rule, 'backendRefs')).some(backend => served.includes(text(get(backend, 'name')) ?? '')),
  );
  const paths = rules.flatMap(rule => {
    const matches = list(get(rule, 'matches'));
    return matches.length === 0 ? ['/'] : matches.map(match => text(get(match, 'path', 'value')) ?? '/');
  });
  const rewrites = rules.flatMap(rule =>
    list(get(rule, 'filters')).flatMap(filter => {
      const path = get(filter, 'urlRewrite', 'path');
      const target = text(get(path, 'replacePrefixMatch') ?? get(path, 'replaceFullPath'));
      return target === undefined || target === '/' ? [] : [seen('urlRewrite', target)];
    }),
  );
  return [...rewrites, ...(paths.length === 0 || paths.some(isRoot) ? [] : [seen('path', paths.join(' and '))])];
}

function backendName(path: unknown): string {
  return text(get(path, 'backend', 'service', 'name') ?? get(path, 'backend', 'serviceName')) ?? '';
}

/** `/`, and what controllers take for it: `/*`, `/.*`, `/(.*)`, `/()(.*)`, `/?(.*)`. */
function isRoot(path: string): boolean {
  return path === '' || /^\/\??(\(\))?(\*|\.\*|\(\.\*\)|\(\/\|\$\)\(\.\*\))?$/.test(path);
}
