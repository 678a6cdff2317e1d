import { keyed, refuse, text } from '../../k8s/demand';
import { onRoute, onService } from '../measure';
import type { IngressDialect } from './dialect';

/** A controller that this library does not know. */
export interface CustomIngressOptions {
  /** Name of its IngressClass. */
  readonly ingressClassName: string;

  /**
   * How it keeps a browser at one pod, in words: `'by the cookie that edge.example.com/sticky asks for'`. It is written on the Ingress,
   * and rules that ask about several replicas take its word.
   */
  readonly pinsSessions: string;

  /**
   * Annotations that it reads at the Ingress: sessions, at least five minutes of silence, uploads, streams, a redirect.
   *
   * @default - none
   */
  readonly ingressAnnotations?: { [key: string]: string };

  /**
   * Annotations that it reads at the Service.
   *
   * @default - none
   */
  readonly serviceAnnotations?: { [key: string]: string };
}

const BY_HAND =
  'how this controller is told so is not known here: say it with the annotations of IngressController.custom';

/** A controller by the word of whoever knows it. */
export function custom(options: CustomIngressOptions): IngressDialect {
  const path = 'IngressController.custom';
  const pinsSessions = text(`${path} pinsSessions`, options.pinsSessions);
  keyed(`${path} ingressAnnotations`, options.ingressAnnotations ?? {});
  keyed(`${path} serviceAnnotations`, options.serviceAnnotations ?? {});
  if (/^(none|no|-|n\/a)$/i.test(pinsSessions)) refuse(`${path} pinsSessions`, 'how it pins sessions', pinsSessions);
  return {
    className: options.ingressClassName,
    capabilities: {
      cookie: { name: BY_HAND, seconds: BY_HAND, sameSite: BY_HAND },
      idleTimeout: BY_HAND,
      totalTimeout: BY_HAND,
      maxBodySize: BY_HAND,
      redirectHttp: BY_HAND,
    },
    certificates: ['secret', 'issuer', 'clusterIssuer', 'controllerDefault', 'inFront'],
    measures: ({ cookie }) => [
      cookie && onRoute('no manifest shows it', { 'cdk8s-open-webui.io/session-affinity': pinsSessions }),
      onRoute('as given', options.ingressAnnotations ?? {}),
      onService('as given', options.serviceAnnotations ?? {}),
    ],
  };
}
