import { k8s } from 'cdk8s-plus-28';
import { objectName } from '../../k8s/demand';
import type { Manifest } from '../../k8s/emit';
import { bytesOf } from '../../k8s/quantity';
import type { Way } from '../exposure';
import { type TrafficOptions, trafficOf } from '../traffic';
import type { IngressController } from './ingress-controller';
import type { Tls } from './tls';

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

  /**
   * Largest request, which bounds uploads, as `'100Mi'`.
   *
   * @default 100Mi
   */
  readonly maxBodySize?: string;
}

/** A way in through an Ingress. */
export function ingress(controller: IngressController, options: IngressOptions): Way {
  const path = 'Exposure.ingress';
  const dialect = controller._dialect;
  const secure = options.tls !== undefined;
  const className = objectName(`${path} ingressClassName`, options.ingressClassName ?? dialect.className);
  const secretName = options.tls?._secret;
  const traffic = trafficOf(path, options);
  const bodyBytes = bytesOf(`${path} maxBodySize`, options.maxBodySize ?? '100Mi');
  return {
    origin: `${secure ? 'https' : 'http'}://${options.host}`,
    render: target => ({
      ingress: k8s.KubeIngress.manifest({
        metadata: target.metadata(options.suffix, {
          ...dialect.annotations({ ...traffic(target.program), bodyBytes, secure }),
          ...options.annotations,
        }),
        spec: {
          ingressClassName: className,
          tls: secretName ? [{ hosts: [options.host], secretName }] : undefined,
          rules: [
            {
              host: options.host,
              http: {
                paths: [
                  {
                    path: '/',
                    pathType: 'Prefix',
                    backend: { service: { name: target.service, port: { number: target.port } } },
                  },
                ],
              },
            },
          ],
        },
      }) as Manifest,
    }),
  };
}
