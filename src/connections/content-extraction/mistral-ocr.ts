import { baseUrl, optional } from '../../k8s/demand';
import { given, secret, value } from '../../k8s/environment';
import { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';
import { type Contribution, portOf } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

const MISTRAL = 'https://api.mistral.ai/v1';

/** OCR by Mistral. */
export interface MistralOcrOptions extends EndpointOptions {
  /** The key of the API. */
  readonly apiKey: SecretRef;

  /**
   * URL of an API that is another one than Mistral's own.
   *
   * @default - https://api.mistral.ai/v1, on the internet
   */
  readonly url?: string;

  /**
   * Whether files are sent with the request, and not stored at Mistral first.
   *
   * @default false
   */
  readonly useBase64?: boolean;
}

/** The variables of Mistral's OCR. */
export function mistralOcr({ apiKey, url, useBase64, peer }: MistralOcrOptions): Contribution {
  const address = optional(url, link => baseUrl('ContentExtraction.mistralOcr url', link));
  return {
    env: [
      value('CONTENT_EXTRACTION_ENGINE', 'mistral_ocr'),
      secret('MISTRAL_OCR_API_KEY', apiKey),
      ...given({ MISTRAL_OCR_API_BASE_URL: address, MISTRAL_OCR_USE_BASE64: useBase64 }),
    ],
    flows: [
      {
        peer: peer ?? (address === undefined ? NetworkPeer.internet() : undefined),
        port: portOf(new URL(address ?? MISTRAL)),
      },
    ],
  };
}
