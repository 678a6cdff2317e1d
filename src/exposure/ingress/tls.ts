import { objectName } from '../../k8s/demand';

/** Where TLS of a host ends. */
export class Tls {
  /**
   * At the controller, with a certificate in a Secret of type `kubernetes.io/tls`.
   *
   * @param name name of the Secret, in the namespace of the part
   */
  public static secret(name: string): Tls {
    return new Tls(objectName('Tls.secret', name));
  }

  /** In front of the controller, which gets plain HTTP. */
  public static inFront(): Tls {
    return new Tls();
  }

  /** @internal */
  public readonly _secret?: string;

  /** @internal */
  protected readonly _brand = 'Tls';

  private constructor(secret?: string) {
    this._secret = secret;
  }
}
