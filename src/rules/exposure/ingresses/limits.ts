import { get, list, namespaceOf, text } from '../../manifests/manifest';
import { annotation } from '../sticky/annotations';
import { type Backend, seen } from '../sticky/balancer';
import { type ControllerName, controllerOf } from './controllers';
import { bytes, secondsIn } from './units';

/** What a proxy does to a connection that goes on, or to a request that is large. */
export interface Limit {
  /** `silence` counts seconds between two bytes, `answer` those of a whole answer, `body` bytes; `flow` holds streams back. */
  readonly of: 'silence' | 'answer' | 'body' | 'flow';

  readonly most: number;

  /** Whether nobody asked for it. */
  readonly isDefault: boolean;

  readonly says: string;
}

/** The limits of a way in that leads to a Service, as far as they show, and those that its controller has by itself. */
export function limitsOf(backend: Backend): Limit[] {
  switch (backend.object.kind) {
    case 'Ingress': {
      const controller = controllerOf(backend);
      return (controller && KNOBS[controller]?.flatMap(knob => knob(backend))) ?? [];
    }
    case 'Route':
      return ROUTER.flatMap(knob => knob(backend));
    case 'HTTPProxy':
      return ofHttpProxy(backend);
    default:
      return [];
  }
}

type Knob = (backend: Backend) => Limit[];
type Carrier = (backend: Backend) => Backend['object'][];

const onIngress: Carrier = ({ object }) => [object];
const onService: Carrier = ({ service }) => [service];
const onEither: Carrier = ({ object, service }) => [service, object];

/** A limit in an annotation, and what holds without it. */
function knob(
  of: Limit['of'],
  key: string,
  read: (text: string) => number | undefined,
  fallback: number,
  at: Carrier = onIngress,
): Knob {
  return backend => limit(of, key, annotation(key, ...at(backend)), read, fallback);
}

/** A switch that must be set to pass streams on, or left as it is where its default does. */
function flow(key: string, isSet: (text: string, backend: Backend) => boolean, fallback?: string): Knob {
  return backend => {
    const value = annotation(key, backend.object);
    const isRight = isSet(value ?? fallback ?? '', backend);
    return isRight ? [] : [{ of: 'flow', most: 0, isDefault: value === undefined, says: seen(key, value) }];
  };
}

function limit(
  of: Limit['of'],
  key: string,
  value: string | undefined,
  read: (text: string) => number | undefined,
  fallback: number,
): Limit[] {
  const most = value === undefined ? fallback : read(value);
  if (most === undefined || !Number.isFinite(most)) return [];
  const unit = of === 'body' ? `${most / 1024 ** 2} MiB` : `${most} s`;
  return [{ of, most, isDefault: value === undefined, says: `${seen(key, value)}, which is ${unit}` }];
}

const [seconds, milliseconds] = [secondsIn('s'), secondsIn('ms')];
const NO_LIMIT = Number.POSITIVE_INFINITY;
const MEBIBYTE = 1024 ** 2;

/** Where each controller reads its limits, and what they are by default. */
const KNOBS: Partial<Record<ControllerName, Knob[]>> = {
  ingressNginx: [
    knob('silence', 'nginx.ingress.kubernetes.io/proxy-read-timeout', seconds, 60),
    knob('silence', 'nginx.ingress.kubernetes.io/proxy-send-timeout', seconds, 60),
    knob('body', 'nginx.ingress.kubernetes.io/proxy-body-size', bytes, MEBIBYTE),
    flow('nginx.ingress.kubernetes.io/proxy-buffering', value => value.toLowerCase() === 'off', 'off'),
  ],
  f5Nginx: [
    knob('silence', 'nginx.org/proxy-read-timeout', seconds, 60),
    knob('silence', 'nginx.org/proxy-send-timeout', seconds, 60),
    knob('body', 'nginx.org/client-max-body-size', bytes, MEBIBYTE),
    flow('nginx.org/proxy-buffering', value => value.toLowerCase() === 'false'),
    flow('nginx.org/websocket-services', (value, { service }) =>
      value.split(',').some(name => name.trim() === service.metadata.name),
    ),
  ],
  haproxyTech: [knob('silence', 'haproxy.org/timeout-server', milliseconds, 50, onEither)],
  haproxyIngress: [
    knob('silence', 'haproxy-ingress.github.io/timeout-server', milliseconds, 50, onEither),
    knob('silence', 'haproxy-ingress.github.io/timeout-tunnel', milliseconds, 3600, onEither),
    knob('body', 'haproxy-ingress.github.io/proxy-body-size', bytes, NO_LIMIT, onEither),
  ],
  awsLoadBalancer: [
    knob(
      'silence',
      'alb.ingress.kubernetes.io/load-balancer-attributes',
      value => Number(/idle_timeout\.timeout_seconds=(\d+)/.exec(value)?.[1] ?? 60),
      60,
    ),
  ],
  gke: [ofBackendConfig],
  kong: [
    knob('silence', 'konghq.com/read-timeout', milliseconds, 60, onService),
    knob('silence', 'konghq.com/write-timeout', milliseconds, 60, onService),
    flow('konghq.com/response-buffering', value => value.toLowerCase() === 'false'),
  ],
  applicationGateway: [knob('silence', 'appgw.ingress.kubernetes.io/request-timeout', seconds, 30)],
  contour: [
    knob('answer', 'projectcontour.io/response-timeout', contourSeconds, 15),
    flow('projectcontour.io/websocket-routes', value => value.split(',').some(path => path.trim() === '/')),
  ],
};

const ROUTER: Knob[] = [
  knob('silence', 'haproxy.router.openshift.io/timeout', milliseconds, 30),
  knob('silence', 'haproxy.router.openshift.io/timeout-tunnel', milliseconds, 3600),
];

/** GKE's is the life of a connection; nothing where the BackendConfig is not among the manifests. */
function ofBackendConfig({ service, manifests }: Backend): Limit[] {
  const [, name] = /:\s*"([^"]+)"/.exec(annotation('cloud.google.com/backend-config', service) ?? '') ?? [];
  if (name === undefined) return limit('answer', 'cloud.google.com/backend-config', undefined, seconds, 30);
  const config = manifests.find('BackendConfig', name, namespaceOf(service));
  return config ? limit('answer', 'timeoutSec', text(get(config, 'spec', 'timeoutSec')), seconds, 30) : [];
}

function ofHttpProxy({ object, service }: Backend): Limit[] {
  return list(get(object, 'spec', 'routes'))
    .filter(route => list(get(route, 'services')).some(entry => get(entry, 'name') === service.metadata.name))
    .flatMap(route => {
      const policy = (field: string) => text(get(route, 'timeoutPolicy', field));
      const websockets = get(route, 'enableWebsockets');
      const closed: Limit = {
        of: 'flow',
        most: 0,
        isDefault: websockets === undefined,
        says: seen('enableWebsockets', text(websockets)),
      };
      return [
        ...limit('answer', 'timeoutPolicy.response', policy('response'), contourSeconds, 15),
        ...limit('silence', 'timeoutPolicy.idle', policy('idle'), contourSeconds, 300),
        ...(websockets === true ? [] : [closed]),
      ];
    });
}

/** `0s` asks for Envoy's default. */
function contourSeconds(value: string): number | undefined {
  if (value === 'infinity') return NO_LIMIT;
  const given = seconds(value);
  return given === 0 ? 15 : given;
}
