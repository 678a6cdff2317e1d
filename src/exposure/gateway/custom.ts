import { refuse, text } from '../../k8s/demand';
import { onRoute } from '../measure';
import { type GatewayDialect, limited } from './dialect';

/** An implementation of Gateway API that this library does not know. */
export interface CustomGatewayOptions {
  /**
   * How it keeps a browser at one pod, in words: `'by the edge team's StickyPolicy on all routes'`. It is written on the route, and
   * rules that ask about several replicas take its word.
   */
  readonly pinsSessions: string;

  /**
   * Whether it honours the timeouts of a route: `HTTPRouteRequestTimeout` in its conformance report. The limit of a whole answer is
   * then lifted there.
   *
   * @default false
   */
  readonly honoursTimeouts?: boolean;
}

const BY_HAND = 'how this implementation is told so is not known here: say it with objects of your own';

/** An implementation by the word of whoever knows it: the route alone. */
export function custom(options: CustomGatewayOptions): GatewayDialect {
  const { honoursTimeouts = false } = options;
  const path = 'GatewayImplementation.custom pinsSessions';
  const pinsSessions = text(path, options.pinsSessions);
  if (/^(none|no|-|n\/a)$/i.test(pinsSessions)) refuse(path, 'how it pins sessions', pinsSessions);
  return {
    capabilities: {
      cookie: { name: BY_HAND, seconds: BY_HAND, sameSite: BY_HAND },
      idleTimeout: BY_HAND,
      totalTimeout: honoursTimeouts || BY_HAND,
      maxBodySize: BY_HAND,
      redirectHttp: true,
    },
    measures: ({ cookie, totalSeconds }) => [
      cookie && onRoute('no manifest shows it', { 'cdk8s-open-webui.io/session-affinity': pinsSessions }),
      honoursTimeouts && limited(totalSeconds),
    ],
  };
}
