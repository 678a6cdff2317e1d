import type { Duration } from 'cdk8s';
import type { Contribution } from '../../../connections/contribution';
import { dataKey, objectName, refuse, url, wholeNumber } from '../../../k8s/demand';
import { optionalSecret, optionalValue, type Variable, value } from '../../../k8s/environment';
import { wholeSeconds } from '../../../k8s/seconds';
import type { SecretRef } from '../../../k8s/secret-ref';
import { givenList } from '../options';

/** Certificates in a ConfigMap, such as trust-manager writes. */
export interface TrustedCertificates {
  /** Name of the ConfigMap. */
  readonly configMap: string;

  /** Its key, which holds all certificates that are trusted, the public ones too, in PEM. */
  readonly key: string;
}

/** A proxy that requests leave through. */
export interface OutboundProxy {
  /** URL of the proxy, such as `http://proxy.example.com:3128`. */
  readonly url: string;

  /** Hosts that are reached without it: those of the cluster, such as `.svc`, and those of databases. */
  readonly except: string[];
}

/** How Open WebUI's server works, whatever it serves. */
export interface ServerOptions {
  /**
   * Whether functions and tools that administrators have uploaded run, which are programs in Open WebUI's own process.
   *
   * @default true
   */
  readonly plugins?: boolean;

  /**
   * Whether all functions are off at the start: a way out where one of them keeps the server from starting.
   *
   * @default false
   */
  readonly safeMode?: boolean;

  /**
   * Whether it asks GitHub for newer releases.
   *
   * @default true
   */
  readonly versionCheck?: boolean;

  /**
   * The key of an enterprise licence.
   *
   * @default - none
   */
  readonly licenseKey?: SecretRef;

  /**
   * Whether it compresses answers; a proxy may do so instead.
   *
   * @default true
   */
  readonly compression?: boolean;

  /**
   * Whether JSON is read and written by a faster library, which upstream recommends for several replicas (since 0.11.0).
   *
   * @default false
   */
  readonly fastJson?: boolean;

  /**
   * Tokens of an answer that are sent together: a whole number of 1 or more. Upstream recommends 5 to 10 for many users.
   *
   * @default 1
   */
  readonly streamChunkSize?: number;

  /**
   * Longest time that an answer of a tool server may take, in whole seconds.
   *
   * @default - `timeout` of `modelRequests`
   */
  readonly toolServerTimeout?: Duration;

  /**
   * The certificates that it trusts, instead of those of the image.
   *
   * @default - those of the image
   */
  readonly trustedCertificates?: TrustedCertificates;

  /**
   * The proxy that requests leave through.
   *
   * @default - none
   */
  readonly proxy?: OutboundProxy;
}

const PATH = 'webui.server';
const CERTIFICATES = '/etc/open-webui/certificates';

/** The variables of how the server works. */
export function server(options: ServerOptions): Contribution {
  const certificates = trusted(options.trustedCertificates);
  const { streamChunkSize, toolServerTimeout } = options;
  return {
    env: [
      ...optionalValue('ENABLE_PLUGINS', options.plugins),
      ...optionalValue('SAFE_MODE', options.safeMode),
      ...optionalValue('ENABLE_VERSION_UPDATE_CHECK', options.versionCheck),
      ...optionalSecret('LICENSE_KEY', options.licenseKey),
      ...optionalValue('ENABLE_COMPRESSION_MIDDLEWARE', options.compression),
      ...optionalValue('ENABLE_ORJSON', options.fastJson),
      ...(streamChunkSize === undefined
        ? []
        : [value('CHAT_RESPONSE_STREAM_DELTA_CHUNK_SIZE', wholeNumber(`${PATH}.streamChunkSize`, streamChunkSize, 1))]),
      ...optionalValue(
        'AIOHTTP_CLIENT_TIMEOUT_TOOL_SERVER',
        toolServerTimeout && wholeSeconds(`${PATH}.toolServerTimeout`, toolServerTimeout),
      ),
      ...(certificates.env ?? []),
      ...proxied(options.proxy),
    ],
    volumes: certificates.volumes,
    mounts: certificates.mounts,
  };
}

/** Its three libraries for HTTP look for certificates in three places. */
function trusted(certificates: TrustedCertificates | undefined): Contribution {
  if (!certificates) return {};
  const path = `${PATH}.trustedCertificates`;
  const name = objectName(`${path}.configMap`, certificates.configMap);
  const key = dataKey(`${path}.key`, certificates.key);
  const file = `${CERTIFICATES}/${key}`;
  return {
    env: ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'AIOHTTP_CLIENT_SSL_CERT_FILE'].map(each => value(each, file)),
    volumes: [{ name: 'certificates', configMap: { name, items: [{ key, path: key }] } }],
    mounts: [{ name: 'certificates', mountPath: CERTIFICATES, readOnly: true }],
  };
}

function proxied(proxy: OutboundProxy | undefined): Variable[] {
  if (!proxy) return [];
  const path = `${PATH}.proxy`;
  url(`${path}.url`, proxy.url);
  if (proxy.except.length === 0) refuse(`${path}.except`, "hosts of the cluster at least, such as '.svc'", '[]');
  return [
    value('http_proxy', proxy.url),
    value('https_proxy', proxy.url),
    ...givenList('no_proxy', `${path}.except`, proxy.except),
  ];
}
