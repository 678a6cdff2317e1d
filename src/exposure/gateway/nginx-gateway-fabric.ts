import { aboutService, beside, type Objects } from '../measure';
import type { ObjectMetadata } from '../way';
import { type Exposed, type GatewayDialect, podsOfGateway, routeRef, serviceRef } from './dialect';
import { nginxDuration, nginxSize } from './durations';

/** The fields of `ProxySettingsPolicy` that are written, beside its targets. */
interface ProxySettings {
  readonly buffering?: { readonly disable: true };
  readonly timeout?: { readonly read: string; readonly send: string };
}

const BY_ADDRESS = 'NGINX Gateway Fabric sets no cookie without NGINX Plus: use Affinity.clientIp()';

/**
 * NGINX Gateway Fabric since 2.6: a policy for each side of the proxy, and one for the Service. The address that pins a browser is
 * its own only where the balancer in front keeps it, or `rewriteClientIP` of an NginxProxy says where it stands.
 *
 * Source: https://docs.nginx.com/nginx-gateway-fabric/overview/custom-policies/
 */
export const nginxGatewayFabric: GatewayDialect = {
  capabilities: {
    cookie: BY_ADDRESS,
    clientIp: true,
    idleTimeout: true,
    totalTimeout: 'NGINX limits silences only: use idleTimeout',
    maxBodySize: true,
    redirectHttp: true,
    operator: [
      'NGINX sees the address of a browser where its Service has `externalTrafficPolicy: Local`, or its NginxProxy says in `rewriteClientIP` which balancer stands in front; otherwise many browsers, or all, share a pod.',
    ],
  },
  proxies: podsOfGateway,
  measures: ({ clientIp, idleSeconds, bodyBytes }, exposed) => [
    beside(
      'answers would arrive in blocks: it buffers by default',
      proxySettings(exposed, { buffering: { disable: true } }),
    ),
    beside('60 s of silence would end a connection', proxySettings(exposed, { timeout: silence(idleSeconds) })),
    beside('uploads of more than 1 MiB would be refused with 413', clientSettings(exposed, nginxSize(bodyBytes))),
    clientIp && aboutService('requests of one browser would reach any pod', upstreamSettings(exposed)),
  ],
};

function silence(seconds: number): ProxySettings['timeout'] {
  const duration = nginxDuration(seconds);
  return { read: duration, send: duration };
}

function proxySettings(exposed: Exposed, fields: ProxySettings): Objects {
  const spec = { targetRefs: [routeRef(exposed)], ...fields };
  return { 'proxy-settings': policy('ProxySettingsPolicy', exposed.route, spec) };
}

/** Its target is a single one. */
function clientSettings(exposed: Exposed, maxSize: string): Objects {
  const spec = { targetRef: routeRef(exposed), body: { maxSize } };
  return { 'client-settings': policy('ClientSettingsPolicy', exposed.route, spec) };
}

function upstreamSettings(exposed: Exposed): Objects {
  const spec = { targetRefs: [{ ...serviceRef(exposed), group: 'core' }], loadBalancingMethod: 'ip_hash' };
  return { 'upstream-settings': policy('UpstreamSettingsPolicy', exposed.shared, spec) };
}

function policy(kind: string, metadata: ObjectMetadata, spec: object) {
  return { apiVersion: 'gateway.nginx.org/v1alpha1', kind, metadata, spec };
}
