import { Duration } from 'cdk8s';
import { dnsLabel, host, refuse, wholeNumber } from '../k8s/demand';
import { Affinity } from './affinity';

/** Seconds: two pings of Open WebUI's websocket and their answer take 45 (socket/main.py), and below that an idle chat is cut. */
const SHORTEST_IDLE = 60;
const PINGED = `at least ${SHORTEST_IDLE} s, since an idle websocket is pinged each 25 s`;

/** What a way in must do, whatever controller does it. */
export interface TrafficOptions {
  /** Host, such as `chat.example.com`. */
  readonly host: string;

  /**
   * How requests of one browser stay at one pod.
   *
   * @default Affinity.cookie()
   */
  readonly affinity?: Affinity;

  /**
   * Longest silence on a connection: the time to the first token of an answer, and between two messages of a websocket. At
   * least 60 s. The length of a whole answer is never limited.
   *
   * @default Duration.hours(1)
   */
  readonly idleTimeout?: Duration;

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
  readonly host: string;
  readonly cookie?: { readonly name: string; readonly seconds: number };
  readonly idleSeconds: number;
}

/** Checks what was asked for where it was typed; completed once the exposed program is known, which names the cookie. */
export function trafficOf(path: string, options: TrafficOptions): (program: string) => Traffic {
  const { affinity = Affinity.cookie(), idleTimeout = Duration.hours(1) } = options;
  const cookie = affinity._cookie;
  if (options.suffix !== undefined) dnsLabel(`${path} suffix`, options.suffix);
  const idleSeconds = wholeNumber(`${path} idleTimeout in seconds`, idleTimeout.toSeconds({ integral: false }), 1);
  if (idleSeconds < SHORTEST_IDLE) {
    refuse(`${path} idleTimeout`, PINGED, idleTimeout.toHumanString());
  }
  const traffic = { host: host(`${path} host`, options.host), idleSeconds };
  return program => ({
    ...traffic,
    cookie: cookie && { name: cookie.name ?? `${program}-session`, seconds: cookie.seconds },
  });
}

/** What an exposure leads to. */
export interface ExposureTarget {
  /** Name of the program, which names its cookie. */
  readonly program: string;

  /** Metadata of an object of the exposed part. */
  metadata(suffix?: string, annotations?: { [key: string]: string }): ObjectMetadata;

  readonly service: string;
  readonly port: number;
}

/** Metadata of an object. */
export interface ObjectMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
}
