import type { SecretRef } from '../../k8s/secret-ref';

/** How the connection to a directory is protected. */
export class LdapTls {
  /**
   * TLS from the first byte (`ldaps`), with a certificate that is checked.
   *
   * @param ca the key of a Secret that holds the certificates of the authorities, in PEM; those of the image if left out
   *
   * @example
   * LdapTls.verified(SecretRef.of('ldap', 'ca.crt'));
   */
  public static verified(ca?: SecretRef): LdapTls {
    return new LdapTls(true, true, ca);
  }

  /**
   * TLS from the first byte (`ldaps`), whoever answers: somebody in between reads every password.
   *
   * @example
   * SignIn.ldap({ host: 'ldap.example.com', searchBase: 'dc=example,dc=com', tls: LdapTls.unverified() });
   */
  public static unverified(): LdapTls {
    return new LdapTls(true, false);
  }

  /**
   * Nothing: everybody in between reads every password.
   *
   * @example
   * SignIn.ldap({ host: 'ldap.example.com', searchBase: 'dc=example,dc=com', tls: LdapTls.none() });
   */
  public static none(): LdapTls {
    return new LdapTls(false, false);
  }

  /** @internal */
  public readonly _used: boolean;

  /** @internal */
  public readonly _verified: boolean;

  /** @internal */
  public readonly _ca?: SecretRef;

  /** @internal */
  protected readonly _brand = 'LdapTls';

  private constructor(used: boolean, verified: boolean, ca?: SecretRef) {
    this._used = used;
    this._verified = verified;
    this._ca = ca;
  }
}
