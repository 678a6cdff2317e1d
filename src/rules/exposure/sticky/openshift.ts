import { is, isTrue, onIngress } from './annotations';
import type { Balancer } from './balancer';

const cookiesAreOff = onIngress('haproxy.router.openshift.io/disable_cookies', isTrue);

/** The router of OpenShift pins by a cookie of its own unless that is switched off. */
export const openShiftCookie: Balancer = {
  pins: [
    { holds: backend => !cookiesAreOff.holds(backend), says: cookiesAreOff.says },
    onIngress('haproxy.router.openshift.io/balance', is('source')),
  ],
  voids: [],
};
