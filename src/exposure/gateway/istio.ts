import { aboutService, type Objects } from '../measure';
import { type Exposed, type GatewayDialect, limited, podsOfGateway, UNPINNED } from './dialect';

/** How a `DestinationRule` chooses a pod. */
interface ConsistentHash {
  readonly httpCookie?: { readonly name: string; readonly path: string; readonly ttl: string };
  readonly useSourceIp?: true;
}

/**
 * Istio: a DestinationRule of the Service. Its gateways limit neither an answer nor a silence nor a body by default.
 *
 * Source: https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB
 */
export const istio: GatewayDialect = {
  capabilities: {
    cookie: {
      seconds: { max: Number.MAX_SAFE_INTEGER },
      sameSite: 'only new releases of Istio have attributes of cookies',
    },
    clientIp: true,
    idleTimeout: 'gateways of Istio end no silence',
    totalTimeout: true,
    maxBodySize: 'nothing beside a route of Istio limits a body',
    redirectHttp: true,
    operator: [
      'The hash does not go together with locality load balancing.',
      'Since 1.31 `connectionSettings.profile: EDGE`, where somebody asks for it, ends a connection after five minutes of silence.',
    ],
  },
  proxies: podsOfGateway,
  measures: ({ cookie, clientIp, totalSeconds }, exposed) => [
    // Without a life Istio would wait for a cookie that nobody makes.
    cookie &&
      aboutService(
        UNPINNED,
        hash(exposed, { httpCookie: { name: cookie.name, path: '/', ttl: `${cookie.seconds}s` } }),
      ),
    clientIp && aboutService(UNPINNED, hash(exposed, { useSourceIp: true })),
    totalSeconds !== undefined && limited(totalSeconds),
  ],
};

function hash({ shared, service }: Exposed, consistentHash: ConsistentHash): Objects {
  return {
    'destination-rule': {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: shared,
      spec: {
        // Completed by Istio with the rule's own namespace and the cluster's domain, which is not `cluster.local` everywhere.
        host: service,
        trafficPolicy: { loadBalancer: { consistentHash } },
      },
    },
  };
}
