import { Exposure } from '../../../src/exposure/exposure';
import type { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import type { Field } from '../../support';

/** What an exposure writes for a Service `chat`. */
export interface Written {
  readonly origins: string[];

  /** Objects of the route and of the Service, by their ids. */
  readonly objects: Record<string, Field>;
  readonly annotations: Field;
  readonly service: Field;
}

export const GATEWAY = { name: 'public', namespace: 'gateways', section: 'https' };

/** Binds a route to a Service, as a part does. */
export function written(implementation: GatewayImplementation, options: Partial<HttpRouteOptions> = {}): Written {
  const { _way: way } = Exposure.httpRoute(implementation, { host: 'chat.example.com', gateway: GATEWAY, ...options });
  const { objects, shared, service } = way.bind({
    program: 'open-webui',
    metadata: (suffix, annotations) => ({
      name: suffix ? `chat-${suffix}` : 'chat',
      labels: {},
      ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
    }),
    service: 'chat',
    port: 80,
    portName: 'http',
  });
  const plain = JSON.parse(JSON.stringify({ ...objects, ...shared }));
  return {
    origins: way.origins,
    objects: plain,
    annotations: plain.route.metadata.annotations,
    service: service?.annotations,
  };
}

/** The only rule of the route. */
export function ruleOf({ objects }: Written): Field {
  expect(objects.route.spec.rules).toHaveLength(1);
  return objects.route.spec.rules[0];
}

/** What is written beside the route: `apiVersion/Kind` and spec, by id. */
export function besideOf({ objects }: Written): Record<string, [string, Field]> {
  const { route, ...others } = objects;
  return Object.fromEntries(
    Object.entries(others).map(([id, { apiVersion, kind, metadata, spec }]) => {
      expect(metadata.name).toBe(id === 'redirect' ? 'chat-redirect' : 'chat');
      return [id, [`${apiVersion}/${kind}`, spec]];
    }),
  );
}

/** A reference to the route `chat`. */
export const TO_ROUTE = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' };

/** A reference to the Service `chat`. */
export const TO_SERVICE = { group: '', kind: 'Service', name: 'chat' };
