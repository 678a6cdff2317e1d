import { Duration } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { CaCertificate } from '../../k8s/ca-certificate';
import { baseUrl, refuse, serverHost, text, wholeNumber } from '../../k8s/demand';
import { secret, type Variable } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import type { NetworkFlow } from '../../network/flow';
import { portOf } from '../contribution';
import type { RedisOptions, RedisSecretOptions, RedisSentinelOptions, RedisUrlOptions } from './options';

/** How a Redis is reached, for each of its two uses. */
export interface RedisAddress {
  /** What messages begin with. */
  readonly path: string;
  readonly options: RedisOptions & Partial<RedisSentinelOptions>;
  readonly flows: NetworkFlow[];
  /** What gives a program the URL; a password is in `<prefix>_PASSWORD`. */
  readonly as: (prefix: string) => RedisUrl;
  readonly sentinels?: { readonly hosts: string[]; readonly port: number };
  readonly isCluster?: boolean;
}

/** A URL, and what it needs. */
export interface RedisUrl {
  readonly before: Variable[];
  readonly url: string | SecretRef;
  readonly volumes?: k8s.Volume[];
  readonly mounts?: k8s.VolumeMount[];
}

/** One server, by its URL. */
export function addressByUrl(path: string, given: string, options: RedisUrlOptions): RedisAddress {
  const address = baseUrl(path, given, ['rediss', 'redis']);
  const { rootCertificate, peer } = options;
  const [scheme, rest] = address.split('://');
  if (rootCertificate && scheme !== 'rediss') {
    refuse(path, 'a URL with rediss:// beside a rootCertificate, which is not read otherwise', given);
  }
  const as = (prefix: string): RedisUrl => {
    const { before, user } = credentials(path, prefix, options);
    const file = mounted(prefix, rootCertificate);
    const query = file ? `?ssl_ca_certs=${file.path}` : '';
    return { before, url: `${scheme}://${user}${rest}${query}`, volumes: file?.volumes, mounts: file?.mounts };
  };
  as('REDIS'); // so that whoever gives an option hears of it
  return { path, options, flows: [{ peer, port: portOf(new URL(address)) }], as };
}

/** The servers of a cluster, by the URL of one of them, or of a balancer before them. */
export function addressOfCluster(given: string, options: RedisUrlOptions): RedisAddress {
  const path = 'Redis.fromCluster';
  const address = addressByUrl(path, given, options);
  const { pathname } = new URL(given);
  if (!['', '/', '/0'].includes(pathname)) refuse(path, 'a URL without a database, of which a cluster has one', given);
  return { ...address, isCluster: true };
}

/** One server, by its URL in a Secret. */
export function addressBySecret(path: string, url: SecretRef, options: RedisSecretOptions): RedisAddress {
  const { rootCertificate, peer } = options;
  return {
    path,
    options,
    flows: [{ peer }],
    as: prefix => {
      const { volumes, mounts } = mounted(prefix, rootCertificate) ?? {};
      return { before: [], url, volumes, mounts };
    },
  };
}

/** Servers of which Sentinels choose one. */
export function addressBySentinels(options: RedisSentinelOptions): RedisAddress {
  const path = 'Redis.fromSentinel';
  const { hosts, sentinelPort = 26379, masterName, port = 6379, database = 0, peer, attempts } = options;
  if (hosts.length === 0) refuse(`${path} hosts`, 'at least one host', '[]');
  for (const [at, host] of hosts.entries()) serverHost(`${path} hosts[${at}]`, host);
  if (!/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/.test(masterName)) {
    refuse(`${path} masterName`, "a name of a-z, 0-9, '.', '_' and '-', since it is the host of a URL", masterName);
  }
  wholeNumber(`${path} sentinelPort`, sentinelPort, 1, 65535);
  wholeNumber(`${path} port`, port, 1, 65535);
  wholeNumber(`${path} database`, database, 0);
  if (attempts !== undefined) wholeNumber(`${path} attempts`, attempts, 1);
  credentials(path, 'REDIS', options);
  return {
    path,
    // Without it everything hangs once the master is gone (open-webui docs, reference/env-configuration).
    options: { ...options, connectTimeout: options.connectTimeout ?? Duration.seconds(5) },
    flows: [
      { peer, port: sentinelPort },
      { peer, port },
    ],
    as: prefix => {
      const { before, user } = credentials(path, prefix, options);
      return { before, url: `redis://${user}${masterName}:${port}/${database}` };
    },
    sentinels: { hosts, port: sentinelPort },
  };
}

/** User and password as they stand in a URL, and the variable before it. */
export function credentials(
  path: string,
  prefix: string,
  { username, password }: Pick<RedisUrlOptions, 'username' | 'password'>,
): { before: Variable[]; user: string } {
  if (username !== undefined && !/^[\w.-]+$/.test(text(`${path} username`, username))) {
    refuse(`${path} username`, "a name of letters, digits, '.', '_' and '-'", username);
  }
  if (!password) {
    if (username !== undefined) refuse(`${path} username`, 'left out without a password', username);
    return { before: [], user: '' };
  }
  const name = `${prefix}_PASSWORD`;
  return { before: [secret(name, password)], user: `${username ?? ''}:$(${name})@` };
}

function mounted(prefix: string, certificate?: CaCertificate) {
  return certificate?._mounted(`${prefix.toLowerCase().replaceAll('_', '-')}-ca`);
}
