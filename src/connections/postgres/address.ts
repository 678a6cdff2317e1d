import type { CaCertificate } from '../../k8s/ca-certificate';
import { refuse, serverHost, wholeNumber } from '../../k8s/demand';

/** What a connection to Postgres asks of TLS (PostgreSQL documentation, "SSL Support"). */
export enum SslMode {
  DISABLE = 'disable',
  /** Encrypts, with whoever answers. */
  REQUIRE = 'require',
  /** Encrypts, if the authority signed the certificate. */
  VERIFY_CA = 'verify-ca',
  /** Encrypts, if the authority signed the certificate for this very host. */
  VERIFY_FULL = 'verify-full',
}

/** Where a database is. */
export interface PostgresAddress {
  /** Service or host of the server, such as `postgres` or `postgres.databases.svc`. */
  readonly host: string;

  /**
   * Its port.
   *
   * @default 5432
   */
  readonly port?: number;

  /** Name of the database. */
  readonly database: string;

  /**
   * What the connection asks of TLS.
   *
   * @default - SslMode.REQUIRE, or SslMode.VERIFY_FULL where a `rootCertificate` is given
   */
  readonly sslMode?: SslMode;
}

/** The port of a server. */
export function portNumber(path: string, port: number): number {
  return wholeNumber(`${path} port`, port, 1, 65535);
}

/**
 * The URL of a database: the user stands in it as it is given here, encoded already or a `$(NAME)`.
 *
 * @param query further parameters, encoded already
 */
export function postgresUrl(path: string, address: PostgresAddress, user: string, query: string[] = []): string {
  const { database, sslMode = SslMode.REQUIRE } = address;
  const server = `${serverHost(`${path} host`, address.host)}:${portNumber(path, address.port ?? 5432)}`;
  if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(database)) refuse(`${path} database`, "a database's name", database);
  return `postgresql://${user}@${server}/${database}?${[`sslmode=${sslMode}`, ...query].join('&')}`;
}

/** What is asked of TLS, so that what is to be verified can be. */
export function sslModeOf(path: string, sslMode: SslMode | undefined, rootCertificate?: CaCertificate): SslMode {
  const mode = sslMode ?? (rootCertificate ? SslMode.VERIFY_FULL : SslMode.REQUIRE);
  const isVerified = mode === SslMode.VERIFY_CA || mode === SslMode.VERIFY_FULL;
  if (isVerified && !rootCertificate)
    refuse(`${path} sslMode`, 'a mode that needs no rootCertificate, or give one', mode);
  if (!isVerified && rootCertificate) {
    refuse(
      `${path} sslMode`,
      'SslMode.VERIFY_FULL or VERIFY_CA beside a rootCertificate, which is not read otherwise',
      mode,
    );
  }
  return mode;
}
