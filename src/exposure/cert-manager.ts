import { type Measure, type Objects, onRoute } from './measure';
import type { Certificate } from './tls';
import type { ObjectMetadata } from './way';

const WHY = 'cert-manager makes the Secret that `tls` names, and renews it';

/** What cert-manager reads at an Ingress. */
export function certManagerAnnotation(certificate: Certificate | undefined): Measure | undefined {
  switch (certificate?.kind) {
    case 'issuer':
      return onRoute(WHY, { 'cert-manager.io/issuer': certificate.name });
    case 'clusterIssuer':
      return onRoute(WHY, { 'cert-manager.io/cluster-issuer': certificate.name });
    default:
      return undefined;
  }
}

/** What it reads for an object that is no Ingress; the Secret has the name of its Certificate. */
export function certManagerCertificate(
  certificate: Certificate | undefined,
  hosts: string[],
  metadata: ObjectMetadata,
): Objects {
  if (certificate?.kind !== 'issuer' && certificate?.kind !== 'clusterIssuer') return {};
  const kind = certificate.kind === 'issuer' ? 'Issuer' : 'ClusterIssuer';
  return {
    certificate: {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata,
      spec: {
        secretName: metadata.name,
        dnsNames: hosts,
        issuerRef: { group: 'cert-manager.io', kind, name: certificate.name },
      },
    },
  };
}
