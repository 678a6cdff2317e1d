import { backendsOf } from '../../manifests/exposures/gateway';
import { get, isRecord, list, type Manifest, namespaceOf, text } from '../../manifests/manifest';
import type { Limit } from '../ingresses/limits';
import { bytes, secondsIn } from '../ingresses/units';
import { annotation } from '../sticky/annotations';
import { type Backend, isNameOf, seen } from '../sticky/balancer';
import { hasAnnotation } from '../sticky/ingress-marks';
import { type PolicyKind, policiesOn } from './attached';
import { secondsOf } from './durations';
import { isServedBy, seesGateways } from './implementations';

/** The limits of a route that leads to a Service, as far as the input shows them: one that is lifted is none. */
export function limitsOf(backend: Backend): Limit[] {
  return [...ofRoute(backend), ...ofEnvoyGateway(backend), ...ofGke(backend), ...ofNginx(backend), ...ofKong(backend)];
}

const ENVOY: PolicyKind = { group: 'gateway.envoyproxy.io', kind: 'BackendTrafficPolicy' };
const GKE: PolicyKind = { group: 'networking.gke.io', kind: 'GCPBackendPolicy' };
const PROXY_SETTINGS: PolicyKind = { group: 'gateway.nginx.org', kind: 'ProxySettingsPolicy' };
const CLIENT_SETTINGS: PolicyKind = { group: 'gateway.nginx.org', kind: 'ClientSettingsPolicy' };

const ENVOY_CONTROLLER = 'gateway.envoyproxy.io/gatewayclass-controller';
const NGINX_CONTROLLER = 'gateway.nginx.org/nginx-gateway-controller';

/** The route's rules that lead to the Service. */
function rulesOf({ object, service, manifests }: Backend): unknown[] {
  return list(get(object, 'spec', 'rules')).filter(rule =>
    list(get(rule, 'backendRefs')).some(entry =>
      backendsOf(entry, namespaceOf(object), manifests).some(name => isNameOf(name, service)),
    ),
  );
}

function ofRoute(backend: Backend): Limit[] {
  return rulesOf(backend).flatMap(rule =>
    ['request', 'backendRequest'].flatMap(field =>
      duration('answer', get(rule, 'timeouts', field), `timeouts.${field}`),
    ),
  );
}

/** One policy is at work: that of the route where there is one, unless it asks to be merged with that of the Gateway. */
function ofEnvoyGateway(backend: Backend): Limit[] {
  const onRoute = policiesOn('route', ENVOY, backend);
  const onGateway = policiesOn('gateway', ENVOY, backend);
  const isMerged = onRoute.some(({ spec }) => get(spec, 'mergeType') !== undefined);
  const policies = onRoute.length === 0 || isMerged ? [...onRoute, ...onGateway] : onRoute;
  const isKnown = isMerged ? seesGateways(backend) : policies.length > 0;
  if (!isKnown && !isServedBy(ENVOY_CONTROLLER, backend)) return [];
  const field = (name: string) => firstOf(policies, spec => get(spec, 'timeout', 'http', name));
  const isOverridden = rulesOf(backend).every(rule => get(rule, 'timeouts', 'request') !== undefined);
  return [
    ...(isOverridden ? [] : requestTimeout(field('requestTimeout'))),
    ...duration('answer', field('maxStreamDuration'), 'maxStreamDuration'),
    ...duration('silence', field('streamIdleTimeout'), 'streamIdleTimeout'),
    ...(policies.some(({ spec }) => isRecord(get(spec, 'requestBuffer')))
      ? [flow('requestBuffer is set, which ends websockets')]
      : []),
  ];
}

function requestTimeout(value: unknown): Limit[] {
  return value === undefined ? [unset('requestTimeout', 15)] : duration('answer', value, 'requestTimeout');
}

function ofGke(backend: Backend): Limit[] {
  const policies = policiesOn('service', GKE, backend);
  if (policies.length === 0) return [];
  const seconds = firstOf(policies, spec => get(spec, 'default', 'timeoutSec'));
  if (seconds === undefined) return [unset('timeoutSec', 30)];
  return typeof seconds === 'number' ? [said('answer', seconds, `timeoutSec is ${seconds}`)] : [];
}

/** Its policies are inherited: what the route's leave out, those of the Gateway may say. */
function ofNginx(backend: Backend): Limit[] {
  const proxies = inherited(PROXY_SETTINGS, backend);
  const clients = inherited(CLIENT_SETTINGS, backend);
  const isKnown = proxies.length + clients.length > 0 || isServedBy(NGINX_CONTROLLER, backend);
  const seesAll = isKnown && seesGateways(backend);
  const read = text(firstOf(proxies, spec => get(spec, 'timeout', 'read')));
  const size = text(firstOf(clients, spec => get(spec, 'body', 'maxSize')));
  const buffers = firstOf(proxies, spec => get(spec, 'buffering', 'disable')) !== true;
  return [
    ...(seesAll && buffers ? [flow('no ProxySettingsPolicy turns buffering off')] : []),
    ...limit('silence', 'timeout.read', read, nginxSeconds, seesAll ? 60 : undefined),
    ...limit('body', 'body.maxSize', size, bytes, seesAll ? 1024 ** 2 : undefined),
  ];
}

function inherited(kind: PolicyKind, backend: Backend): Manifest[] {
  return [...policiesOn('route', kind, backend), ...policiesOn('gateway', kind, backend)];
}

function ofKong({ object, service }: Backend): Limit[] {
  if (!hasAnnotation('konghq.com/', object, service)) return [];
  const key = 'konghq.com/response-buffering';
  const buffering = annotation(key, object);
  const read = annotation('konghq.com/read-timeout', service);
  return [
    ...(buffering === 'false' ? [] : [flow(seen(key, buffering))]),
    ...limit('silence', 'konghq.com/read-timeout', read, kongSeconds, 60),
  ];
}

const [nginxSeconds, kongSeconds] = [secondsIn('s'), secondsIn('ms')];

/** A limit that is said, or the one that holds without it, where that is known. */
function limit(
  of: Limit['of'],
  field: string,
  value: string | undefined,
  read: (text: string) => number | undefined,
  fallback?: number,
): Limit[] {
  const most = value === undefined ? fallback : read(value);
  if (most === undefined || !Number.isFinite(most)) return [];
  const unit = of === 'body' ? `${most / 1024 ** 2} MiB` : `${most} s`;
  return [{ of, most, isDefault: value === undefined, says: `${seen(field, value)}, which is ${unit}` }];
}

/** A duration of Gateway API: zero is no limit, and one that cannot be read is not guessed. */
function duration(of: Limit['of'], value: unknown, field: string): Limit[] {
  const seconds = secondsOf(text(value));
  return seconds ? [said(of, seconds, `${field} is ${text(value)}`)] : [];
}

function said(of: Limit['of'], most: number, says: string): Limit {
  return { of, most, isDefault: false, says };
}

function unset(field: string, most: number): Limit {
  return { of: 'answer', most, isDefault: true, says: `${field} is not set, which is ${most} s` };
}

function flow(says: string): Limit {
  return { of: 'flow', most: 0, isDefault: false, says };
}

function firstOf(policies: readonly Manifest[], field: (spec: unknown) => unknown): unknown {
  return policies.map(({ spec }) => field(spec)).find(value => value !== undefined);
}
