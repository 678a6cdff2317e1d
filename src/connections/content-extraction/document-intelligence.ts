import { baseUrl, optional, text } from '../../k8s/demand';
import { either, given, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import { type Contribution, portOf } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

/** Azure AI Document Intelligence. */
export interface DocumentIntelligenceOptions extends EndpointOptions {
  /** URL of the resource, such as `https://company.cognitiveservices.azure.com`. */
  readonly endpoint: string;

  /**
   * The key of the resource.
   *
   * @default - the SDK's own chain: the workload identity of the ServiceAccount, or that of the node
   */
  readonly key?: SecretRef;

  /**
   * The model that reads documents.
   *
   * @default - `prebuilt-layout`
   */
  readonly model?: string;
}

/** The variables of Document Intelligence. */
export function documentIntelligence(options: DocumentIntelligenceOptions): Contribution {
  const { key, peer } = options;
  const path = 'ContentExtraction.documentIntelligence';
  const endpoint = baseUrl(`${path} endpoint`, options.endpoint);
  return {
    env: [
      value('CONTENT_EXTRACTION_ENGINE', 'document_intelligence'),
      value('DOCUMENT_INTELLIGENCE_ENDPOINT', endpoint),
      // An empty key asks the SDK for who the pod is (open-webui v0.11.4, backend/open_webui/retrieval/loaders/main.py:622).
      either('DOCUMENT_INTELLIGENCE_KEY', key ?? ''),
      ...given({ DOCUMENT_INTELLIGENCE_MODEL: optional(options.model, model => text(`${path} model`, model)) }),
    ],
    workloadIdentity: key === undefined,
    flows: [{ peer, port: portOf(new URL(endpoint)) }],
  };
}
