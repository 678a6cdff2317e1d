import { listOf, oneOf, resource, strict, text } from './strict';

const cookie = strict({
  name: text,
  maxAge: { type: 'integer' },
  path: text,
  httpOnly: { type: 'boolean' },
  secure: { type: 'boolean' },
  sameSite: oneOf('none', 'lax', 'strict'),
});

const child = strict(
  { name: text, kind: oneOf('Service'), port: { type: 'integer' }, sticky: strict({ cookie }, 'cookie') },
  'name',
);

/**
 * TraefikService, the fields that are written.
 *
 * Source: https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/traefikservice/
 */
export const traefikService = resource(
  'traefik.io/v1alpha1',
  'TraefikService',
  strict({ weighted: strict({ services: listOf(child) }, 'services') }, 'weighted'),
);
