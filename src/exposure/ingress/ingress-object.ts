import { k8s } from 'cdk8s-plus-28';
import type { Manifest } from '../../k8s/emit';
import type { ExposureTarget, ObjectMetadata } from '../way';

/** What an Ingress says beside its annotations. */
export interface IngressSpec {
  readonly hosts: string[];
  /** Left out where an annotation says it. */
  readonly className?: string;
  readonly tls?: { readonly secretName?: string };
  readonly backend: Pick<ExposureTarget, 'service' | 'port'>;
}

/** An Ingress that leads from the root of some hosts to a Service. */
export function ingressObject(metadata: ObjectMetadata, { hosts, className, tls, backend }: IngressSpec): Manifest {
  const service = { name: backend.service, port: { number: backend.port } };
  return k8s.KubeIngress.manifest({
    metadata,
    spec: {
      ingressClassName: className,
      tls: tls && [{ hosts, secretName: tls.secretName }],
      rules: hosts.map(host => ({ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service } }] } })),
    },
  }) as Manifest;
}
