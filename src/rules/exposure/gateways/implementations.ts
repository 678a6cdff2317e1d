import { gatewaysOf } from '../../manifests/exposures/gateway';
import { get, text } from '../../manifests/manifest';
import type { Backend } from '../sticky/balancer';

/** Whether every Gateway of a route is in the input, so that what is attached to it can be seen. */
export function seesGateways({ object, manifests }: Backend): boolean {
  const gateways = gatewaysOf(object);
  return gateways.length > 0 && gateways.every(({ name, namespace }) => manifests.find('Gateway', name, namespace));
}

/** Whether the input says that a controller serves a Gateway of the route: its GatewayClass names it. */
export function isServedBy(controller: string, { object, manifests }: Backend): boolean {
  return gatewaysOf(object).some(({ name, namespace }) => {
    const className = text(get(manifests.find('Gateway', name, namespace), 'spec', 'gatewayClassName'));
    const gatewayClass = className === undefined ? undefined : manifests.find('GatewayClass', className, '');
    return get(gatewayClass, 'spec', 'controllerName') === controller;
  });
}
