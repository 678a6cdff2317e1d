import { get, type Manifest, text } from '../../manifests/manifest';
import { annotation } from './annotations';
import { anyOf, type Backend, type Balancer } from './balancer';
import { INGRESS_CONTROLLERS, type IngressController } from './ingress-controllers';
import { hasAnnotation } from './ingress-marks';

const CONTROLLERS: readonly IngressController[] = Object.values(INGRESS_CONTROLLERS);

/** OpenShift is left out: it pins by default, and nothing would be found in an Ingress of no known class. */
const ANY = anyOf(
  CONTROLLERS.filter(controller => controller !== INGRESS_CONTROLLERS.openShift),
  'no annotation that an ingress controller reads pins sessions',
);

/** The controller that serves an Ingress; whichever it may be, where its class does not tell. */
export function ingressControllerOf({ object, service, manifests }: Backend): Balancer {
  const className = classOf(object);
  if (className === undefined) {
    return hasAnnotation('cloud.google.com/', object, service) ? INGRESS_CONTROLLERS.gke : ANY;
  }
  const controller = text(get(manifests.find('IngressClass', className, ''), 'spec', 'controller'));
  const candidates = CONTROLLERS.filter(candidate =>
    controller === undefined ? candidate.className.test(className) : candidate.controller?.test(controller),
  );
  return candidates.length > 0 ? anyOf(candidates) : ANY;
}

/** The class of an Ingress, by its field or by the annotation that was before it. */
export function classOf(ingress: Manifest): string | undefined {
  return text(get(ingress, 'spec', 'ingressClassName')) ?? annotation('kubernetes.io/ingress.class', ingress);
}
