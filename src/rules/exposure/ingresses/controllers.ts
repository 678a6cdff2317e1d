import { get, text } from '../../manifests/manifest';
import type { Backend } from '../sticky/balancer';
import { classOf } from '../sticky/ingress';
import { INGRESS_CONTROLLERS, type IngressController } from '../sticky/ingress-controllers';
import { hasAnnotation } from '../sticky/ingress-marks';

/** A controller that reads Ingresses. */
export type ControllerName = keyof typeof INGRESS_CONTROLLERS;

/** What the annotations of a controller begin with. */
const PREFIXES: Partial<Record<ControllerName, string[]>> = {
  ingressNginx: ['nginx.ingress.kubernetes.io/'],
  f5Nginx: ['nginx.org/', 'nginx.com/'],
  haproxyTech: ['haproxy.org/', 'haproxy.com/'],
  haproxyIngress: ['haproxy-ingress.github.io/'],
};

/** The controller that serves an Ingress, where only one can: two share the class `nginx`, and their annotations tell. */
export function controllerOf(backend: Backend): ControllerName | undefined {
  const candidates = candidatesOf(backend);
  if (candidates.length < 2) return candidates[0];
  const { object, service } = backend;
  const told = candidates.filter(name => PREFIXES[name]?.some(prefix => hasAnnotation(prefix, object, service)));
  return told.length === 1 ? told[0] : undefined;
}

function candidatesOf({ object, manifests }: Backend): ControllerName[] {
  const all = Object.entries(INGRESS_CONTROLLERS) as [ControllerName, IngressController][];
  const className = classOf(object);
  const controller = className && text(get(manifests.find('IngressClass', className, ''), 'spec', 'controller'));
  return all
    .filter(([, each]) => {
      if (className === undefined) return true;
      return controller === undefined ? each.className.test(className) : each.controller?.test(controller);
    })
    .map(([name]) => name);
}
