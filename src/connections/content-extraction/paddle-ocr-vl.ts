import { baseUrl } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import { type Contribution, portOf } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

/** PaddleOCR-VL. */
export interface PaddleOcrVlOptions extends EndpointOptions {
  /** URL of the server, such as `https://ocr.example.com`. */
  readonly url: string;

  /** The token that it asks for; without one Open WebUI does not use the server, and says nothing. */
  readonly token: SecretRef;
}

/** The variables of PaddleOCR-VL. */
export function paddleOcrVl({ url, token, peer }: PaddleOcrVlOptions): Contribution {
  const address = baseUrl('ContentExtraction.paddleOcrVl url', url);
  return {
    env: [
      value('CONTENT_EXTRACTION_ENGINE', 'paddleocr_vl'),
      value('PADDLEOCR_VL_BASE_URL', address),
      secret('PADDLEOCR_VL_TOKEN', token),
    ],
    flows: [{ peer, port: portOf(new URL(address)) }],
  };
}
