import type { Schema } from '../strict-schema';
import { backendTrafficPolicy } from './backend-traffic-policy';
import { httpRoute } from './http-route';
import { scaledObject } from './scaled-object';

/**
 * Schemas of the kinds that are no built-ins, by apiVersion and kind. They check the spelling of our own structs: nothing that
 * a controller understands or refuses beyond these fields is known here.
 */
export const spellings: { readonly [kind: string]: Schema } = {
  'gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy': backendTrafficPolicy,
  'gateway.networking.k8s.io/v1/HTTPRoute': httpRoute,
  'keda.sh/v1alpha1/ScaledObject': scaledObject,
};
