import { baseUrl, optional } from '../../k8s/demand';
import { given, secret, value } from '../../k8s/environment';
import { jsonText } from '../../k8s/json-variable';
import { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';
import { type Contribution, portOf } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

const DATALAB = 'https://www.datalab.to/api/v1/marker';

/** Marker, by Datalab or on a server of your own. */
export interface DatalabMarkerOptions extends EndpointOptions {
  /** The key that it asks for; a server of your own that asks for none needs one all the same. */
  readonly apiKey: SecretRef;

  /**
   * URL of the API of a server of your own.
   *
   * @default - https://www.datalab.to/api/v1/marker, on the internet
   */
  readonly url?: string;

  /**
   * Whether a language model helps with tables, formulas and forms.
   *
   * @default false
   */
  readonly useLlm?: boolean;

  /**
   * Whether every page is read as a picture.
   *
   * @default false
   */
  readonly forceOcr?: boolean;

  /**
   * Whether the text that somebody else's OCR has left is taken out first.
   *
   * @default false
   */
  readonly stripExistingOcr?: boolean;

  /**
   * Whether pages are marked in the text.
   *
   * @default false
   */
  readonly paginate?: boolean;

  /**
   * Whether lines are formatted.
   *
   * @default false
   */
  readonly formatLines?: boolean;

  /**
   * Whether pictures are left out.
   *
   * @default false
   */
  readonly withoutImages?: boolean;

  /**
   * Whether what the server has read before is read again.
   *
   * @default false
   */
  readonly skipCache?: boolean;

  /**
   * What the text comes as.
   *
   * @default MarkerOutput.MARKDOWN
   */
  readonly output?: MarkerOutput;

  /**
   * Further options of Marker, as JSON: `{ disable_links: true }`.
   *
   * @default - none
   */
  // biome-ignore lint/suspicious/noExplicitAny: jsii has no narrower type for JSON
  readonly parameters?: { [name: string]: any };
}

/** What Marker makes of a file. */
export enum MarkerOutput {
  MARKDOWN = 'markdown',
  HTML = 'html',
  JSON = 'json',
}

/** The variables of Marker. */
export function datalabMarker(options: DatalabMarkerOptions): Contribution {
  const address = optional(options.url, link => baseUrl('ContentExtraction.datalabMarker url', link));
  return {
    env: [
      value('CONTENT_EXTRACTION_ENGINE', 'datalab_marker'),
      secret('DATALAB_MARKER_API_KEY', options.apiKey),
      ...given({
        DATALAB_MARKER_API_BASE_URL: address,
        DATALAB_MARKER_USE_LLM: options.useLlm,
        DATALAB_MARKER_FORCE_OCR: options.forceOcr,
        DATALAB_MARKER_STRIP_EXISTING_OCR: options.stripExistingOcr,
        DATALAB_MARKER_PAGINATE: options.paginate,
        DATALAB_MARKER_FORMAT_LINES: options.formatLines,
        DATALAB_MARKER_DISABLE_IMAGE_EXTRACTION: options.withoutImages,
        DATALAB_MARKER_SKIP_CACHE: options.skipCache,
        DATALAB_MARKER_OUTPUT_FORMAT: options.output,
        DATALAB_MARKER_ADDITIONAL_CONFIG: options.parameters && jsonText(options.parameters),
      }),
    ],
    flows: [
      {
        peer: options.peer ?? (address === undefined ? NetworkPeer.internet() : undefined),
        port: portOf(new URL(address ?? DATALAB)),
      },
    ],
  };
}
