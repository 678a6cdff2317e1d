import { objectName } from '../../k8s/demand';
import { certManagerAnnotation } from '../cert-manager';
import { onRoute, settled, taken } from '../measure';
import { proxies } from '../proxies';
import { type Certificate, certificateOf, type Tls } from '../tls';
import { type TrafficOptions, trafficOf, trustedProxiesOf } from '../traffic';
import { suffixed, type Way } from '../way';
import type { IngressController } from './ingress-controller';
import { ingressObject } from './ingress-object';

/** An Ingress. */
export interface IngressOptions extends TrafficOptions {
  /**
   * Where TLS ends.
   *
   * @default - nowhere: plain HTTP, without microphone and secure cookies
   */
  readonly tls?: Tls;

  /**
   * Name of the IngressClass.
   *
   * @default - the usual one of the controller
   */
  readonly ingressClassName?: string;
}

/** A way in through an Ingress. */
export function ingress(controller: IngressController, options: IngressOptions): Way {
  const path = 'Exposure.ingress';
  const dialect = controller._dialect;
  const certificate = certificateOf(path, options.tls, dialect.certificates);
  const terminated = certificate !== undefined && certificate.kind !== 'inFront';
  const secure = certificate !== undefined;
  const className = objectName(`${path} ingressClassName`, options.ingressClassName ?? dialect.className);
  const traffic = trafficOf(path, options, dialect.capabilities, { secure, terminated });
  const hosts = [options.host, ...(options.furtherHosts ?? [])];
  return {
    origins: hosts.map(host => `${secure ? 'https' : 'http'}://${host}`),
    places: hosts.map(host => `${host} of the ingress class ${className}`),
    trustedProxies: trustedProxiesOf(path, options),
    ...proxies(path, options, dialect.proxies),
    capabilities: dialect.capabilities,
    bind: target => {
      const { name } = target.metadata(options.suffix);
      const spec = {
        hosts,
        className: dialect.classAnnotation ? undefined : className,
        tls: tlsOf(certificate, name),
        backend: target,
      };
      const measures = taken([
        dialect.classAnnotation !== undefined && onRoute(IN_ANNOTATION, { [dialect.classAnnotation]: className }),
        ...dialect.measures({
          ...traffic(target.program),
          certificate,
          terminated,
          service: target.service,
          spec,
          shared: target.metadata(),
          beside: (suffix, annotations) => target.metadata(suffixed(options.suffix, suffix), annotations),
        }),
        certManagerAnnotation(certificate),
      ]);
      const { annotations, service, objects, shared } = settled(measures);
      return {
        objects: {
          ingress: ingressObject(target.metadata(options.suffix, { ...annotations, ...options.annotations }), spec),
          ...objects,
        },
        shared,
        service: { annotations: service },
        measures,
      };
    },
  };
}

const IN_ANNOTATION = 'the field `ingressClassName` is not read by this controller';

/** `tls` of the Ingress, for certificates that are read from there. */
function tlsOf(certificate: Certificate | undefined, owner: string): { secretName?: string } | undefined {
  switch (certificate?.kind) {
    case 'secret':
      return { secretName: certificate.name };
    case 'issuer':
    case 'clusterIssuer':
      return { secretName: `${owner}-tls` };
    case 'controllerDefault':
      return {};
    default:
      return undefined;
  }
}
