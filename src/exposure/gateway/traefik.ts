import { SameSite } from '../affinity';
import type { Measure, Objects } from '../measure';
import { traefikPods } from '../proxies';
import type { Traffic } from '../traffic';
import { type Exposed, type GatewayDialect, UNPINNED } from './dialect';

/** The cookie of a `TraefikService`. */
interface StickyCookie {
  readonly name: string;
  readonly maxAge: number;
  readonly path: string;
  readonly httpOnly: true;
  readonly secure: boolean;
  readonly sameSite: string;
}

/**
 * Traefik since 3.3: a TraefikService between the route and the Service. It is read by the provider `kubernetesCRD`, which must be
 * on beside that of Gateway API. An upload must end within `readTimeout` of the entry point, 60 s by default.
 *
 * Source: https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/traefikservice/
 */
export const traefik: GatewayDialect = {
  capabilities: {
    cookie: { seconds: { max: Number.MAX_SAFE_INTEGER }, sameSite: Object.values(SameSite) },
    idleTimeout: 'Traefik ends no silence of an answer; its entry points are set by who installs it',
    totalTimeout: 'Traefik limits answers only at its entry points, which are set by who installs it',
    maxBodySize: 'Traefik limits no body',
    redirectHttp: true,
    operator: [
      'The provider `kubernetesCRD` is on beside that of Gateway API: it reads the TraefikService.',
      'An upload must end within `transport.respondingTimeouts.readTimeout` of the entry point, 60 s by default.',
      'The port of a listener is that of an entry point.',
    ],
  },
  proxies: () => traefikPods(),
  measures: (traffic, exposed) => [sticky(traffic, exposed)],
};

function sticky({ cookie, secure }: Traffic, exposed: Exposed): Measure | undefined {
  if (!cookie) return undefined;
  const { name, seconds: maxAge, sameSite } = cookie;
  return {
    why: `${UNPINNED}: a route that leads to a Service pins nothing`,
    rule: { backendRefs: [{ group: 'traefik.io', kind: 'TraefikService', name: exposed.route.name }] },
    objects: service(exposed, { name, maxAge, path: '/', httpOnly: true, secure, sameSite: sameSite.toLowerCase() }),
  };
}

/** Stickiness of `weighted` itself would pin to the Service, not to one of its pods. */
function service({ route, service: name, port }: Exposed, cookie: StickyCookie): Objects {
  return {
    'traefik-service': {
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'TraefikService',
      metadata: route,
      spec: { weighted: { services: [{ name, kind: 'Service', port, sticky: { cookie } }] } },
    },
  };
}
