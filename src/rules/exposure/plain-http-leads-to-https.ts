import { finding, merged } from '../finding';
import { type GatewayRef, gatewaysOf } from '../manifests/exposures/gateway';
import { hostMatches } from '../manifests/exposures/hosts';
import { get, list, text, titleOf } from '../manifests/manifest';
import type { Rule } from '../rule';
import { servedBy } from './ingresses/served';
import { annotation } from './sticky/annotations';
import type { Backend } from './sticky/balancer';

/** A route without a listener's name is attached to all of them. */
export const plainHttpLeadsToHttps: Rule = {
  id: 'plain-http-leads-to-https',
  level: 'warning',
  title: 'an HTTPRoute that answers by HTTPS leaves plain HTTP to a redirect',
  why: 'who types the host without https gets Open WebUI by plain HTTP: the password is readable on the way, and the secure cookie of the sign-in never comes back',
  fix: "give the exposure's `gateway` a `section` and a `redirectSection`; or name the listener for HTTPS (sectionName) in parentRefs, and attach a second route with a RequestRedirect to the one for plain HTTP",
  source: 'https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/',
  check: manifests =>
    merged(servedBy(manifests, 'HTTPRoute').flatMap(backend => finding(backend.object, plainAndSecure(backend)))),
};

/** The Gateways of the input at which a route answers a host both ways. */
function plainAndSecure(backend: Backend): string[] {
  const { object, manifests } = backend;
  // Kong's own way to redirect is on the route itself.
  if (annotation('konghq.com/protocols', object) === 'https') return [];
  const hosts = list(get(object, 'spec', 'hostnames')).flatMap(host => text(host) ?? []);
  const parents = gatewaysOf(object);
  const gateways = new Set(parents.flatMap(({ name, namespace }) => manifests.find('Gateway', name, namespace) ?? []));
  return [...gateways].flatMap(gateway => {
    const own = parents.filter(({ name, namespace }) => manifests.find('Gateway', name, namespace) === gateway);
    const listeners = list(get(gateway, 'spec', 'listeners')).filter(listener =>
      own.some(parent => isAttached(parent, listener)),
    );
    return hosts
      .filter(host => speaks('HTTP', host, listeners) && speaks('HTTPS', host, listeners))
      .map(host => `${titleOf(gateway)} answers ${host} by plain HTTP as by HTTPS`);
  });
}

function isAttached({ section, port }: GatewayRef, listener: unknown): boolean {
  return (
    (section === undefined || get(listener, 'name') === section) &&
    (port === undefined || text(get(listener, 'port')) === port)
  );
}

function speaks(protocol: string, host: string, listeners: unknown[]): boolean {
  return listeners.some(
    listener => get(listener, 'protocol') === protocol && hostMatches(text(get(listener, 'hostname')) ?? '', host),
  );
}
