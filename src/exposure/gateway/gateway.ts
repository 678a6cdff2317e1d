import { type ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import {
  Gateway as GatewayKind,
  type GatewaySpecListeners,
  GatewaySpecListenersTlsMode,
} from '../../../imports/gateway.networking.k8s.io';
import { dnsLabel, host, objectName, wholeNumber } from '../../k8s/demand';
import { emit } from '../../k8s/emit';
import { chartLabels } from '../../k8s/identity';
import { AdmittedRoutes } from './admitted-routes';
import { type GatewayRef, ListenerProtocol } from './gateway-ref';

/** Props of `Gateway`. */
export interface GatewayProps {
  /** Name of the GatewayClass, such as `eg`, `istio` or `nginx`: whose implementation serves it. */
  readonly gatewayClassName: string;

  /**
   * Name of the Secret of type `kubernetes.io/tls` with the certificate, in the namespace of the Gateway; not with AWS, whose
   * certificates are elsewhere.
   *
   * @default - none: plain HTTP only
   */
  readonly certificate?: string;

  /**
   * Host that the listeners are for, as `chat.example.com` or `*.example.com`.
   *
   * @default - any
   */
  readonly hostname?: string;

  /**
   * Whose routes may attach.
   *
   * @default AdmittedRoutes.ofSameNamespace()
   */
  readonly admits?: AdmittedRoutes;

  /**
   * Port for HTTPS; Traefik's must be that of an entry point.
   *
   * @default 443
   */
  readonly httpsPort?: number;

  /**
   * Port for plain HTTP; Traefik's must be that of an entry point.
   *
   * @default 80
   */
  readonly httpPort?: number;

  /**
   * Annotations, such as `cert-manager.io/cluster-issuer`, which fills the Secret of the certificate.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Name of the Gateway.
   *
   * @default - the path of the construct below the App
   */
  readonly name?: string;
}

/** A Gateway for those to whom nobody else gives one: a listener `http`, and with a certificate one `https`. */
export class Gateway extends Construct {
  /** The Gateway. */
  public readonly apiObject: ApiObject;

  /** What `Exposure.httpRoute` attaches to; with a certificate it sends plain HTTP to HTTPS. */
  public readonly ref: GatewayRef;

  /**
   * @throws if a prop is out of its bounds
   */
  constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id);
    const { namespace } = Chart.of(this);
    const { certificate, annotations } = props;
    const name = dnsLabel('gateway.name', props.name ?? this.node.path.replaceAll('/', '-'));
    this.apiObject = emit(this, 'gateway', GatewayKind, {
      metadata: { name, namespace, labels: chartLabels(this), annotations },
      spec: {
        gatewayClassName: objectName('gateway.gatewayClassName', props.gatewayClassName),
        listeners: listeners(props),
      },
    });
    this.ref =
      certificate === undefined
        ? { name, namespace, section: 'http', protocol: ListenerProtocol.HTTP }
        : { name, namespace, section: 'https', redirectSection: 'http' };
  }
}

function listeners({ certificate, hostname, ...props }: GatewayProps): GatewaySpecListeners[] {
  if (hostname !== undefined) host('gateway.hostname', hostname.replace(/^\*\./, ''));
  const { admits = AdmittedRoutes.ofSameNamespace(), httpPort = 80, httpsPort = 443 } = props;
  const shared = { hostname, allowedRoutes: { namespaces: admits._namespaces } };
  const http = { name: 'http', port: wholeNumber('gateway.httpPort', httpPort, 1, 65535), protocol: 'HTTP', ...shared };
  if (certificate === undefined) return [http];
  const certificateRefs = [{ name: objectName('gateway.certificate', certificate) }];
  return [
    http,
    {
      name: 'https',
      port: wholeNumber('gateway.httpsPort', httpsPort, 1, 65535),
      protocol: 'HTTPS',
      tls: { mode: GatewaySpecListenersTlsMode.TERMINATE, certificateRefs },
      ...shared,
    },
  ];
}
