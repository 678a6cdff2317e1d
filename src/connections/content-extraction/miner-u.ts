import type { Duration } from 'cdk8s';
import { baseUrl, elements, optional, refuse } from '../../k8s/demand';
import { given, secret, type Variable, value } from '../../k8s/environment';
import { NetworkPeer } from '../../k8s/network-peer';
import { wholeSeconds } from '../../k8s/seconds';
import type { SecretRef } from '../../k8s/secret-ref';
import { type Contribution, portOf } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

const CLOUD = 'https://mineru.net/api/v4';

/** What can be said of any MinerU. */
export interface MinerUReading extends EndpointOptions {
  /**
   * Longest time that a file takes.
   *
   * @default - 5 minutes
   */
  readonly timeout?: Duration;

  /**
   * Endings of the files that it reads, such as `pdf`; Open WebUI reads all others itself.
   *
   * @default - `pdf`
   */
  readonly fileExtensions?: string[];

  /**
   * Further parameters of MinerU, as JSON: `{ enable_ocr: true, language: 'en' }`.
   *
   * @default - none
   */
  // biome-ignore lint/suspicious/noExplicitAny: jsii has no narrower type for JSON
  readonly parameters?: { [name: string]: any };
}

/** A MinerU of your own. */
export interface MinerUOptions extends MinerUReading {
  /** URL of the server, such as `http://mineru.documents.svc:8000`. */
  readonly url: string;

  /**
   * The key that it asks for.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;
}

/** MinerU as a service. */
export interface MinerUCloudOptions extends MinerUReading {
  /** The key of the API. */
  readonly apiKey: SecretRef;

  /**
   * URL of the API.
   *
   * @default - https://mineru.net/api/v4, on the internet
   */
  readonly url?: string;
}

/** The variables of a MinerU of one's own. */
export function minerU({ url, apiKey, ...reading }: MinerUOptions): Contribution {
  const path = 'ContentExtraction.minerU';
  const address = baseUrl(`${path} url`, url);
  return contribution('local', address, apiKey, readingVariables(path, reading), {
    peer: reading.peer,
    port: portOf(new URL(address)),
  });
}

/** The variables of MinerU as a service. */
export function minerUCloud({ url, apiKey, ...reading }: MinerUCloudOptions): Contribution {
  const path = 'ContentExtraction.minerUCloud';
  const address = optional(url, link => baseUrl(`${path} url`, link)) ?? CLOUD;
  return contribution('cloud', address, apiKey, readingVariables(path, reading), {
    peer: reading.peer ?? (url === undefined ? NetworkPeer.internet() : undefined),
    port: portOf(new URL(address)),
  });
}

function contribution(
  mode: string,
  address: string,
  apiKey: SecretRef | undefined,
  reading: Variable[],
  flow: NonNullable<Contribution['flows']>[number],
): Contribution {
  return {
    env: [
      value('CONTENT_EXTRACTION_ENGINE', 'mineru'),
      value('MINERU_API_MODE', mode),
      value('MINERU_API_URL', address),
      ...(apiKey ? [secret('MINERU_API_KEY', apiKey)] : []),
      ...reading,
    ],
    flows: [flow],
  };
}

function readingVariables(path: string, { timeout, fileExtensions, parameters }: MinerUReading): Variable[] {
  return given({
    MINERU_API_TIMEOUT: timeout && wholeSeconds(`${path} timeout`, timeout),
    MINERU_FILE_EXTENSIONS: fileExtensions && endings(`${path} fileExtensions`, fileExtensions),
    MINERU_PARAMS: parameters && JSON.stringify(parameters),
  });
}

function endings(path: string, all: string[]): string {
  for (const each of all) if (!/^[a-z0-9]+$/.test(each)) refuse(path, "endings in lower case, such as 'pdf'", each);
  return elements(path, all);
}
