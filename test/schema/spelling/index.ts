import type { Schema } from '../strict-schema';
import { backendTrafficPolicy } from './backend-traffic-policy';
import { destinationRule } from './destination-rule';
import { gateway } from './gateway';
import { gcpBackendPolicy, healthCheckPolicy } from './gke-policies';
import { httpRoute } from './http-route';
import { kongUpstreamPolicy } from './kong-upstream-policy';
import { clientSettingsPolicy, proxySettingsPolicy, upstreamSettingsPolicy } from './nginx-gateway-fabric';
import { targetGroupConfiguration } from './target-group-configuration';
import { traefikService } from './traefik-service';

/**
 * Schemas of the kinds that are no built-ins, by apiVersion and kind. They check the spelling of our own structs: nothing that
 * a controller understands or refuses beyond these fields is known here.
 */
export const spellings: { readonly [kind: string]: Schema } = {
  'configuration.konghq.com/v1beta1/KongUpstreamPolicy': kongUpstreamPolicy,
  'gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy': backendTrafficPolicy,
  'gateway.k8s.aws/v1beta1/TargetGroupConfiguration': targetGroupConfiguration,
  'gateway.networking.k8s.io/v1/Gateway': gateway,
  'gateway.networking.k8s.io/v1/HTTPRoute': httpRoute,
  'gateway.nginx.org/v1alpha1/ClientSettingsPolicy': clientSettingsPolicy,
  'gateway.nginx.org/v1alpha1/ProxySettingsPolicy': proxySettingsPolicy,
  'gateway.nginx.org/v1alpha1/UpstreamSettingsPolicy': upstreamSettingsPolicy,
  'networking.gke.io/v1/GCPBackendPolicy': gcpBackendPolicy,
  'networking.gke.io/v1/HealthCheckPolicy': healthCheckPolicy,
  'networking.istio.io/v1/DestinationRule': destinationRule,
  'traefik.io/v1alpha1/TraefikService': traefikService,
};
