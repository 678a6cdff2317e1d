import { finding, merged } from '../finding';
import { get, list, type Manifest, text, titleOf } from '../manifests/manifest';
import type { Finding, Rule } from '../rule';
import { servedBy } from './ingresses/served';
import type { Backend } from './sticky/balancer';

/** A way in names a port of the Service, not of the pod. */
export const backendPortsExist: Rule = {
  id: 'backend-ports-exist',
  level: 'error',
  title: 'an Ingress or an HTTPRoute leads to a port that the Service of Open WebUI has',
  why: 'the controller finds nobody to ask, and browsers get 503 or 404 although all pods are ready',
  fix: 'use an `Exposure`, which knows the port of the Service; or name one of the ports of the Service, by its number or name, not that of the container',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/',
  check: manifests => merged([...servedBy(manifests, 'Ingress'), ...servedBy(manifests, 'HTTPRoute')].flatMap(missing)),
};

function missing({ object, service }: Backend): Finding[] {
  const ports = list(get(service, 'spec', 'ports'));
  const has = (field: string, value: string) => ports.some(port => text(get(port, field)) === value);
  const wanted = portsOf(object, service.metadata.name).filter(
    ({ name, number }) => (name !== undefined && !has('name', name)) || (number !== undefined && !has('port', number)),
  );
  const known = ports.map(port => [text(get(port, 'port')), text(get(port, 'name'))].filter(Boolean).join('/'));
  return ports.length === 0
    ? []
    : finding(
        object,
        wanted.map(({ name, number }) => `port is ${name ?? number}, ${titleOf(service)} has ${known.join(' and ')}`),
      );
}

interface Port {
  readonly name?: string;
  readonly number?: string;
}

function portsOf({ kind, spec }: Manifest, service: string): Port[] {
  const rules = list(get(spec, 'rules'));
  if (kind === 'HTTPRoute') {
    return rules
      .flatMap(rule => list(get(rule, 'backendRefs')))
      .filter(backend => get(backend, 'name') === service && (get(backend, 'kind') ?? 'Service') === 'Service')
      .map(backend => ({ number: text(get(backend, 'port')) }));
  }
  const paths = rules.flatMap(rule => list(get(rule, 'http', 'paths')));
  return [get(spec, 'defaultBackend'), ...paths.map(path => get(path, 'backend'))]
    .map(backend => get(backend, 'service'))
    .filter(backend => get(backend, 'name') === service)
    .map(backend => ({ name: text(get(backend, 'port', 'name')), number: text(get(backend, 'port', 'number')) }));
}
