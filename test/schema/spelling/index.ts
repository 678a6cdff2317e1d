import type { Schema } from '../strict-schema';
import { backendConfig } from './backend-config';
import { backendTrafficPolicy } from './backend-traffic-policy';
import { certificate } from './certificate';
import { destinationRule } from './destination-rule';
import { externalSecret } from './external-secret';
import { frontendConfig } from './frontend-config';
import { gateway } from './gateway';
import { gcpBackendPolicy, healthCheckPolicy } from './gke-policies';
import { httpProxy } from './http-proxy';
import { httpRoute } from './http-route';
import { kongUpstreamPolicy } from './kong-upstream-policy';
import { managedCertificate } from './managed-certificate';
import { middleware } from './middleware';
import { clientSettingsPolicy, proxySettingsPolicy, upstreamSettingsPolicy } from './nginx-gateway-fabric';
import { openShiftRoute } from './openshift-route';
import { podMonitor } from './pod-monitor';
import { objectStore, postgresCluster, postgresDatabase, scheduledBackup } from './postgres-cluster';
import { prometheusRule } from './prometheus-rule';
import { scaledObject } from './scaled-object';
import { serviceMonitor } from './service-monitor';
import { targetGroupConfiguration } from './target-group-configuration';
import { traefikService } from './traefik-service';

/**
 * Schemas of the kinds that are no built-ins, by apiVersion and kind. They check the spelling of our own structs: nothing that
 * a controller understands or refuses beyond these fields is known here.
 */
export const spellings: { readonly [kind: string]: Schema } = {
  'cert-manager.io/v1/Certificate': certificate,
  'cloud.google.com/v1/BackendConfig': backendConfig,
  'configuration.konghq.com/v1beta1/KongUpstreamPolicy': kongUpstreamPolicy,
  'external-secrets.io/v1/ExternalSecret': externalSecret,
  'gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy': backendTrafficPolicy,
  'gateway.k8s.aws/v1beta1/TargetGroupConfiguration': targetGroupConfiguration,
  'gateway.networking.k8s.io/v1/Gateway': gateway,
  'gateway.networking.k8s.io/v1/HTTPRoute': httpRoute,
  'barmancloud.cnpg.io/v1/ObjectStore': objectStore,
  'monitoring.coreos.com/v1/PodMonitor': podMonitor,
  'monitoring.coreos.com/v1/PrometheusRule': prometheusRule,
  'monitoring.coreos.com/v1/ServiceMonitor': serviceMonitor,
  'gateway.nginx.org/v1alpha1/ClientSettingsPolicy': clientSettingsPolicy,
  'gateway.nginx.org/v1alpha1/ProxySettingsPolicy': proxySettingsPolicy,
  'gateway.nginx.org/v1alpha1/UpstreamSettingsPolicy': upstreamSettingsPolicy,
  'networking.gke.io/v1/GCPBackendPolicy': gcpBackendPolicy,
  'networking.gke.io/v1/HealthCheckPolicy': healthCheckPolicy,
  'networking.gke.io/v1/ManagedCertificate': managedCertificate,
  'networking.gke.io/v1beta1/FrontendConfig': frontendConfig,
  'networking.istio.io/v1/DestinationRule': destinationRule,
  'postgresql.cnpg.io/v1/Cluster': postgresCluster,
  'postgresql.cnpg.io/v1/Database': postgresDatabase,
  'postgresql.cnpg.io/v1/ScheduledBackup': scheduledBackup,
  'projectcontour.io/v1/HTTPProxy': httpProxy,
  'route.openshift.io/v1/Route': openShiftRoute,
  'traefik.io/v1alpha1/Middleware': middleware,
  'traefik.io/v1alpha1/TraefikService': traefikService,
  'keda.sh/v1alpha1/ScaledObject': scaledObject,
};
