import { objectName, refuse } from '../k8s/demand';

/** Where TLS of a host ends, and where the certificate comes from. */
export class Tls {
  /**
   * At the controller, with a certificate in a Secret of type `kubernetes.io/tls`.
   *
   * @param name name of the Secret, in the namespace of the part
   */
  public static secret(name: string): Tls {
    return new Tls({ kind: 'secret', name: objectName('Tls.secret', name) });
  }

  /**
   * At the controller, with a certificate of cert-manager.
   *
   * @param name name of the Issuer, in the namespace of the part
   */
  public static issuer(name: string): Tls {
    return new Tls({ kind: 'issuer', name: objectName('Tls.issuer', name) });
  }

  /**
   * At the controller, with a certificate of cert-manager.
   *
   * @param name name of the ClusterIssuer
   */
  public static clusterIssuer(name: string): Tls {
    return new Tls({ kind: 'clusterIssuer', name: objectName('Tls.clusterIssuer', name) });
  }

  /**
   * At a balancer of AWS, with certificates of its Certificate Manager.
   *
   * @param arns their names, such as `arn:aws:acm:eu-central-1:111122223333:certificate/…`, the default one first
   */
  public static acm(arns: string[]): Tls {
    if (arns.length === 0) refuse('Tls.acm arns', 'at least one; Tls.controllerDefault() finds them by host', '[]');
    for (const [index, arn] of arns.entries()) {
      if (!/^arn:aws[\w-]*:(acm|iam):[\w-]*:\d{12}:(server-)?certificate\/[^\s,]+$/.test(arn)) {
        refuse(`Tls.acm arns[${index}]`, 'the ARN of a certificate', arn);
      }
    }
    return new Tls({ kind: 'acm', arns: [...arns] });
  }

  /** At a balancer of Google Cloud, with a certificate that Google makes for the hosts: a ManagedCertificate of GKE. */
  public static gkeManaged(): Tls {
    return new Tls({ kind: 'gkeManaged' });
  }

  /** At the controller, with the certificate that it has for the host or for all: what its operator set up. */
  public static controllerDefault(): Tls {
    return new Tls({ kind: 'controllerDefault' });
  }

  /** In front of the controller, which gets plain HTTP. */
  public static inFront(): Tls {
    return new Tls({ kind: 'inFront' });
  }

  /** @internal */
  public readonly _certificate: Certificate;

  /** @internal */
  protected readonly _brand = 'Tls';

  private constructor(certificate: Certificate) {
    this._certificate = certificate;
  }
}

/** Where a certificate comes from, by the name of its factory. */
export type CertificateKind = Certificate['kind'];

/**
 * A certificate.
 *
 * @internal
 */
export type Certificate =
  | { readonly kind: 'secret' | 'issuer' | 'clusterIssuer'; readonly name: string }
  | { readonly kind: 'acm'; readonly arns: string[] }
  | { readonly kind: 'gkeManaged' | 'controllerDefault' | 'inFront' };

/** The certificate, refused where a controller cannot have it from there. */
export function certificateOf(path: string, tls: Tls | undefined, kinds: readonly CertificateKind[]) {
  const certificate = tls?._certificate;
  if (certificate && !kinds.includes(certificate.kind)) {
    refuse(
      `${path} tls`,
      `one of ${kinds.map(kind => `Tls.${kind}`).join(', ')} with this controller`,
      `Tls.${certificate.kind}`,
    );
  }
  return certificate;
}

/** Name of the Secret that a certificate is in, as the user gave it. */
export function secretOf(certificate: Certificate | undefined): string | undefined {
  return certificate?.kind === 'secret' ? certificate.name : undefined;
}
