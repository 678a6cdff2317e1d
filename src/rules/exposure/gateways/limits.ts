import { backendsOf } from '../../manifests/exposures/gateway';
import { get, isRecord, list, type Manifest, namespaceOf, text } from '../../manifests/manifest';
import { annotation } from '../sticky/annotations';
import { type Backend, isNameOf } from '../sticky/balancer';
import { hasAnnotation } from '../sticky/ingress-marks';
import { type PolicyKind, policiesOn } from './attached';
import { secondsOf } from './durations';
import { isServedBy, seesGateways } from './implementations';

/** What a proxy does to a connection that goes on. */
export interface Limit {
  /** `silence` counts between two bytes, `answer` from the first to the last, `flow` is about what is passed on at all. */
  readonly of: 'silence' | 'answer' | 'flow';

  /** Seconds after which it ends the connection; 0 if what is said breaks it whatever its length. */
  readonly seconds: number;

  readonly says: string;
}

/** The limits of a route that leads to a Service, as far as the input shows them: one that is lifted is none. */
export function limitsOf(backend: Backend): Limit[] {
  return [...ofRoute(backend), ...ofEnvoyGateway(backend), ...ofGke(backend), ...ofNginx(backend), ...ofKong(backend)];
}

const ENVOY: PolicyKind = { group: 'gateway.envoyproxy.io', kind: 'BackendTrafficPolicy' };
const GKE: PolicyKind = { group: 'networking.gke.io', kind: 'GCPBackendPolicy' };
const NGINX: PolicyKind = { group: 'gateway.nginx.org', kind: 'ProxySettingsPolicy' };

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
  if (!isKnown && !isServedBy('gateway.envoyproxy.io/gatewayclass-controller', backend)) return [];
  const field = (name: string) => firstOf(policies, spec => get(spec, 'timeout', 'http', name));
  const isOverridden = rulesOf(backend).every(rule => get(rule, 'timeouts', 'request') !== undefined);
  return [
    ...(isOverridden ? [] : answer(field('requestTimeout'), 'requestTimeout', 15)),
    ...duration('answer', field('maxStreamDuration'), 'maxStreamDuration'),
    ...duration('silence', field('streamIdleTimeout'), 'streamIdleTimeout'),
    ...(policies.some(({ spec }) => isRecord(get(spec, 'requestBuffer')))
      ? [{ of: 'flow', seconds: 0, says: 'requestBuffer is set, which ends websockets' } as const]
      : []),
  ];
}

function ofGke(backend: Backend): Limit[] {
  const policies = policiesOn('service', GKE, backend);
  if (policies.length === 0) return [];
  const seconds = firstOf(policies, spec => get(spec, 'default', 'timeoutSec'));
  if (seconds === undefined) return [unset('timeoutSec', 30)];
  return typeof seconds === 'number' ? [{ of: 'answer', seconds, says: `timeoutSec is ${seconds}` }] : [];
}

/** Its policies are inherited: what the route's leave out, those of the Gateway may say. */
function ofNginx(backend: Backend): Limit[] {
  const policies = [...policiesOn('route', NGINX, backend), ...policiesOn('gateway', NGINX, backend)];
  if (!seesGateways(backend)) return [];
  if (policies.length === 0 && !isServedBy('gateway.nginx.org/nginx-gateway-controller', backend)) return [];
  const buffers = firstOf(policies, spec => get(spec, 'buffering', 'disable')) !== true;
  const read = text(firstOf(policies, spec => get(spec, 'timeout', 'read')));
  return [
    ...(buffers ? [{ of: 'flow', seconds: 0, says: 'no ProxySettingsPolicy turns buffering off' } as const] : []),
    ...duration('silence', read, 'timeout.read'),
  ];
}

function ofKong({ object, service }: Backend): Limit[] {
  if (!hasAnnotation('konghq.com/', object, service)) return [];
  const key = 'konghq.com/response-buffering';
  const buffering = annotation(key, object);
  const read = annotation('konghq.com/read-timeout', service);
  return [
    ...(buffering === 'false'
      ? []
      : [{ of: 'flow', seconds: 0, says: `${key} is ${buffering ?? 'not set'}` } as const]),
    ...(read !== undefined && /^\d+$/.test(read)
      ? [{ of: 'silence', seconds: Number(read) / 1000, says: `konghq.com/read-timeout is ${read}` } as const]
      : []),
  ];
}

function answer(value: unknown, field: string, byDefault: number): Limit[] {
  return value === undefined ? [unset(field, byDefault)] : duration('answer', value, field);
}

function unset(field: string, seconds: number): Limit {
  return { of: 'answer', seconds, says: `${field} is not set, and is ${seconds} s then` };
}

/** A duration of zero is no limit, and one that cannot be read is not guessed. */
function duration(of: Limit['of'], value: unknown, field: string): Limit[] {
  const seconds = secondsOf(text(value));
  return seconds ? [{ of, seconds, says: `${field} is ${text(value)}` }] : [];
}

function firstOf(policies: readonly Manifest[], field: (spec: unknown) => unknown): unknown {
  return policies.map(({ spec }) => field(spec)).find(value => value !== undefined);
}
