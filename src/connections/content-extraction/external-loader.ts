import { baseUrl, refuse, text } from '../../k8s/demand';
import { given, secret, value } from '../../k8s/environment';
import { jsonText, reference } from '../../k8s/json-variable';
import type { SecretRef } from '../../k8s/secret-ref';
import { type Contribution, portOf } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

/** A loader of your own. */
export interface ExternalDocumentLoaderOptions extends EndpointOptions {
  /** URL that `/process` is put behind, such as `http://loader.documents.svc:8080`. */
  readonly url: string;

  /** The key that it asks for; without one Open WebUI does not use the loader, and says nothing. */
  readonly apiKey: SecretRef;

  /**
   * Further headers of every request; `{{USER_EMAIL}}` and others stand for who asks.
   *
   * @default - none
   */
  readonly headers?: { [name: string]: string };

  /**
   * Further headers whose values are secret; a `"` or `\` in one would break the JSON that they are put into.
   *
   * @default - none
   */
  readonly secretHeaders?: { [name: string]: SecretRef };
}

/** The variables of a loader of one's own. */
export function externalLoader(options: ExternalDocumentLoaderOptions): Contribution {
  const { apiKey, headers = {}, secretHeaders = {}, peer } = options;
  const path = 'ContentExtraction.external';
  const address = baseUrl(`${path} url`, options.url);
  for (const [name, header] of Object.entries(headers)) text(`${path} headers.${name}`, header);
  const secrets = Object.entries(secretHeaders).map(([name, ref], index) => ({
    name,
    variable: secret(`EXTERNAL_DOCUMENT_LOADER_HEADER_${index}`, ref),
  }));
  const all = {
    ...headers,
    ...Object.fromEntries(secrets.map(({ name, variable }) => [name, reference(variable.name)])),
  };
  for (const name of Object.keys(all)) {
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) refuse(`${path} headers`, "a header's name (RFC 9110)", name);
    if (name in headers && name in secretHeaders) refuse(`${path} secretHeaders`, 'no header of headers', name);
  }
  return {
    env: [
      value('CONTENT_EXTRACTION_ENGINE', 'external'),
      value('EXTERNAL_DOCUMENT_LOADER_URL', address),
      secret('EXTERNAL_DOCUMENT_LOADER_API_KEY', apiKey),
      ...secrets.map(({ variable }) => variable),
      ...given({
        EXTERNAL_DOCUMENT_LOADER_HEADERS: Object.keys(all).length > 0 ? jsonText(all) : undefined,
      }),
    ],
    flows: [{ peer, port: portOf(new URL(address)) }],
  };
}
