import { type Fields, service, webui } from '../manifests';

export const ENVOY = 'gateway.envoyproxy.io';
const NGINX = 'gateway.nginx.org';
const PARENT = { name: 'public', namespace: 'gateways' };
/** References of policies. */
export const TO_ROUTE = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'way' };
export const TO_GATEWAY = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'public' };
export const TO_SERVICE = { kind: 'Service', name: 'webui' };

/** A route to Open WebUI. */
export function route(rule: Fields = {}, annotations: Fields = {}) {
  const rules = [{ backendRefs: [{ name: 'webui', port: 80 }], ...rule }];
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'way', annotations },
    spec: { parentRefs: [PARENT], hostnames: ['chat.example.com'], rules },
  };
}

/** Open WebUI behind a route, and what else there is. */
export function behind(way: unknown, ...objects: unknown[]): unknown[] {
  return [webui(), service(), way, ...objects];
}

/** A policy, `spec` as given. */
export function policy(group: string, kind: string, spec: Fields, namespace?: string) {
  return { apiVersion: `${group}/v1alpha1`, kind, metadata: { name: 'policy', ...(namespace && { namespace }) }, spec };
}

/** A policy of Envoy Gateway on the route. */
export function traffic(http: Fields, fields: Fields = {}) {
  return policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [TO_ROUTE], timeout: { http }, ...fields });
}

/** A policy of Envoy Gateway on the Gateway. */
export function gatewayTraffic(http: Fields) {
  return policy(ENVOY, 'BackendTrafficPolicy', { targetRefs: [TO_GATEWAY], timeout: { http } }, 'gateways');
}

/** A policy of NGINX Gateway Fabric on the route. */
export function proxySettings(spec: Fields, targetRefs = [TO_ROUTE], namespace?: string) {
  return policy(NGINX, 'ProxySettingsPolicy', { targetRefs, ...spec }, namespace);
}

/** The Gateway, and the class that says whose it is. */
export function servedBy(controllerName: string): unknown[] {
  const group = 'gateway.networking.k8s.io/v1';
  return [
    { apiVersion: group, kind: 'Gateway', metadata: PARENT, spec: { gatewayClassName: 'edge', listeners: [] } },
    { apiVersion: group, kind: 'GatewayClass', metadata: { name: 'edge' }, spec: { controllerName } },
  ];
}

export const ENVOY_CLASS = servedBy('gateway.envoyproxy.io/gatewayclass-controller');
export const NGINX_CLASS = servedBy('gateway.nginx.org/nginx-gateway-controller');
