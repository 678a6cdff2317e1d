import { optional, refuse, text, url } from '../../k8s/demand';
import { optionalValue, secret, type Variable, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import { type Contribution, portOf } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';
import type { ChromaAuthentication } from './chroma-authentication';

/** A part of a Chroma server. */
export interface ChromaScopeOptions {
  /**
   * The tenant, which must exist.
   *
   * @default - Chroma's own, `default_tenant`
   */
  readonly tenant?: string;

  /**
   * The database of the tenant, which must exist.
   *
   * @default - Chroma's own, `default_database`
   */
  readonly database?: string;
}

/** A Chroma server that runs elsewhere; its major version must be that of the image's client: 1 for Open WebUI 0.11. */
export interface ChromaOptions extends EndpointOptions, ChromaScopeOptions {
  /** Its URL, such as `http://chroma.example.com:8000`, without path. */
  readonly url: string;

  /**
   * How Open WebUI signs in. A Chroma server of version 1 or newer asks nobody: this is for a proxy in front of it.
   *
   * @default - not at all
   */
  readonly authentication?: ChromaAuthentication;

  /**
   * Headers of each request, by name; neither `,` nor `=` can be in one, which separate them.
   *
   * @default - none
   */
  readonly headers?: { [name: string]: string };

  /**
   * Headers whose values are keys of Secrets, by name; neither `,` nor `=` can be in a value.
   *
   * @default - none
   */
  readonly secretHeaders?: { [name: string]: SecretRef };
}

const PATH = 'VectorDatabase.chroma';

/** The variables of a Chroma server. */
export function chroma(options: ChromaOptions): Contribution {
  const address = url(`${PATH} url`, options.url);
  if (address.pathname + address.search + address.hash !== '/') {
    refuse(`${PATH} url`, 'a URL without path and query', address.origin + address.pathname);
  }
  const port = portOf(address);
  return {
    env: [
      ...chromaSettings(`${PATH} `, address.hostname, port, address.protocol === 'https:', options),
      ...(options.authentication?._env ?? []),
      ...headers(options),
    ],
    flows: [{ peer: options.peer, port }],
  };
}

/** What every Chroma server is told; `prefix` is what stands before the name of a prop in an error. */
export function chromaSettings(prefix: string, host: string, port: number, tls: boolean, scope: ChromaScopeOptions) {
  return [
    value('VECTOR_DB', 'chroma'),
    value('CHROMA_HTTP_HOST', host),
    value('CHROMA_HTTP_PORT', port),
    value('CHROMA_HTTP_SSL', tls),
    ...optionalValue(
      'CHROMA_TENANT',
      optional(scope.tenant, given => text(`${prefix}tenant`, given)),
    ),
    ...optionalValue(
      'CHROMA_DATABASE',
      optional(scope.database, given => text(`${prefix}database`, given)),
    ),
  ];
}

/** One list, split at `,` and `=` (open-webui v0.11.4, backend/open_webui/config.py:520). */
function headers({ headers = {}, secretHeaders = {} }: ChromaOptions): Variable[] {
  const secrets = Object.entries(secretHeaders).map(([name, ref], index) => ({
    name,
    ref,
    variable: `CHROMA_HTTP_HEADER_${index}`,
  }));
  const elements = [
    ...Object.entries(headers).map(([name, text]) => [
      `${PATH} headers`,
      name,
      element(`${PATH} headers['${name}']`, text),
    ]),
    ...secrets.map(({ name, variable }) => [`${PATH} secretHeaders`, name, `$(${variable})`]),
  ].map(([path, name, text]) => `${element(path, name)}=${text}`);
  if (elements.length === 0) return [];
  const before = secrets.map(({ variable, ref }) => secret(variable, ref));
  return [...before, value('CHROMA_HTTP_HEADERS', elements.join(','))];
}

function element(path: string, given: string): string {
  return /[,=]/.test(given) ? refuse(path, "without ',' and '=', which separate headers", given) : text(path, given);
}
