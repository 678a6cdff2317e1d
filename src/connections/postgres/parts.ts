import type { CaCertificate } from '../../k8s/ca-certificate';
import { refuse, text } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import type { Contribution } from '../contribution';
import { type PostgresAddress, postgresUrl, SslMode, sslModeOf } from './address';
import type { PostgresOptions } from './options';

/** A Postgres by its parts. */
export interface PostgresParts extends PostgresOptions, PostgresAddress {
  /** Name of the role. */
  readonly username: string;

  /** The key of a Secret that holds the password: letters and digits, since it becomes part of a URL as it is. */
  readonly password: SecretRef;

  /**
   * Who signed the server's certificate.
   *
   * @default - nobody is asked
   */
  readonly rootCertificate?: CaCertificate;
}

/** A database of Amazon RDS or Aurora that knows its clients by their identity in AWS. */
export interface RdsIamOptions extends PostgresOptions, PostgresAddress {
  /** Name of the role, which has been granted `rds_iam`. */
  readonly username: string;

  /**
   * Region of the database, such as `eu-central-1`.
   *
   * @default - what the identity's own variables say: EKS sets them for ServiceAccounts with a role
   */
  readonly region?: string;

  /**
   * Who signed the server's certificate: the bundle of Amazon RDS.
   *
   * @default - nobody is asked
   */
  readonly rootCertificate?: CaCertificate;
}

/** What a Postgres needs of its program that has no password. */
export const TOKENS = 'tokens of AWS';

/** How a program comes by the URL of a database: its variable `<PREFIX>_URL`, and what that needs. */
export interface PostgresAccess {
  /** What messages begin with. */
  readonly path: string;
  readonly port?: number;
  readonly as: (prefix: string) => Omit<Contribution, 'flows' | 'facts'>;
  /** What only Open WebUI understands of it. */
  readonly needs?: string;
}

/** A URL that is in a Secret as a whole. */
export function accessByUrl(path: string, url: SecretRef, port?: number): PostgresAccess {
  return { path, port, as: prefix => ({ env: [secret(`${prefix}_URL`, url)] }) };
}

/** A URL that is put together in the pod. */
export function accessByParts(parts: PostgresParts): PostgresAccess {
  const path = 'Postgres.fromParts';
  return accessWith(path, parts, prefix => {
    const password = `${prefix}_PASSWORD`;
    return { before: [secret(password, parts.password)], user: `${user(path, parts.username)}:$(${password})` };
  });
}

/** A URL without password: Open WebUI asks AWS for a token (open-webui v0.11.4, internal/db.py, `RDSIAMTokenAuth`). */
export function accessByIam(options: RdsIamOptions): PostgresAccess {
  const path = 'Postgres.fromRdsIam';
  const { username, host, region, sslMode } = options;
  if (sslMode === SslMode.DISABLE) refuse(`${path} sslMode`, 'a mode with TLS, which RDS demands of tokens', sslMode);
  const access = accessWith(path, options, () => ({ user: user(path, username) }));
  // boto3 reads no other name.
  const where = region === undefined ? [] : [value('AWS_DEFAULT_REGION', text(`${path} region`, region))];
  return {
    ...access,
    needs: TOKENS,
    as: prefix => {
      const { env = [], ...rest } = access.as(prefix);
      // Once for the program, whichever of its databases they are for.
      const tokens = prefix === 'DATABASE' ? [value('DATABASE_ENABLE_IAM_TOKEN_AUTH', true), ...where] : [];
      return {
        ...rest,
        env: [...env, ...tokens],
        workloadIdentity: true,
        tokensFor: `${username}@${host}:${access.port}`,
      };
    },
  };
}

function accessWith(
  path: string,
  parts: PostgresAddress & Pick<PostgresParts, 'rootCertificate' | 'schema'>,
  credentials: (prefix: string) => { before?: Contribution['env']; user: string },
): PostgresAccess {
  const { rootCertificate, schema } = parts;
  const sslMode = sslModeOf(path, parts.sslMode, rootCertificate);
  const as = (prefix: string) => {
    const { before = [], user } = credentials(prefix);
    const file = rootCertificate?._mounted(`${prefix.toLowerCase().replaceAll('_', '-')}-ca`);
    const query = [
      ...(file ? [`sslrootcert=${file.path}`] : []),
      // The type of vectors may be in another schema.
      ...(schema === undefined || prefix !== 'DATABASE' ? [] : [`options=-csearch_path%3D${schema}`]),
    ];
    const url = value(`${prefix}_URL`, postgresUrl(path, { ...parts, sslMode }, user, query));
    return { env: [...before, url], volumes: file?.volumes, mounts: file?.mounts };
  };
  as('DATABASE'); // so that whoever gives a part hears of it
  return { path, port: parts.port ?? 5432, as, needs: rootCertificate && 'a rootCertificate' };
}

function user(path: string, username: string): string {
  return encodeURIComponent(text(`${path} username`, username));
}
