import type { Manifests } from '../../manifests/manifests';
import { workloadsOf } from '../../manifests/services';
import type { Backend } from '../sticky/balancer';

/** Every way in of some kinds, with each Service behind it that leads to an Open WebUI server. */
export function servedBy(manifests: Manifests, ...kinds: string[]): Backend[] {
  return manifests.exposures
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ object, services }) => services.map(service => ({ object, service, manifests })))
    .filter(({ service }) => workloadsOf(service, manifests).some(({ servers }) => servers.length > 0));
}
