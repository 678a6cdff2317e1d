import { dnsLabel, objectName, refuse } from '../../k8s/demand';

/** The Gateway that a route attaches to. */
export interface GatewayRef {
  /** Name of the Gateway. */
  readonly name: string;

  /**
   * Its namespace. A listener admits routes of its own namespace only, unless its `allowedRoutes` says otherwise: the Gateway's
   * owner must admit the part's.
   *
   * @default - the part's
   */
  readonly namespace?: string;

  /**
   * Name of the listener. Without it the route answers on each of them, plain HTTP included.
   *
   * @default - all listeners
   */
  readonly section?: string;

  /**
   * Name of the listener for plain HTTP, from where browsers are sent to HTTPS.
   *
   * @default - none: plain HTTP is the matter of the Gateway's owner
   */
  readonly redirectSection?: string;

  /**
   * What the listener speaks with browsers.
   *
   * @default ListenerProtocol.HTTPS
   */
  readonly protocol?: ListenerProtocol;
}

/** What a listener speaks with browsers. */
export enum ListenerProtocol {
  HTTP = 'http',
  HTTPS = 'https',
}

/** Checks a reference where it was typed. */
export function demandGateway(path: string, gateway: GatewayRef): Required<Pick<GatewayRef, 'protocol'>> & GatewayRef {
  const { name, namespace, section, redirectSection, protocol = ListenerProtocol.HTTPS } = gateway;
  objectName(`${path}.name`, name);
  if (namespace !== undefined) dnsLabel(`${path}.namespace`, namespace);
  if (section !== undefined) objectName(`${path}.section`, section);
  if (redirectSection !== undefined) {
    objectName(`${path}.redirectSection`, redirectSection);
    if (protocol === ListenerProtocol.HTTP) {
      refuse(`${path}.redirectSection`, 'left out with ListenerProtocol.HTTP', redirectSection);
    }
    if (section === undefined || section === redirectSection) {
      refuse(`${path}.section`, 'the listener for HTTPS where a redirectSection is given', section);
    }
  }
  return { ...gateway, protocol };
}
