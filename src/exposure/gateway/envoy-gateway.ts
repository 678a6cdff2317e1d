import { NetworkPeer } from '../../k8s/network-peer';
import { SameSite } from '../affinity';
import { beside, type Objects } from '../measure';
import type { Cookie } from '../traffic';
import { type Exposed, type GatewayDialect, routeRef, UNPINNED } from './dialect';
import { gatewayDuration } from './durations';

/** The fields of `BackendTrafficPolicy` that are written, beside its targets. */
interface TrafficPolicyFields {
  readonly loadBalancer?: { readonly type: 'ConsistentHash'; readonly consistentHash: ConsistentHash };
  readonly timeout?: { readonly http: { readonly requestTimeout?: string; readonly streamIdleTimeout?: string } };
}

interface ConsistentHash {
  readonly type: 'Cookie' | 'SourceIP';
  readonly cookie?: { readonly name: string; readonly ttl: string; readonly attributes: { readonly SameSite: string } };
}

/**
 * Envoy Gateway: one policy on the route, which replaces that of the Gateway. Websockets need nothing.
 *
 * Source: https://gateway.envoyproxy.io/docs/api/extension_types/#backendtrafficpolicy
 */
export const envoyGateway: GatewayDialect = {
  capabilities: {
    cookie: { seconds: { max: 99999 * 3600 }, sameSite: Object.values(SameSite) },
    clientIp: true,
    idleTimeout: true,
    totalTimeout: true,
    maxBodySize: 'Envoy Gateway limits no body unless its Gateway does',
    redirectHttp: true,
    operator: ['Which addresses are believed is said in `clientIPDetection` of a ClientTrafficPolicy of the Gateway.'],
  },
  proxies: ({ name, namespace }) => [
    NetworkPeer._of({
      namespace: 'envoy-gateway-system',
      labels: {
        'gateway.envoyproxy.io/owning-gateway-name': name,
        ...(namespace && { 'gateway.envoyproxy.io/owning-gateway-namespace': namespace }),
      },
    }),
  ],
  measures: ({ cookie, clientIp, idleSeconds, totalSeconds }, exposed) => [
    beside(
      '15 s would end each answer, however busy',
      policy(exposed, { timeout: { http: { requestTimeout: totalSeconds ? gatewayDuration(totalSeconds) : '0s' } } }),
    ),
    beside(
      '5 minutes of silence would end a connection',
      policy(exposed, { timeout: { http: { streamIdleTimeout: gatewayDuration(idleSeconds) } } }),
    ),
    cookie && beside(UNPINNED, hash(exposed, { type: 'Cookie', cookie: hashed(cookie) })),
    clientIp && beside(UNPINNED, hash(exposed, { type: 'SourceIP' })),
  ],
};

/** Envoy makes the cookie itself only where it has a life. */
function hashed({ name, seconds, sameSite }: Cookie): ConsistentHash['cookie'] {
  return { name, ttl: gatewayDuration(seconds), attributes: { SameSite: sameSite } };
}

function hash(exposed: Exposed, consistentHash: ConsistentHash): Objects {
  return policy(exposed, { loadBalancer: { type: 'ConsistentHash', consistentHash } });
}

function policy(exposed: Exposed, fields: TrafficPolicyFields): Objects {
  return {
    'traffic-policy': {
      apiVersion: 'gateway.envoyproxy.io/v1alpha1',
      kind: 'BackendTrafficPolicy',
      metadata: exposed.route,
      spec: { targetRefs: [routeRef(exposed)], ...fields },
    },
  };
}
