import type { Manifests } from '../../manifests/manifests';
import { workloadsOf } from '../../manifests/services';
import type { Backend } from '../sticky/balancer';

/** Every HTTPRoute with each Service behind it that leads to an Open WebUI server. */
export function servedRoutes(manifests: Manifests): Backend[] {
  return manifests.exposures
    .filter(({ kind }) => kind === 'HTTPRoute')
    .flatMap(({ object, services }) => services.map(service => ({ object, service, manifests })))
    .filter(({ service }) => workloadsOf(service, manifests).some(({ servers }) => servers.length > 0));
}
