import type { Manifest } from '../../k8s/emit';
import { SameSite } from '../affinity';
import type { GatewayDialect } from './gateway-implementation';

/** The fields of `BackendTrafficPolicy` that are written. */
interface BackendTrafficPolicySpec {
  readonly targetRefs: { readonly group: string; readonly kind: string; readonly name: string }[];
  readonly loadBalancer?: {
    readonly type: 'ConsistentHash';
    readonly consistentHash: {
      readonly type: 'Cookie';
      readonly cookie: { readonly name: string; readonly ttl: string; readonly attributes: { SameSite: string } };
    };
  };
  readonly timeout: { readonly http: { readonly requestTimeout: string; readonly streamIdleTimeout: string } };
}

/**
 * Envoy Gateway: a policy on the route. Websockets need nothing; a body has no limit unless the Gateway sets one.
 *
 * Source: https://gateway.envoyproxy.io/docs/api/extension_types/#backendtrafficpolicy
 */
export const envoyGateway: GatewayDialect = {
  capabilities: {
    cookie: { seconds: { max: Number.MAX_SAFE_INTEGER }, sameSite: [SameSite.LAX, SameSite.STRICT, SameSite.NONE] },
    idleTimeout: true,
    totalTimeout: true,
    maxBodySize: 'Envoy Gateway limits no body unless the Gateway does; say RAG_FILE_MAX_SIZE in env',
    redirectHttp: 'the listener for plain HTTP is not known here: let the owner of the Gateway redirect',
  },
  policies: ({ cookie, idleSeconds, totalSeconds }, route) => {
    const spec: BackendTrafficPolicySpec = {
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: route.name }],
      loadBalancer: cookie && {
        type: 'ConsistentHash',
        consistentHash: {
          type: 'Cookie',
          // Envoy makes the cookie itself only where it has a life.
          cookie: {
            name: cookie.name,
            ttl: gatewayDuration(cookie.seconds),
            attributes: { SameSite: cookie.sameSite },
          },
        },
      },
      // Envoy cuts a whole answer after 15 s by default.
      timeout: {
        http: { requestTimeout: gatewayDuration(totalSeconds ?? 0), streamIdleTimeout: gatewayDuration(idleSeconds) },
      },
    };
    const policy: Manifest = {
      apiVersion: 'gateway.envoyproxy.io/v1alpha1',
      kind: 'BackendTrafficPolicy',
      metadata: route,
      spec,
    };
    return { 'traffic-policy': policy };
  },
};

/** A duration as Gateway API writes it: at most five digits a unit (GEP-2257). */
function gatewayDuration(seconds: number): string {
  const units: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [seconds % 60, 's'],
  ];
  return units.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('') || '0s';
}
