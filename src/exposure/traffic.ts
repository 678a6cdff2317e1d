import { Duration } from 'cdk8s';
import { cidr, dnsLabel, host, keyed, refuse } from '../k8s/demand';
import { bytesOf } from '../k8s/quantity';
import { wholeSeconds } from '../k8s/seconds';
import type { Affinity, SameSite } from './affinity';
import { type Capabilities, demandCan } from './capabilities';
import { pinning } from './pinning';
import type { ProxyOptions } from './proxies';

/** Seconds: two pings of Open WebUI's websocket and their answer take 45 (socket/main.py), and below that an idle chat is cut. */
const SHORTEST_IDLE = 60;
const PINGED = `at least ${SHORTEST_IDLE} s, since an idle websocket is pinged each 25 s`;

/** Seconds: a generation may take that long, and less would cut an answer that arrives all the time. */
const SHORTEST_TOTAL = 3600;
const GENERATED = 'at least 1 hour, since a long generation is one answer';

/** What a way in must do, whatever controller does it. */
export interface TrafficOptions extends ProxyOptions {
  /** Host, such as `chat.example.com`: the public one, if this is the first way in. */
  readonly host: string;

  /**
   * More hosts that lead to the same; all of them are allowed origins.
   *
   * @default - none
   */
  readonly furtherHosts?: string[];

  /**
   * How requests of one browser stay at one pod.
   *
   * @default Affinity.cookie()
   */
  readonly affinity?: Affinity;

  /**
   * Longest silence on a connection: the time to the first token of an answer, and between two messages of a websocket. At
   * least 60 s.
   *
   * @default Duration.hours(1)
   */
  readonly idleTimeout?: Duration;

  /**
   * Longest time that a whole answer may take, however steadily it arrives. At least an hour, since long generations are one answer.
   *
   * @default - unlimited, or the longest that the controller can
   */
  readonly totalTimeout?: Duration;

  /**
   * Largest request, which bounds uploads, as `'100Mi'`; not where the controller has no such limit.
   *
   * @default 100Mi
   */
  readonly maxBodySize?: string;

  /**
   * Whether plain HTTP is answered with a redirect to HTTPS.
   *
   * @default - true where TLS ends at the controller
   */
  readonly redirectHttp?: boolean;

  /**
   * Addresses that the proxy's connections come from, as `'10.0.0.0/8'`: only these are believed what they say about the browser
   * (`X-Forwarded-For`). All exposures or none say them.
   *
   * @default - whoever connects is believed: let a network policy admit nobody but the proxy
   */
  readonly trustedProxies?: string[];

  /**
   * Annotations of the Ingress or route.
   *
   * @default - none beside those that the above need
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Suffix of the names of the objects, for a second way in of the same kind.
   *
   * @default - none: they have the name of the part
   */
  readonly suffix?: string;
}

/** What a way in must do, complete and in base units. */
export interface Traffic {
  /** The public one first. */
  readonly hosts: string[];
  readonly cookie?: Cookie;
  readonly clientIp?: { readonly seconds: number };
  readonly idleSeconds: number;
  /** Unlimited where there is none. */
  readonly totalSeconds?: number;
  readonly bodyBytes: number;
  /** Whether browsers speak HTTPS. */
  readonly secure: boolean;
  readonly redirect: boolean;
}

/** The cookie that keeps a browser at one pod. */
export interface Cookie {
  readonly name: string;
  readonly seconds: number;
  readonly sameSite: SameSite;
}

/** How browsers speak with a way in. */
export interface Transport {
  /** Whether they speak HTTPS. */
  readonly secure: boolean;
  /** Whether TLS ends at the controller, so that it can send those away who do not. */
  readonly terminated: boolean;
}

/** Checks what was asked for where it was typed; completed once the exposed program is known, which names the cookie. */
export function trafficOf(
  path: string,
  options: TrafficOptions,
  capabilities: Capabilities,
  transport: Transport,
): (program: string) => Traffic {
  for (const option of ['idleTimeout', 'totalTimeout', 'maxBodySize'] as const) {
    const given = options[option];
    demandCan(`${path} ${option}`, capabilities[option], given instanceof Duration ? spoken(given) : given);
  }
  const { clientIp, cookie } = pinning(path, options.affinity, capabilities, transport.secure);
  const { idleTimeout = Duration.hours(1), totalTimeout } = options;
  keyed(`${path} annotations`, options.annotations ?? {});
  if (options.suffix !== undefined) dnsLabel(`${path} suffix`, options.suffix);
  const traffic = {
    hosts: hostsOf(path, options),
    idleSeconds: seconds(`${path} idleTimeout`, idleTimeout, PINGED, SHORTEST_IDLE, capabilities.maxIdleSeconds),
    totalSeconds:
      totalTimeout &&
      seconds(`${path} totalTimeout`, totalTimeout, GENERATED, SHORTEST_TOTAL, capabilities.maxTotalSeconds),
    bodyBytes: bytesOf(`${path} maxBodySize`, options.maxBodySize ?? '100Mi'),
    secure: transport.secure,
    redirect: redirects(path, options.redirectHttp, capabilities, transport),
    clientIp,
  };
  return program => ({
    ...traffic,
    cookie: cookie && { ...cookie, name: cookie.name ?? `${program}-session` },
  });
}

/** The addresses that the proxy connects from, as the program reads them. */
export function trustedProxiesOf(path: string, { trustedProxies }: Pick<TrafficOptions, 'trustedProxies'>) {
  if (trustedProxies?.length === 0) refuse(`${path} trustedProxies`, 'at least one range', '[]');
  return trustedProxies?.map((range, index) => cidr(`${path} trustedProxies[${index}]`, range));
}

function hostsOf(path: string, { host: first, furtherHosts = [] }: TrafficOptions): string[] {
  const hosts = [
    host(`${path} host`, first),
    ...furtherHosts.map((each, index) => host(`${path} furtherHosts[${index}]`, each)),
  ];
  for (const [index, each] of furtherHosts.entries()) {
    if (hosts.indexOf(each) <= index) refuse(`${path} furtherHosts[${index}]`, 'a host that is not said before', each);
  }
  return hosts;
}

function redirects(
  path: string,
  given: boolean | undefined,
  { redirectHttp }: Capabilities,
  transport: Transport,
): boolean {
  const able = redirectHttp === true;
  if (given === true && !transport.terminated) {
    refuse(`${path} redirectHttp`, 'left out: TLS does not end at the controller; redirect where it ends', given);
  }
  if (given === true && !able) refuse(`${path} redirectHttp`, `left out, since ${redirectHttp}`, given);
  return given ?? (able && transport.terminated);
}

/** Whole seconds within bounds. */
function seconds(path: string, duration: Duration, least: string, min: number, max?: number): number {
  const given = wholeSeconds(path, duration);
  if (given < min) refuse(path, least, spoken(duration));
  if (max !== undefined && given > max) refuse(path, `at most ${max} s with this controller`, spoken(duration));
  return given;
}

/** Not `toHumanString`, for which two hours are `1 hour 60 minutes`. */
function spoken(duration: Duration): string {
  return `${duration.toSeconds({ integral: false })} seconds`;
}
